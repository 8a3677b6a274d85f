package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.Connection;
import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.RefReused;
import chat.core.port.MessageLog.Appending.Repeated;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Logs that break a promise about refs: each remembers them by itself, under a key of its own. */
enum RefFlaw implements Flaw {
    LOSES_EVERY_REF("a_repeated_ref_answers_the_first_message_and_appends_nothing", use -> List.of(new Object())),
    GIVES_A_REF_TO_ALL_USERS("another_user_may_use_the_same_ref", use -> List.of(use.room(), use.ref())),
    GIVES_A_REF_TO_A_CONNECTION(
            "a_ref_is_known_when_its_user_comes_back_on_another_connection",
            use -> List.of(use.room(), use.connection(), use.ref())),
    GIVES_A_REF_TO_ALL_ROOMS(
            "a_ref_is_new_in_another_room_and_known_in_the_first", use -> List.of(use.user(), use.ref())),
    KEEPS_A_REF_FOR_THE_NEXT_LIFE_OF_THE_ROOM(
            "a_ref_is_new_in_a_new_life_of_the_room", use -> List.of(use.room().name(), use.user(), use.ref())),
    FORGETS_A_REF_WITHIN_THE_DAY(
            "a_ref_is_known_for_24_hours",
            use -> List.of(use.room(), use.user(), use.ref(), use.at().getEpochSecond() / 40_000)),
    FORGETS_TO_COMPARE_THE_TEXT("a_ref_is_refused_for_another_text", RefFlaw::soundKey) {
        @Override
        Appending answerTo(Message first, MessageText text) {
            return new Repeated(first);
        }
    },
    TELLS_A_REPEATED_MESSAGE_AGAIN("a_repeated_ref_answers_the_first_message_and_appends_nothing", RefFlaw::soundKey) {
        @Override
        Appending answerTo(Message first, MessageText text) {
            return new Appended(first, List.of());
        }
    },
    CHECKS_A_REF_THEN_APPENDS("of_many_that_send_the_same_ref_at_once_exactly_one_is_stored", RefFlaw::soundKey) {
        @Override
        void betweenCheckAndAct() {
            gap();
        }
    };

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Use, List<Object>> key;

    RefFlaw(String caughtBy, Function<Use, List<Object>> key) {
        this.caughtBy = caughtBy;
        this.key = key;
    }

    @Override
    public Stores plant() {
        Stores sound = FreshStores.fresh();
        return new Stores(sound.connections(), new OwnRefs(sound), sound.subscriptions());
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    Appending answerTo(Message first, MessageText text) {
        return first.text().equals(text) ? new Repeated(first) : new RefReused();
    }

    void betweenCheckAndAct() {}

    private static List<Object> soundKey(Use use) {
        return List.of(use.room(), use.user(), use.ref());
    }

    private record Use(ConnectionId connection, UserName user, Room room, Ref ref, Instant at) {}

    private final class OwnRefs extends RewiredLog implements MessageLog {
        private final Map<List<Object>, Message> firsts = new ConcurrentHashMap<>();

        OwnRefs(Stores sound) {
            super(sound);
        }

        @Override
        public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
            Optional<List<Object>> used = ref.flatMap(given -> find(author)
                    .filter(member -> member.room().isPresent())
                    .map(member -> key.apply(use(member, given, at))));
            Optional<Message> first = used.map(firsts::get);
            if (first.isPresent()) {
                return answerTo(first.get(), text);
            }
            betweenCheckAndAct();
            Appending answer = super.append(author, text, Optional.empty(), at);
            if (answer instanceof Appended appended) {
                used.ifPresent(known -> firsts.put(known, appended.message()));
            }
            return answer;
        }

        private static Use use(Connection member, Ref ref, Instant at) {
            return new Use(
                    member.id(), member.name().orElseThrow(), member.room().orElseThrow(), ref, at);
        }
    }
}

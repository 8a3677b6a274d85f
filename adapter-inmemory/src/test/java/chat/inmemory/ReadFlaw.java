package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.Page;
import chat.core.domain.RoomName;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Reading.Read;
import chat.testkit.Stores;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Logs that break a promise about reading. */
enum ReadFlaw implements Flaw {
    READS_BACKWARDS("the_newest_page_holds_the_last_messages_oldest_first", stores -> new RewiredLog(stores) {
        @Override
        Page changed(Page page) {
            return new Page(page.room(), page.messages().reversed(), page.before(), page.more());
        }
    }),
    READS_THE_OLDEST("the_newest_page_holds_the_last_messages_oldest_first", stores -> new RewiredLog(stores) {
        @Override
        public Reading read(ConnectionId reader, OptionalLong before, int limit) {
            Reading all = super.read(reader, before, 10_000);
            return all instanceof Read(var page) && page.messages().size() > limit
                    ? new Read(new Page(page.room(), page.messages().subList(0, limit), before, true))
                    : all;
        }
    }),
    IGNORES_BEFORE("an_older_page_ends_just_before_the_message_asked_for", stores -> new RewiredLog(stores) {
        @Override
        public Reading read(ConnectionId reader, OptionalLong before, int limit) {
            Reading newest = super.read(reader, OptionalLong.empty(), limit);
            return newest instanceof Read(var page)
                    ? new Read(new Page(page.room(), page.messages(), before, false))
                    : newest;
        }
    }),
    TAKES_BEFORE_FOR_UP_TO("an_older_page_ends_just_before_the_message_asked_for", stores -> new RewiredLog(stores) {
        @Override
        public Reading read(ConnectionId reader, OptionalLong before, int limit) {
            OptionalLong next = before.isPresent() && before.getAsLong() < Long.MAX_VALUE
                    ? OptionalLong.of(before.getAsLong() + 1)
                    : before;
            Reading answer = super.read(reader, next, limit);
            return answer instanceof Read(var page)
                    ? new Read(new Page(page.room(), page.messages(), before, false))
                    : answer;
        }
    }),
    READS_ONE_TOO_MANY("a_page_of_one_less_than_all_has_more_behind_it", stores -> new RewiredLog(stores) {
        @Override
        public Reading read(ConnectionId reader, OptionalLong before, int limit) {
            return super.read(reader, before, limit + 1);
        }
    }),
    NEVER_HAS_MORE("a_page_of_one_less_than_all_has_more_behind_it", stores -> new RewiredLog(stores) {
        @Override
        Page changed(Page page) {
            return new Page(page.room(), page.messages(), page.before(), false);
        }
    }),
    HAS_MORE_WHERE_A_PAGE_IS_FULL("a_page_of_all_has_nothing_behind_it", stores -> new RewiredLog(stores) {
        @Override
        public Reading read(ConnectionId reader, OptionalLong before, int limit) {
            Reading answer = super.read(reader, before, limit);
            return answer instanceof Read(var page) && page.messages().size() == limit
                    ? new Read(new Page(page.room(), page.messages(), before, true))
                    : answer;
        }
    }),
    FORGETS_TO_SAY_BEFORE_WHAT(
            "an_older_page_ends_just_before_the_message_asked_for", stores -> new RewiredLog(stores) {
                @Override
                Page changed(Page page) {
                    return new Page(page.room(), page.messages(), OptionalLong.empty(), page.more());
                }
            }),
    LETS_A_STRANGER_READ("only_members_read", stores -> new RewiredLog(stores) {
        @Override
        public Reading read(ConnectionId reader, OptionalLong before, int limit) {
            ConnectionId eyes =
                    roomOf(reader).isPresent() ? reader : anybody().findFirst().orElse(reader);
            return super.read(eyes, before, limit);
        }
    }),
    READS_WHAT_ANOTHER_LIFE_LEFT("a_new_life_of_a_room_begins_empty_with_one", stores -> new RewiredLog(stores) {
        private final Map<RoomName, List<Message>> kept = new ConcurrentHashMap<>();

        @Override
        Page changed(Page page) {
            List<Message> old = kept.computeIfAbsent(page.room().name(), room -> new CopyOnWriteArrayList<>());
            if (page.messages().isEmpty() && page.before().isEmpty()) {
                return new Page(page.room(), old, page.before(), false);
            }
            return page;
        }

        @Override
        Message changed(Message message) {
            kept.computeIfAbsent(message.room().name(), room -> new CopyOnWriteArrayList<>())
                    .add(message);
            return message;
        }
    }),
    LOSES_THE_NEWEST("a_message_is_stored_with_its_author_and_told_with_the_members", stores -> new RewiredLog(stores) {
        @Override
        Page changed(Page page) {
            List<Message> messages = page.messages();
            return page.before().isPresent() || messages.isEmpty()
                    ? page
                    : new Page(page.room(), messages.subList(0, messages.size() - 1), page.before(), page.more());
        }
    });

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Stores, MessageLog> breaking;

    ReadFlaw(String caughtBy, Function<Stores, MessageLog> breaking) {
        this.caughtBy = caughtBy;
        this.breaking = breaking;
    }

    @Override
    public Stores plant() {
        Stores sound = FreshStores.fresh();
        return new Stores(sound.connections(), breaking.apply(sound), sound.subscriptions());
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }
}

package chat.inmemory;

import static chat.inmemory.Flaw.gap;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import chat.core.port.MessageLog;
import chat.core.port.MessageLog.Appending.Appended;
import chat.core.port.MessageLog.Appending.NotInRoom;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Logs that break a promise about appending. */
enum AppendFlaw implements Flaw {
    REPEATS_A_SEQ("messages_are_counted_from_one_without_a_hole", stores -> new RewiredLog(stores) {
        @Override
        Message changed(Message message) {
            return numbered(message, message.seq() < 3 ? message.seq() : message.seq() - 1);
        }
    }),
    LEAVES_A_HOLE("messages_are_counted_from_one_without_a_hole", stores -> new RewiredLog(stores) {
        @Override
        Message changed(Message message) {
            return numbered(message, message.seq() < 3 ? message.seq() : message.seq() + 1);
        }
    }),
    READS_THE_SEQ_THEN_WRITES_IT(
            "many_that_append_at_once_fill_the_log_without_hole_or_repeat", stores -> new RewiredLog(stores) {
                private final Map<Room, Long> newest = new ConcurrentHashMap<>();

                @Override
                public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
                    long read = roomOf(author)
                            .map(room -> newest.getOrDefault(room, 0L))
                            .orElse(0L);
                    gap();
                    Appending answer = super.append(author, text, ref, at);
                    if (answer instanceof Appended(var message, var members)) {
                        newest.put(message.room(), read + 1);
                        return new Appended(numbered(message, read + 1), members);
                    }
                    return answer;
                }
            }),
    FORGES_THE_AUTHOR(
            "a_message_is_stored_with_its_author_and_told_with_the_members", stores -> new RewiredLog(stores) {
                @Override
                Message changed(Message message) {
                    return new Message(
                            message.room(), message.seq(), new UserName("eve"), message.text(), message.time());
                }
            }),
    TRIMS_THE_TEXT("a_text_is_kept_as_it_was_typed", stores -> new RewiredLog(stores) {
        @Override
        Message changed(Message message) {
            MessageText text = new MessageText(message.text().value().strip());
            return new Message(message.room(), message.seq(), message.author(), text, message.time());
        }
    }),
    LETS_A_STRANGER_APPEND("nobody_appends_without_being_in_a_room", stores -> new RewiredLog(stores) {
        @Override
        public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
            ConnectionId voice =
                    roomOf(author).isPresent() ? author : anybody().findFirst().orElse(author);
            return super.append(voice, text, ref, at);
        }
    }),
    LETS_APPEND_AFTER_LEAVING("nobody_appends_after_leaving", stores -> new RewiredLog(stores) {
        private final Map<ConnectionId, Room> lastRooms = new ConcurrentHashMap<>();

        @Override
        public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
            roomOf(author).ifPresent(room -> lastRooms.put(author, room));
            Optional<Room> last = Optional.ofNullable(lastRooms.get(author));
            ConnectionId voice = roomOf(author).isPresent()
                    ? author
                    : anybody()
                            .filter(open -> roomOf(open).equals(last))
                            .findFirst()
                            .orElse(author);
            return super.append(voice, text, ref, at);
        }
    }),
    CHECKS_THE_MEMBER_THEN_APPENDS(
            "a_message_that_races_its_authors_leave_is_stored_or_refused", stores -> new RewiredLog(stores) {
                @Override
                public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
                    Optional<Room> room = roomOf(author);
                    if (room.isEmpty()) {
                        return new NotInRoom();
                    }
                    gap();
                    ConnectionId voice = roomOf(author).isPresent()
                            ? author
                            : anybody()
                                    .filter(open -> roomOf(open).equals(room))
                                    .findFirst()
                                    .orElse(author);
                    return super.append(voice, text, ref, at);
                }
            }),
    TELLS_THE_FIRST_MEMBERS_FOR_EVER("the_members_are_exactly_those_in_the_room", stores -> new RewiredLog(stores) {
        private final Map<Room, List<ConnectionId>> cache = new ConcurrentHashMap<>();

        @Override
        List<ConnectionId> changed(Room room, List<ConnectionId> members) {
            return cache.computeIfAbsent(room, first -> members);
        }
    }),
    TELLS_EVERYBODY_AS_MEMBERS("the_members_are_exactly_those_in_the_room", stores -> new RewiredLog(stores) {
        @Override
        List<ConnectionId> changed(Room room, List<ConnectionId> members) {
            return anybody().toList();
        }
    }),
    READS_THE_MEMBERS_BEFORE_IT_APPENDS(
            "who_leaves_amid_messages_is_a_member_of_none_from_one_on", stores -> new RewiredLog(stores) {
                @Override
                public Appending append(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
                    Optional<Room> room = roomOf(author);
                    List<ConnectionId> read =
                            anybody().filter(open -> roomOf(open).equals(room)).toList();
                    if (author.value().hashCode() % 2 == 0) {
                        IntStream.range(0, 10).forEach(again -> gap());
                    }
                    Appending answer = super.append(author, text, ref, at);
                    return answer instanceof Appended(var message, var members) ? new Appended(message, read) : answer;
                }
            });

    private final String caughtBy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Stores, MessageLog> breaking;

    AppendFlaw(String caughtBy, Function<Stores, MessageLog> breaking) {
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

    private static Message numbered(Message message, long seq) {
        return new Message(message.room(), seq, message.author(), message.text(), message.time());
    }
}

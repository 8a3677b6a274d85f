package chat.dynamodb;

import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.Room;
import chat.core.domain.UserName;
import java.time.Instant;
import java.util.Optional;

/** A message that has no place in a log yet. */
record Draft(ConnectionId author, MessageText text, Optional<Ref> ref, Instant at) {
    Message placed(Room room, long seq, UserName name) {
        return new Message(room, seq, name, text, at);
    }
}

package chat.javalin;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.RateLimit;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.Throttle;
import java.time.InstantSource;
import java.util.Optional;

/** Makes a connection for who was let in. */
final class Reception {
    private final FrontDoor door;
    private final Sockets sockets;
    private final Writer writer;
    private final RateLimit frames;
    private final InstantSource clock;

    Reception(FrontDoor door, Sockets sockets, Writer writer, RateLimit frames, InstantSource clock) {
        this.door = door;
        this.sockets = sockets;
        this.writer = writer;
        this.frames = frames;
        this.clock = clock;
    }

    /** Answers the connection; empty where its user has as many as one may have. */
    Optional<ChatSocket> connect(String stage, String address, Optional<Identity> identity) {
        ConnectionId id = Ids.connection();
        Caller caller = new Caller(id, stage, clock.instant(), address, identity);
        ChatSocket socket = new ChatSocket(caller, door, sockets, new Outlet(writer), new Throttle(frames, clock));
        sockets.add(id, socket);
        if (door.connect(id, identity) == Admission.ADMITTED) {
            return Optional.of(socket);
        }
        sockets.remove(id);
        return Optional.empty();
    }
}

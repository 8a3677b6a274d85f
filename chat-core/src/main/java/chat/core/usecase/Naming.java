package chat.core.usecase;

import static chat.core.domain.ErrorCode.ALREADY_REGISTERED;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.ErrorCode;
import chat.core.domain.Identity;
import chat.core.domain.Owner;
import chat.core.domain.ResumeToken;
import chat.core.domain.RoomListing;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.SignedUp;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import chat.core.port.ConnectionStore.Registration.TakenOver;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gives names to connections. */
final class Naming {
    private final ConnectionStore connections;
    private final Supplier<ResumeToken> fresh;

    Naming(ConnectionStore connections, Supplier<ResumeToken> fresh) {
        this.connections = connections;
        this.fresh = fresh;
    }

    /** Gives {@code name} to {@code caller}; whoever has an identity gets the name of that, whatever {@code name} says. */
    Named name(Caller caller, UserName name, Optional<ResumeToken> shown) {
        return caller.identity()
                .map(identity -> name(caller.connection(), identity))
                .orElseGet(() -> name(caller.connection(), name, shown));
    }

    /** Of two users whose tokens bear the same name, the second is shown by its id. */
    private Named name(ConnectionId connection, Identity identity) {
        Named first = name(connection, identity, identity.name());
        return isTaken(first) ? name(connection, identity, identity.uniqueName()) : first;
    }

    private static boolean isTaken(Named answer) {
        return answer instanceof Denied(var code, var sentence) && code == NAME_TAKEN;
    }

    private Named name(ConnectionId connection, Identity identity, UserName name) {
        return switch (connections.register(connection, name, new Owner.User(identity.user()))) {
            case Registered() -> named(name);
            case TakenOver(var predecessor) -> named(name);
            case AlreadyRegistered(var current) -> named(current);
            case NameTaken() -> taken();
            case NotConnected() -> notConnected();
        };
    }

    private static Named named(UserName name) {
        return new Given(Optional.of(name), Optional.empty(), Optional.empty());
    }

    /** A token that was shown stays good, so that who misses the answer may show it again. */
    private Named name(ConnectionId connection, UserName name, Optional<ResumeToken> shown) {
        if (name.equals(UserName.SIMPLE_MODE)) {
            return new Denied(INVALID_NAME, "This name is reserved. Choose another one.");
        }
        ResumeToken token = shown.orElseGet(fresh);
        return switch (connections.register(connection, name, new Owner.Bearer(token.mark()))) {
            case Registered() -> new Given(Optional.empty(), Optional.of(token), Optional.empty());
            case TakenOver(var predecessor) ->
                new Given(Optional.empty(), Optional.of(token), Optional.of(predecessor));
            case AlreadyRegistered(var current) ->
                new Denied(
                        ALREADY_REGISTERED,
                        "You are registered as " + current.value() + ". Reconnect to take another name.");
            case NameTaken() -> taken();
            case NotConnected() -> notConnected();
        };
    }

    private static Denied taken() {
        return new Denied(NAME_TAKEN, "Somebody else has this name. Choose another one.");
    }

    private static Denied notConnected() {
        return new Denied(UNAVAILABLE, Sentences.NOT_CONNECTED);
    }

    /** Lists the rooms there are. */
    RoomListing rooms() {
        try (Stream<RoomName> rooms = connections.rooms()) {
            return RoomListing.of(rooms);
        }
    }

    /** What became of the wish for a name. */
    sealed interface Named {}

    /**
     * The name is the caller's.
     *
     * @param name the name, where it is a user's
     * @param token what takes it over from the caller's connection, where it is no user's
     * @param predecessor the connection that it was taken over from
     */
    record Given(Optional<UserName> name, Optional<ResumeToken> token, Optional<ConnectionId> predecessor)
            implements Named {
        SignedUp on(SignedUp page) {
            return new SignedUp(page.rooms(), page.more(), name, token);
        }
    }

    record Denied(ErrorCode code, String sentence) implements Named {}
}

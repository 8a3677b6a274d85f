package chat.core.usecase;

import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.ErrorCode.ALREADY_REGISTERED;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.UNAVAILABLE;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.Outcome;
import chat.core.domain.RoomListing;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent.SignedUp;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore;
import chat.core.port.ConnectionStore.Registration.AlreadyRegistered;
import chat.core.port.ConnectionStore.Registration.NameTaken;
import chat.core.port.ConnectionStore.Registration.NotConnected;
import chat.core.port.ConnectionStore.Registration.Registered;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a name to a connection and tells it which rooms there are.
 *
 * <p>The name of the Simple Mode is nobody's: who asks for it gets the rooms and stays without a name.
 */
public final class RegisterUser {
    private final ConnectionStore connections;
    private final SimpleMode simpleMode;

    public RegisterUser(ConnectionStore connections, SimpleMode simpleMode) {
        this.connections = connections;
        this.simpleMode = simpleMode;
    }

    /**
     * Answers the rooms, or the reason why the name cannot be had.
     *
     * <p>Who has an identity gets the name of that, whatever {@code name} says.
     */
    public Outcome handle(Caller caller, UserName name) {
        return caller.identity()
                .map(identity -> registerAs(identity, caller.connection()))
                .orElseGet(() -> register(caller.connection(), name));
    }

    /** Of two users whose tokens bear the same name, the second is shown by its id. */
    private Outcome registerAs(Identity identity, ConnectionId connection) {
        return registerAs(identity, connection, identity.name())
                .or(() -> registerAs(identity, connection, identity.uniqueName()))
                .orElseGet(RegisterUser::nameTaken);
    }

    /** Answers nothing where somebody else has {@code name}. */
    private Optional<Outcome> registerAs(Identity identity, ConnectionId connection, UserName name) {
        return switch (connections.register(connection, name, Optional.of(identity.user()))) {
            case NameTaken() -> Optional.empty();
            case AlreadyRegistered(var current) -> Optional.of(welcome(connection, Optional.of(current)));
            case Registered() -> Optional.of(welcome(connection, Optional.of(name)));
            case NotConnected() -> Optional.of(notConnected());
        };
    }

    private Outcome register(ConnectionId connection, UserName name) {
        if (name.equals(UserName.SIMPLE_MODE)) {
            return simpleMode == SimpleMode.ON
                    ? welcome(connection, Optional.empty())
                    : Outcome.refuse(REGISTER, INVALID_NAME, "This name is reserved. Choose another one.");
        }
        return switch (connections.register(connection, name)) {
            case Registered() -> welcome(connection, Optional.empty());
            case NameTaken() -> nameTaken();
            case AlreadyRegistered(var current) ->
                Outcome.refuse(
                        REGISTER,
                        ALREADY_REGISTERED,
                        "You are registered as " + current.value() + ". Reconnect to take another name.");
            case NotConnected() -> notConnected();
        };
    }

    private static Outcome nameTaken() {
        return Outcome.refuse(REGISTER, NAME_TAKEN, "Somebody else has this name. Choose another one.");
    }

    private static Outcome notConnected() {
        return Outcome.refuse(REGISTER, UNAVAILABLE, Sentences.NOT_CONNECTED);
    }

    private Outcome welcome(ConnectionId connection, Optional<UserName> given) {
        try (Stream<RoomName> rooms = connections.rooms()) {
            RoomListing listing = RoomListing.of(rooms);
            SignedUp last = listing.lastPage();
            return new Outcome(
                    listing.earlierPages(connection),
                    Optional.of(given.map(last::as).orElse(last)));
        }
    }
}

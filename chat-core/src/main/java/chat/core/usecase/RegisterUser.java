package chat.core.usecase;

import static chat.core.domain.Action.REGISTER;

import chat.core.domain.Caller;
import chat.core.domain.Outcome;
import chat.core.domain.RoomListing;
import chat.core.domain.UserName;
import chat.core.usecase.Naming.Denied;
import chat.core.usecase.Naming.Given;
import java.util.Optional;

/**
 * Gives a name to a connection and tells it which rooms there are.
 *
 * <p>The name of the Simple Mode is nobody's: who asks for it gets the rooms and stays without a name.
 */
final class RegisterUser {
    private static final Given NO_NAME = new Given(Optional.empty(), Optional.empty(), Optional.empty());

    private final Naming naming;
    private final SimpleMode simpleMode;

    RegisterUser(Naming naming, SimpleMode simpleMode) {
        this.naming = naming;
        this.simpleMode = simpleMode;
    }

    /**
     * Answers the rooms, or the reason why the name cannot be had.
     *
     * <p>Who has an identity gets the name of that, whatever {@code name} says.
     */
    Outcome handle(Caller caller, UserName name) {
        if (caller.identity().isEmpty() && name.equals(UserName.SIMPLE_MODE) && simpleMode == SimpleMode.ON) {
            return welcome(caller, NO_NAME);
        }
        return switch (naming.name(caller, name, Optional.empty())) {
            case Given given -> welcome(caller, given);
            case Denied(var code, var sentence) -> Outcome.refuse(REGISTER, code, sentence);
        };
    }

    private Outcome welcome(Caller caller, Given given) {
        RoomListing rooms = naming.rooms();
        return new Outcome(rooms.earlierPages(caller.connection()), Optional.of(given.on(rooms.lastPage())));
    }
}

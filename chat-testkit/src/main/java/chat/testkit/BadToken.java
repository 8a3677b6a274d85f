package chat.testkit;

import chat.core.port.Authenticator.Authentication;
import chat.core.port.Authenticator.Authentication.Forbidden;
import chat.core.port.Authenticator.Authentication.Unauthenticated;
import chat.core.port.Authenticator.Flaw;

/** A token that nobody may come in with, what is wrong with it, and what an authenticator has to answer. */
public record BadToken(String name, String token, Authentication expected) {
    static BadToken missing(String name, String token) {
        return new BadToken(name, token, new Unauthenticated(Flaw.MISSING));
    }

    static BadToken malformed(String name, String token) {
        return new BadToken(name, token, new Unauthenticated(Flaw.MALFORMED));
    }

    static BadToken notGenuine(String name, String token) {
        return new BadToken(name, token, new Unauthenticated(Flaw.NOT_GENUINE));
    }

    static BadToken expired(String name, String token) {
        return new BadToken(name, token, new Unauthenticated(Flaw.EXPIRED));
    }

    static BadToken notYetValid(String name, String token) {
        return new BadToken(name, token, new Unauthenticated(Flaw.NOT_YET_VALID));
    }

    static BadToken incomplete(String name, String token) {
        return new BadToken(name, token, new Unauthenticated(Flaw.INCOMPLETE));
    }

    static BadToken forbidden(String name, String token) {
        return new BadToken(name, token, new Forbidden());
    }

    /** Answers its name alone: reports of tests hold no tokens. */
    @Override
    public String toString() {
        return name;
    }
}

package chat.core.domain;

/** To whom a name is given. */
public sealed interface Owner {
    /** A user, with all of its connections. */
    record User(UserId id) implements Owner {}

    /** One connection, until who shows the token of this mark takes the name over. */
    record Bearer(SecretMark token) implements Owner {}
}

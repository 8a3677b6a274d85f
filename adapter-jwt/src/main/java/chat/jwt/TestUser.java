package chat.jwt;

import chat.core.domain.UserId;

/** Whom a token for development is about. */
public record TestUser(UserId id, String firstName, String lastName) {
    /** The one where none is named. */
    public static final TestUser SOMEBODY = new TestUser(new UserId("test-user"), "Test", "User");

    private static final int MAX_NAME = 128;

    public TestUser {
        if (firstName.length() > MAX_NAME || lastName.length() > MAX_NAME) {
            throw new IllegalArgumentException("A first or last name has at most " + MAX_NAME + " characters");
        }
    }
}

package chat.core.domain;

import java.util.Optional;

/** Says that a client is the one that was given a name: who shows it may take the name over from a lost connection. */
public record ResumeToken(String value) {
    /** How many random bytes one is made of. */
    public static final int BYTES = Secret.BYTES;

    public ResumeToken {
        if (!Secret.hasForm(value)) {
            throw new IllegalArgumentException("Not a resume token; text from outside goes through parse");
        }
    }

    /** Makes one of {@link #BYTES} bytes that nobody can guess. */
    public static ResumeToken of(byte[] random) {
        return new ResumeToken(Secret.text(random));
    }

    /** Reads what a client showed; empty when it cannot be one. */
    public static Optional<ResumeToken> parse(String raw) {
        return Secret.hasForm(raw) ? Optional.of(new ResumeToken(raw)) : Optional.empty();
    }

    /** Answers what it is known by: to every other spelling belongs another mark. */
    public SecretMark mark() {
        return Secret.mark(value);
    }

    /** Without the token, which is its owner's alone, so that no log gets it by mistake. */
    @Override
    public String toString() {
        return "ResumeToken[…]";
    }
}

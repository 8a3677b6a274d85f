package chat.testkit;

import chat.core.usecase.SimpleMode;

/**
 * The rules of the chat where everybody has an identity, told on any pair of stores. An adapter's test extends this
 * and supplies the pair.
 */
public abstract class SignedInStories extends Stories implements IdentityStories, IdentityResumeStories {
    protected SignedInStories() {
        super(SimpleMode.OFF);
    }
}

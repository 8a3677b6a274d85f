package chat.testkit;

import chat.core.domain.RateLimit;
import chat.core.usecase.SimpleMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What all stories have in common: a pair of stores that is empty at first, and a classroom over it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class Stories implements InClassroom {
    private final SimpleMode simpleMode;
    private Stores stores;
    private Classroom classroom;

    Stories(SimpleMode simpleMode) {
        this.simpleMode = simpleMode;
    }

    /** Supplies a pair of stores that know nobody; called before every story. */
    protected abstract Stores emptyStores();

    /** Supplies the way into the chat; a front door's test has its own. */
    protected Door.Maker doors() {
        return Door.toTheCore(RateLimit.NONE);
    }

    @BeforeEach
    final void startEmpty() {
        stores = emptyStores();
        classroom = new Classroom(stores, simpleMode, doors());
    }

    @Override
    public final Stores stores() {
        return stores;
    }

    @Override
    public final Classroom classroom() {
        return classroom;
    }
}

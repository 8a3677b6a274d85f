package chat.testkit;

import chat.core.usecase.SimpleMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** The rules of the chat, told on any pair of stores. An adapter's test extends this and supplies the pair. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ChatStories
        implements LabStories,
                SimpleModeStories,
                RoomStories,
                TrustStories,
                TroubleStories,
                HistoryStories,
                RaceStories {
    private Stores stores;
    private Classroom classroom;

    /** Supplies a pair of stores that know nobody; called before every story. */
    protected abstract Stores emptyStores();

    /** Supplies the way into the chat; a front door's test has its own. */
    protected Door.Maker doors() {
        return Door::toTheCore;
    }

    @BeforeEach
    final void startEmpty() {
        stores = emptyStores();
        classroom = new Classroom(stores, SimpleMode.ON, doors());
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

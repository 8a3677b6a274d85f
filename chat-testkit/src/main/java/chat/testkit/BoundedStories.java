package chat.testkit;

import chat.core.domain.Quotas;
import chat.core.usecase.SimpleMode;

/**
 * The rules of the chat for those who take too much, told on any pair of stores. An adapter's test extends this and
 * supplies a pair that allows {@link #QUOTAS}.
 */
public abstract class BoundedStories extends Stories implements FloodStories, FrameStories {
    /** What holds everywhere, but for rooms that are full with three. */
    protected static final String QUOTA_WORDS = "members=3";

    /** The same, read. */
    protected static final Quotas QUOTAS = Quotas.parse(QUOTA_WORDS).orElseThrow();

    protected BoundedStories() {
        super(SimpleMode.ON);
    }

    @Override
    protected Door.Maker doors() {
        return Door.toTheCore(QUOTAS.framesPerConnection());
    }

    /** Another classroom, over {@code others}. */
    @Override
    public final Classroom classroomOver(Stores others) {
        return new Classroom(others, SimpleMode.ON, doors());
    }
}

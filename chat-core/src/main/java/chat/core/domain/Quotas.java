package chat.core.domain;

import java.util.Optional;

/**
 * What one may take before others suffer, or the purse.
 *
 * @param messagesPerUser what one user may say, in all rooms together; without sign-in, a connection is a user
 * @param messagesPerRoom how many messages a second a room may hear, and how many at once, a quarter more of those who
 *     have not spoken lately; 1 to 1,000, or {@link #OFF}
 * @param postsPerRoom the most posts in any second to the members of a room, or {@link #OFF}; a room of more members
 *     than that hears a message in as many seconds as keep the average
 * @param membersPerRoom the most connections in a room, or {@link #OFF}
 * @param entriesPerConnection how often a connection may enter a room: every entry may open one, which all hear of
 * @param connectionsPerUser the most connections of one user who has signed in, or {@link #OFF}
 * @param framesPerConnection how many frames of a connection are looked at, whatever they ask
 */
public record Quotas(
        RateLimit messagesPerUser,
        int messagesPerRoom,
        int postsPerRoom,
        int membersPerRoom,
        RateLimit entriesPerConnection,
        int connectionsPerUser,
        RateLimit framesPerConnection) {
    /** No bound. */
    public static final int OFF = Integer.MAX_VALUE;

    private static final int MOST_MESSAGES = 1_000;
    private static final int QUARTER = 4;

    /** What holds where nothing else is said. */
    public static final Quotas DEFAULT =
            new Quotas(RateLimit.of(10, 20), 20, 2_000, 500, RateLimit.of(1, 10), 5, RateLimit.of(20, 100));

    /** No bound on anything. */
    public static final Quotas UNLIMITED =
            new Quotas(RateLimit.NONE, OFF, OFF, OFF, RateLimit.NONE, OFF, RateLimit.NONE);

    public Quotas {
        if (Math.min(Math.min(messagesPerRoom, postsPerRoom), Math.min(membersPerRoom, connectionsPerUser)) < 1) {
            throw new IllegalArgumentException("A bound is 1 or more");
        }
        if (messagesPerRoom > MOST_MESSAGES && messagesPerRoom != OFF) {
            throw new IllegalArgumentException("A room hears 1 to 1,000 messages a second");
        }
    }

    /**
     * Reads words such as {@code messages=10/20 room=20 posts=2000 members=500 entries=1/10 connections=5
     * frames=20/100}, which are those of {@link #DEFAULT}. A rate is so many a second and, behind the stroke, so many at once; {@code off} is no
     * bound; what is not said stays as it is. Answers empty where that cannot be read.
     */
    public static Optional<Quotas> parse(String text) {
        return QuotasText.read(text);
    }

    /**
     * Answers what a room may hear, however few its members. A quarter more at once is kept for who is {@code rested},
     * has not spoken lately, so that who speaks all the time does not take from the others what little they need.
     */
    public RateLimit messagesToRoom(boolean rested) {
        int kept = rested ? Math.ceilDiv(messagesPerRoom, QUARTER) : 0;
        return messagesPerRoom == OFF ? RateLimit.NONE : RateLimit.of(messagesPerRoom, messagesPerRoom + kept);
    }
}

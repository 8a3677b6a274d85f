package chat.protocol;

import chat.core.domain.News;

/** What an event from another system turned out to be. */
public sealed interface Report {
    /** News for somebody. */
    record Legible(News news) implements Report {}

    /** Nothing that the chat tells anybody; {@code sentence} says why, and holds nothing of the event. */
    record Illegible(String sentence) implements Report {}
}

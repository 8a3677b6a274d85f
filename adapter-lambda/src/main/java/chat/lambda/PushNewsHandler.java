package chat.lambda;

import chat.core.domain.ConnectionId;
import chat.core.domain.News;
import chat.core.usecase.SpreadNews;
import chat.protocol.FrameEncoder;
import chat.protocol.NewsDecoder;
import chat.protocol.NewsDecoder.Delivered;
import chat.protocol.Report.Illegible;
import chat.protocol.Report.Legible;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells what other systems put on the event bus to those whom it concerns: the function behind the queue of events.
 *
 * <p>A queue may bring an event several times; each connection hears of it once, by the event's id.
 */
public final class PushNewsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Batch batch = new Batch("push-news", this::push);
    private final SpreadNews spreadNews;
    private final SteppedPosts posts;

    public PushNewsHandler() {
        this(Wiring.fromEnvironment());
    }

    PushNewsHandler(Wiring wiring) {
        this.spreadNews = new SpreadNews(wiring.parts().subscriptions());
        this.posts = wiring.posts();
        Priming.registerForQueue(
                this,
                "{\"id\":\"priming\",\"detail-type\":\"Entity Updated\",\"detail\":{\"entityId\":\"snapstart-priming\"}}");
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch.handle(event, context);
    }

    private SteppedPosts.Result push(SQSMessage message, Context context, Journal journal) {
        Delivered delivered = NewsDecoder.decode(message.getBody());
        return switch (delivered.report()) {
            case Legible(var news) -> push(delivered.id().orElseGet(message::getMessageId), news, context, journal);
            case Illegible(var sentence) -> throw new IllegalArgumentException(sentence);
        };
    }

    private SteppedPosts.Result push(String id, News news, Context context, Journal journal) {
        byte[] frame = FrameEncoder.encode(SpreadNews.eventOf(news));
        try (Stream<List<ConnectionId>> audience = spreadNews.audienceOf(news)) {
            Iterator<ConnectionId> recipients = audience.flatMap(List::stream).iterator();
            return posts.carryOut("event#" + id, recipients, frame, context::getRemainingTimeInMillis, journal);
        }
    }
}

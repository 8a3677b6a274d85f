package chat.lambda;

import chat.core.port.MessageGateway;
import chat.core.port.MessageGateway.Undelivered;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON a request: what became of it and how long it took. Never what was said, by whom, or a header. */
final class Journal {
    private static final JsonFactory JSON = new JsonFactory();

    private final String route;
    private final Incoming incoming;
    private final Context context;
    private final long begun = System.nanoTime();
    private int posts;
    private int undelivered;
    private long postNanos;

    Journal(String route, Incoming incoming, Context context) {
        this.route = route;
        this.incoming = incoming;
        this.context = context;
    }

    /** Answers {@code gateway}, with its posts counted and timed. */
    MessageGateway watching(MessageGateway gateway) {
        return (recipients, event) -> {
            long start = System.nanoTime();
            List<Undelivered> missed = gateway.post(recipients, event);
            postNanos += System.nanoTime() - start;
            count(recipients.size(), missed.size());
            return missed;
        };
    }

    void count(int posts, int undelivered) {
        this.posts += posts;
        this.undelivered += undelivered;
    }

    void close(String outcome) {
        write(outcome, "");
    }

    /** Closes with the kinds of the faults alone: their messages may say too much. */
    void close(String outcome, Throwable fault) {
        write(outcome, Faults.kinds(fault));
    }

    private void write(String outcome, String fault) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("requestId", context.getAwsRequestId());
            json.writeStringProperty("gatewayRequestId", incoming.requestId());
            json.writeStringProperty("route", route);
            json.writeStringProperty("outcome", outcome);
            json.writeNumberProperty("millis", millis(System.nanoTime() - begun));
            if (posts > 0) {
                json.writeNumberProperty("postMillis", millis(postNanos));
                json.writeNumberProperty("posts", posts);
                json.writeNumberProperty("undelivered", undelivered);
            }
            if (incoming.disconnectStatusCode() != 0) {
                json.writeNumberProperty("closeCode", incoming.disconnectStatusCode());
            }
            if (!fault.isEmpty()) {
                json.writeStringProperty("fault", fault);
            }
            json.writeEndObject();
        }
        context.getLogger().log(line + "\n");
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}

package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.javalin.Gatekeeper.Answer.Refused;
import chat.protocol.NewsDecoder;
import chat.protocol.NewsEncoder;
import chat.protocol.Report;
import chat.protocol.Report.Legible;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Takes what other systems report, as Amazon EventBridge would, and tells it to those whom it concerns. */
final class EventDesk {
    static final String PATH = "/events";

    private static final int MAX_LENGTH = 256 * 1024;
    private static final Refused TOO_LONG =
            new Refused(HttpStatus.PAYLOAD_TOO_LARGE_413, ErrorCode.MESSAGE_TOO_LONG, "Send 256 KB at most at a time.");
    private static final Refused NO_ENTRIES = new Refused(
            HttpStatus.BAD_REQUEST_400,
            ErrorCode.BAD_JSON,
            "Send a list of entries, as aws events put-events takes it.");

    private final Reporters reporters;
    private final FrontDoor door;

    private EventDesk(Reporters reporters, FrontDoor door) {
        this.reporters = reporters;
        this.door = door;
    }

    static void add(RoutesConfig routes, Reporters reporters, FrontDoor door) {
        routes.post(PATH, new EventDesk(reporters, door)::answer);
    }

    private void answer(Context context) {
        Optional<Refused> refusal = reporters.refusal(context);
        if (refusal.isPresent()) {
            SignInDesk.refuse(context, refusal.get());
        } else if (context.contentLength() > MAX_LENGTH || context.contentLength() < 0) {
            SignInDesk.refuse(context, TOO_LONG);
        } else {
            take(context, NewsDecoder.decodeEntries(context.body()));
        }
    }

    private void take(Context context, Optional<List<Report>> entries) {
        if (entries.isEmpty()) {
            SignInDesk.refuse(context, NO_ENTRIES);
            return;
        }
        for (Report report : entries.get()) {
            if (report instanceof Legible(var news)) {
                door.report(news);
            }
        }
        context.contentType("application/json").result(NewsEncoder.receipt(entries.get()));
    }
}

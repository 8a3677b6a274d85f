package chat.javalin;

import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent;
import chat.protocol.FrameEncoder;
import chat.protocol.NewsDecoder;
import chat.protocol.NewsEncoder;
import chat.protocol.Report;
import chat.protocol.Report.Legible;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * Takes what other systems of this machine report, as Amazon EventBridge would, and tells it to those whom it concerns.
 *
 * <p>Only who sits at this machine may.
 */
final class EventDesk {
    static final String PATH = "/events";

    private static final int MAX_LENGTH = 256 * 1024;

    private final FrontDoor door;

    private EventDesk(FrontDoor door) {
        this.door = door;
    }

    static void add(RoutesConfig routes, FrontDoor door) {
        routes.post(PATH, new EventDesk(door)::answer);
    }

    private void answer(Context context) {
        if (!ThisMachine.asks(context)) {
            refuse(
                    context,
                    HttpStatus.FORBIDDEN,
                    ErrorCode.UNAUTHORIZED,
                    "Only programs of this machine report events.");
        } else if (context.contentLength() > MAX_LENGTH || context.contentLength() < 0) {
            refuse(context, HttpStatus.CONTENT_TOO_LARGE, ErrorCode.MESSAGE_TOO_LONG, "Send 256 KB at most at a time.");
        } else {
            take(context, NewsDecoder.decodeEntries(context.body()));
        }
    }

    private void take(Context context, Optional<List<Report>> entries) {
        if (entries.isEmpty()) {
            refuse(
                    context,
                    HttpStatus.BAD_REQUEST,
                    ErrorCode.BAD_JSON,
                    "Send a list of entries, as aws events put-events takes it.");
            return;
        }
        for (Report report : entries.get()) {
            if (report instanceof Legible(var news)) {
                door.report(news);
            }
        }
        context.contentType("application/json").result(NewsEncoder.receipt(entries.get()));
    }

    private static void refuse(Context context, HttpStatus status, ErrorCode code, String sentence) {
        context.status(status)
                .contentType("application/json")
                .result(FrameEncoder.encode(
                        new ServerEvent.Refused(Optional.empty(), code, sentence, Optional.empty())));
    }
}

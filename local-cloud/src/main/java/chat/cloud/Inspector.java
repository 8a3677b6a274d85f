package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.javalin.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The look inside: stories as they end, tests by hand, tables, a recording and its replay. */
final class Inspector implements AutoCloseable {
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 500;

    private final Journal journal;
    private final Tables tables;
    private final Bench bench;
    private final Setup setup;
    private final Supplier<Theatre> theatres;
    private final Set<Feed> feeds = ConcurrentHashMap.newKeySet();

    Inspector(Journal journal, Tables tables, Bench bench, Setup setup, Supplier<Theatre> theatres) {
        this.journal = journal;
        this.tables = tables;
        this.bench = bench;
        this.setup = setup;
        this.theatres = theatres;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/_inspector/setup", context -> json(context, setup.json().toString()));
        routes.get("/_inspector/records", context -> json(context, list().toString()));
        routes.delete("/_inspector/records", context -> {
            journal.clear();
            context.status(204);
        });
        routes.get("/_inspector/stream", this::stream);
        routes.post("/_inspector/functions/{name}/test", this::test);
        routes.get("/_inspector/tables/{name}/items", this::items);
        routes.get(
                "/_inspector/queues/{name}/messages",
                context ->
                        json(context, setup.messages(context.pathParam("name")).toString()));
        routes.get("/_inspector/recording", this::export);
        routes.post("/_inspector/replay", this::replay);
        routes.get("/_inspector", context -> context.redirect("/_inspector/"));
        Pages.addFiles(routes, "/_inspector/", "inspector/");
    }

    private ArrayNode list() {
        ArrayNode records = Json.object().putArray("records");
        journal.after(0).forEach(records::add);
        return records;
    }

    /** Holds on to the request until the page is gone; its thread is a virtual one. */
    private void stream(Context context) throws IOException {
        long seen = Optional.ofNullable(context.header("Last-Event-ID"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        context.header("Cache-Control", "no-store").contentType("text/event-stream");
        Feed feed = new Feed(journal);
        feeds.add(feed);
        try {
            feed.run(seen, context.res().getOutputStream());
        } finally {
            feeds.remove(feed);
        }
    }

    int listeners() {
        return feeds.size();
    }

    /** Lets go of the pages that listen. */
    @Override
    public void close() {
        feeds.forEach(Feed::end);
    }

    private void test(Context context) {
        Optional<ObjectNode> event = Json.readObject(context.body());
        if (event.isEmpty()) {
            refuse(context, 400, "This is no JSON object. Check its brackets, quotes and commas.");
            return;
        }
        Optional<ObjectNode> entry = bench.test(context.pathParam("name"), event.get());
        entry.ifPresentOrElse(
                told -> json(context, told.toString()),
                () -> refuse(context, 404, "The template has no function of this name."));
    }

    private void items(Context context) {
        String table = context.pathParam("name");
        if (tables.named(table).isEmpty()) {
            refuse(context, 404, "The template has no table of this name.");
            return;
        }
        int limit = Optional.ofNullable(context.queryParam("limit"))
                .filter(text -> text.matches("[1-9]\\d{0,2}"))
                .map(Integer::parseInt)
                .orElse(PAGE);
        Optional<ObjectNode> after = Optional.ofNullable(context.queryParam("after"))
                .map(key -> new String(Base64.getUrlDecoder().decode(key), UTF_8))
                .flatMap(Json::readObject);
        HttpResponse<String> answer = tables.items(table, Math.min(limit, LONGEST_PAGE), after);
        ObjectNode scanned = Json.readObject(answer.body()).orElseGet(Json::object);
        ObjectNode page = Json.object();
        page.set("items", scanned.withArray("Items"));
        if (scanned.has("LastEvaluatedKey")) {
            byte[] key = scanned.get("LastEvaluatedKey").toString().getBytes(UTF_8);
            page.put("after", Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        } else {
            page.putNull("after");
        }
        json(context, page.toString());
    }

    private void export(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"recording.json\"");
        ObjectNode recording = Json.object().put("version", 1).put("template", setup.template());
        recording.set("records", list());
        json(context, recording.toString());
    }

    private void replay(Context context) {
        Optional<ObjectNode> recording = Json.readObject(context.body()).filter(Replay::isRecording);
        if (recording.isEmpty()) {
            refuse(context, 400, "This is no recording. Choose a file that Export has written.");
            return;
        }
        json(context, Replay.play(recording.get(), theatres.get(), bench).toString());
    }

    private static void refuse(Context context, int status, String message) {
        context.status(status);
        json(context, Json.object().put("message", message).toString());
    }

    private static void json(Context context, String body) {
        context.header("Cache-Control", "no-store");
        context.contentType("application/json").result(body);
    }
}

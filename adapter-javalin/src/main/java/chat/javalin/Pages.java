package chat.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** What the server shows to a browser: the chat's page and what belongs to it, and whether it is well. */
public final class Pages {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "manifest-src 'self'",
            "connect-src 'self' ws: wss:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final Assets assets;

    private Pages(Assets assets) {
        this.assets = assets;
    }

    /** Adds the chat's page and the answer to whether the server is well; a route that stands before them wins. */
    public static void addChat(RoutesConfig routes) {
        routes.before(Pages::protect);
        routes.get("/health", Pages::health);
        routes.head("/health", Pages::health);
        addFiles(routes, "/", "chatroom/");
    }

    /**
     * Adds the files of a page.
     *
     * @param path where they are shown, such as {@code /}
     * @param folder where they lie on the class path, such as {@code chatroom/}
     */
    public static void addFiles(RoutesConfig routes, String path, String folder) {
        Pages pages = new Pages(new Assets(folder));
        routes.get(path, context -> pages.show(context, "index.html"));
        routes.head(path, context -> pages.show(context, "index.html"));
        routes.get(path + "<file>", context -> pages.show(context, context.pathParam("file")));
        routes.head(path + "<file>", context -> pages.show(context, context.pathParam("file")));
    }

    private static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
    }

    private static void health(Context context) {
        context.header("Cache-Control", "no-store");
        context.contentType("application/json").result("{\"status\":\"up\"}");
    }

    private void show(Context context, String path) {
        Optional<Asset> asset = assets.find(path);
        if (asset.isPresent()) {
            show(context, asset.get());
        } else {
            context.status(HttpStatus.NOT_FOUND).contentType("text/plain; charset=utf-8");
            context.result("There is nothing here. The chat is at /\n");
        }
    }

    /** A browser keeps what it has, and asks each time whether it is still the same. */
    private static void show(Context context, Asset asset) {
        context.header("Cache-Control", "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(asset.type()).result(asset.content());
    }
}

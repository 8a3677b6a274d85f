package chat.javalin;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32C;

/** A file of the browser client. */
final class Asset {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2");

    private final String type;
    private final byte[] bytes;
    private final String tag;

    private Asset(String type, byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        this.type = type;
        this.bytes = bytes;
        this.tag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    }

    static Asset of(String path, byte[] bytes) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return new Asset(TYPES.getOrDefault(extension, "application/octet-stream"), bytes);
    }

    String type() {
        return type;
    }

    InputStream content() {
        return new ByteArrayInputStream(bytes);
    }

    /** Changes when the content does. */
    String tag() {
        return tag;
    }
}

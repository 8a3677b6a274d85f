package chat.javalin;

import java.util.List;

/** What the terminal shows when the server is up. */
final class Banner {
    private Banner() {}

    static String of(Options options, int port, boolean colours) {
        StringBuilder banner = new StringBuilder("\nThe classroom is open:\n\n  on this machine    ");
        banner.append(Addresses.here(options, port)).append('\n');
        if (options.lan()) {
            appendLan(banner, Addresses.lan(port), colours);
        }
        return banner.append("\nCtrl-C closes it.\n").toString();
    }

    private static void appendLan(StringBuilder banner, List<String> urls, boolean colours) {
        if (urls.isEmpty()) {
            banner.append("  in the room        no network was found: connect this machine to one, and start again\n");
            return;
        }
        urls.forEach(url -> banner.append("  in the room        ").append(url).append('\n'));
        banner.append('\n').append(QrCode.draw(urls.getFirst(), colours));
    }
}

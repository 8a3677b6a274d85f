package chat.javalin;

import java.util.List;
import java.util.Optional;

/** What the terminal shows when the server is up. */
final class Banner {
    private Banner() {}

    static String of(Options options, int port, Optional<String> trialToken, boolean colours) {
        String here = Addresses.here(options, port);
        StringBuilder banner = new StringBuilder("\nThe classroom is open:\n\n  on this machine    ");
        banner.append(here).append('\n');
        if (options.lan()) {
            appendLan(banner, Addresses.lan(port), colours);
        }
        if (options.signIn().required()) {
            banner.append(signIn(options.signIn(), here, trialToken));
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

    private static String signIn(SignIn signIn, String here, Optional<String> trialToken) {
        String which = "\nOnly who has a good token comes in: issued by \"%s\" for \"%s\".\n"
                .formatted(signIn.issuer(), signIn.audience());
        return trialToken.map(token -> which + trial(here, token)).orElse(which);
    }

    /** The token stands behind a #, which a browser does not send, so that no log on its way has it. */
    private static String trial(String here, String token) {
        return """
                Here is one to try it with, good for %d hours:

                  %s

                and the page that has it already:

                  %s/#access_token=%s
                """.formatted(Credentials.TRIAL.toHours(), token, here, token);
    }
}

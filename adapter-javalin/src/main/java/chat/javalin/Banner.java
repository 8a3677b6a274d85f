package chat.javalin;

import java.util.List;

/** What the terminal shows when the server is up. */
final class Banner {
    private Banner() {}

    static String of(Options options, int port, Credentials credentials, boolean colours) {
        String here = Addresses.here(options, port);
        StringBuilder banner = new StringBuilder("\nThe classroom is open:\n\n  on this machine    ");
        banner.append(here).append('\n');
        boolean isOpenToAll = Addresses.areAll(options);
        List<String> lan = isOpenToAll ? Addresses.lan(port) : List.of();
        if (isOpenToAll) {
            appendLan(banner, lan, colours);
        }
        if (options.signIn().required()) {
            banner.append(which(options.signIn()));
            credentials.trialToken().ifPresent(token -> banner.append(trial(here, token)));
        }
        if (!credentials.invitations().isEmpty()) {
            appendLinks(banner, lan.isEmpty() ? here : lan.getFirst(), credentials.invitations());
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

    private static String which(SignIn signIn) {
        return "\nOnly who has a good token comes in: issued by \"%s\" for \"%s\".\n"
                .formatted(signIn.issuer(), signIn.audience());
    }

    private static String trial(String here, String token) {
        return """
                Here is one to try it with, good for %d hours:

                  %s

                and the page that has it already:

                  %s
                """.formatted(Credentials.TRIAL.toHours(), token, link(here, token));
    }

    private static void appendLinks(StringBuilder banner, String page, List<Invitation> invitations) {
        banner.append("Whoever has a link is that person, for %d hours:\n".formatted(Credentials.TRIAL.toHours()));
        invitations.forEach(each ->
                banner.append("\n  %s\n  %s\n".formatted(each.user().value(), link(page, each.token()))));
    }

    /** The token stands behind a #, which a browser does not send, so that no log on its way has it. */
    private static String link(String page, String token) {
        return page + "/#access_token=" + token;
    }
}

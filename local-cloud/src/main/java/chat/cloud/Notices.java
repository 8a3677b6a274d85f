package chat.cloud;

import chat.template.Deployment;
import java.util.ArrayList;
import java.util.List;

/** What one should know of a template as it runs here. */
final class Notices {
    private static final String PAGE_NEEDS = "register";

    private Notices() {}

    /** Answers sentences; {@code apart} says that each function runs in a process of its own. */
    static List<String> of(Deployment deployment, boolean apart) {
        List<String> notices = new ArrayList<>(deployment.notices());
        if (!apart) {
            deployment.functions().forEach(function -> Handlers.notice(function).ifPresent(notices::add));
        }
        if (deployment.routes().stream().noneMatch(route -> route.key().equals(PAGE_NEEDS))) {
            notices.add("No route takes " + PAGE_NEEDS + ", so the page at / stays at the name: for this template, send"
                    + " frames by the browser's console or a WebSocket client.");
        }
        return notices;
    }
}

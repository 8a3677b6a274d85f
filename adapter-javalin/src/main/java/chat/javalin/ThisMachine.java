package chat.javalin;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/** Tells who sits at this machine from everybody else: other machines, and pages of other sites in this one's browser. */
public final class ThisMachine {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private ThisMachine() {}

    /** Answers whether a request comes from here, was meant for here, and is no other site's doing. */
    public static boolean asks(Context context) {
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        String name = host.replaceFirst(":\\d+$", "");
        boolean foreign = Optional.ofNullable(context.header("Origin"))
                .filter(origin -> !origin.equals("http://" + host))
                .isPresent();
        return isLoopback(context.ip()) && NAMES.contains(name) && !foreign;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

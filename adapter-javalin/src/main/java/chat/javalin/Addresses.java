package chat.javalin;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Under which URLs the server can be reached. */
final class Addresses {
    private static final int HTTP_PORT = 80;

    /** How one writes that it is no address in particular: a server listens there, but nobody can go there. */
    private static final Set<String> ALL = Set.of("0.0.0.0", "::", "[::]");

    private Addresses() {}

    /** Answers the URL to open on this machine. */
    static String here(Options options, int port) {
        return url(options.host().filter(host -> !areAll(options)).orElse("localhost"), port);
    }

    /** Answers whether the server listens on every address of this machine. */
    static boolean areAll(Options options) {
        return options.lan() || options.host().filter(ALL::contains).isPresent();
    }

    /** Answers the URLs that others on the network can open, the likeliest first. */
    static List<String> lan(int port) {
        return ofThisMachine().stream()
                .filter(Inet4Address.class::isInstance)
                .sorted(Comparator.comparing(InetAddress::isSiteLocalAddress).reversed())
                .map(address -> url(address.getHostAddress(), port))
                .toList();
    }

    /** Answers the Origins of the server's own page, however it was reached, and those of {@code options}. */
    static Set<String> origins(Options options, int port) {
        Set<String> origins = new LinkedHashSet<>(options.origins());
        for (String host : List.of("localhost", "127.0.0.1", "[::1]")) {
            origins.add(url(host, port));
        }
        options.host().filter(host -> !ALL.contains(host)).ifPresent(host -> origins.add(url(host, port)));
        if (areAll(options)) {
            ofThisMachine().forEach(address -> origins.add(url(address.getHostAddress(), port)));
        }
        return origins;
    }

    /** Answers whether {@code host} names this machine alone, however it is written. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.startsWith("127.")
                || host.equals("::1")
                || host.equals("[::1]");
    }

    /** Answers {@code host} and {@code port} as a browser writes an Origin: without the port that is understood. */
    private static String url(String host, int port) {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host.replaceAll("%.*", "") + "]" : host;
        return port == HTTP_PORT ? "http://" + name : "http://" + name + ":" + port;
    }

    private static List<InetAddress> ofThisMachine() {
        try {
            List<InetAddress> addresses = new ArrayList<>();
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp() && !network.isLoopback()) {
                    network.inetAddresses().forEach(addresses::add);
                }
            }
            return addresses;
        } catch (SocketException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

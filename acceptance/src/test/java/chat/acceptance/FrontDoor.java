package chat.acceptance;

import chat.cloud.CloudOptions;
import chat.cloud.LocalCloud;
import chat.core.domain.Quotas;
import chat.core.domain.RateLimit;
import chat.javalin.ChatServer;
import chat.javalin.Options;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two ways into the chat; the system property {@code chat.acceptance.door} says which of them a run takes. */
enum FrontDoor {
    OFFLINE {
        @Override
        Open open(int port) {
            return offline(UNBOUNDED.withPort(port));
        }

        @Override
        Open openInOrder() {
            return open(0);
        }

        @Override
        Open openWithin(String quotas) {
            return offline(UNBOUNDED.withPort(0).withQuotas(Quotas.parse(quotas).orElseThrow()));
        }
    },
    CLOUD {
        @Override
        Open open(int port) {
            return cloud(cloudOptions(port, false));
        }

        @Override
        Open openInOrder() {
            return cloud(cloudOptions(0, true));
        }

        @Override
        Open openWithin(String quotas) {
            Map<String, String> bounded = new HashMap<>(UNBOUNDED_CLOUD);
            bounded.put("Quotas", quotas);
            return cloud(new CloudOptions(0, TEMPLATE, bounded, true, false, Optional.empty()));
        }
    };

    /** The template that {@code --cloud} runs where no other is named. */
    static final Path TEMPLATE = Path.of("..", "adapter-lambda", "sam", "template-full.yml");

    private static final String NO_QUOTAS = "messages=off room=off posts=off members=off entries=off frames=off";

    /** The server as it is by itself, but for its quotas: bursts and storms are what many tests are about. */
    static final Options UNBOUNDED =
            Options.defaults().withQuotas(Quotas.parse(NO_QUOTAS).orElseThrow()).withHandshakes(RateLimit.NONE);

    /** What API Gateway lets an account ask for: the template's 500 a second are for one class, not for a storm. */
    private static final Map<String, String> UNBOUNDED_CLOUD =
            Map.of("RateLimit", "10000", "BurstLimit", "5000", "Quotas", NO_QUOTAS);

    static FrontDoor ofThisRun() {
        return Optional.ofNullable(System.getProperty("chat.acceptance.door"))
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(OFFLINE);
    }

    /** Opens this door; 0 takes a free port. */
    abstract Open open(int port);

    /** Opens this door so that the frames of one connection are dealt with in order. */
    abstract Open openInOrder();

    /** Opens this door to a chat that allows no more than {@code quotas}, in order. */
    abstract Open openWithin(String quotas);

    static Open offline(Options options) {
        return offline(options, InstantSource.system());
    }

    static Open offline(Options options, InstantSource clock) {
        ChatServer server = ChatServer.start(options, clock);
        return new Open(page(server.port()), server::close);
    }

    static Open cloud(CloudOptions options) {
        LocalCloud cloud = LocalCloud.start(options);
        return new Open(page(cloud.port()), cloud::close);
    }

    static CloudOptions cloudOptions(int port, boolean serial) {
        return new CloudOptions(port, TEMPLATE, UNBOUNDED_CLOUD, serial, false, Optional.empty());
    }

    private static URI page(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** A door that is open. */
    record Open(URI page, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}

package chat.acceptance;

import static chat.acceptance.People.fresh;

import chat.javalin.Options;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page opened from a folder, as in the labs, with the chat's address in awsconfig.js. */
final class FilePageIT {
    private static final String ADDRESS = "\"websocket\": \"\"";

    @AutoClose
    private final SystemUnderTest chat =
            SystemUnderTest.ofOurOwn(Options.defaults().withOrigin("null"));

    @AutoClose
    private final People people = new People(chat);

    @RegisterExtension
    private final Tabs tabs = new Tabs();

    @TempDir
    private Path folder;

    @Test
    void it_talks_to_the_server_that_its_configuration_names() throws IOException, URISyntaxException {
        String room = fresh("maths");
        ChatClient bob = people.in(room, "bob");
        Path page = unpack();
        Path config = page.resolveSibling("awsconfig.js");
        String original = Files.readString(config);
        Assertions.assertThat(original).contains(ADDRESS);
        Files.writeString(
                config, original.replace(ADDRESS, "\"websocket\": \"" + chat.webSocket("/development") + "\""));

        ChatPage ann =
                new ChatPage(tabs.open(page.toUri())).comeIn(fresh("ann")).join(room);

        bob.say("hi from the server");
        ann.hears("hi from the server").say("hi from a file");
        bob.await("client-message", frame -> frame.string("message").equals("hi from a file"));
        Assertions.assertThat(tabs.consoleErrors()).isEmpty();
    }

    /** Copies the client out of the jar or folder that holds it, and answers its page. */
    private Path unpack() throws IOException, URISyntaxException {
        URI resource = FilePageIT.class.getResource("/chatroom/index.html").toURI();
        if (!"jar".equals(resource.getScheme())) {
            copy(Path.of(resource).resolveSibling(""));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(resource, Map.of())) {
                copy(jar.getPath("/chatroom"));
            }
        }
        return folder.resolve("index.html");
    }

    private void copy(Path client) throws IOException {
        try (Stream<Path> files = Files.walk(client)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(client.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}

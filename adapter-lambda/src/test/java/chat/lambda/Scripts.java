package chat.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A checkout with the scripts, an {@code aws} and a {@code sam}, which only write down how they were called and keep what S3 would. */
record Scripts(Path folder) {
    private static final String SAYS_WHAT_IT_IS_ASKED = """
            #!/bin/sh
            echo "${0##*/} $*" >> "$CALLS"
            # The first version of aws does not read AWS_REGION.
            [ "$AWS_DEFAULT_REGION" = us-east-1 ] || exit 255
            refuse() {
                echo "An error occurred ($1) when calling the operation: $2" >&2
                exit 254
            }
            if [ -f "$CALLS.refused" ]; then
                case "$*" in *"$(cat "$CALLS.refused")"*) refuse Throttling "Rate exceeded" ;; esac
            fi
            case "$*" in
                *get-caller-identity*) echo 123456789012 ;;
                *"head-bucket --bucket the-pages") [ -d "$CALLS.pages" ] || refuse 404 "Not Found" ;;
                *head-bucket*) [ -f "$CALLS.bucket" ] || refuse 404 "Not Found" ;;
                *describe-stacks*-page*)
                    [ -f "$CALLS.page" ] || refuse ValidationError "Stack with id $4 does not exist"
                    case "$*" in *PageBucketName*) echo the-pages ;; *) cat "$CALLS.page" ;; esac ;;
                *describe-stacks*--output*) cat "$CALLS.chat" ;;
                *describe-stacks*) refuse ValidationError "Stack with id $4 does not exist" ;;
                "deploy "*) echo "WebSocketURL wss://example" >"$CALLS.chat" ;;
                "cloudformation deploy "*)
                    echo "PageURL https://page.example" >"$CALLS.page"
                    echo "PageBucketName the-pages" >>"$CALLS.page"
                    echo "DistributionId E1" >>"$CALLS.page" ;;
                *delete-stack*-page) rm "$CALLS.page" ;;
                *create-invalidation*) echo I1 ;;
                "s3 mb "*) touch "$CALLS.bucket" ;;
                "s3 rb "*) rm "$CALLS.bucket" ;;
                "s3 cp "*) mkdir -p "$CALLS.pages" && cp -R "$3/." "$CALLS.pages" ;;
            esac
            """;

    /** Puts all that the scripts need into {@code folder}. */
    static Scripts in(Path folder) throws IOException {
        for (String tool : List.of("aws", "sam")) {
            Path file = Files.writeString(folder.resolve(tool), SAYS_WHAT_IT_IS_ASKED);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createDirectories(folder.resolve("module/target"));
        Files.writeString(folder.resolve("module/target/functions.jar"), "");
        for (String script : List.of("deploy.sh", "deploy-page.sh", "destroy.sh", "page/missing.html")) {
            copy(Path.of("sam", script), folder.resolve("module/sam").resolve(script));
        }
        Path client = Path.of("../chatroom/src/main/resources/chatroom");
        try (Stream<Path> files = Files.walk(client)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(
                        file,
                        folder.resolve("chatroom/src/main/resources/chatroom").resolve(client.relativize(file)));
            }
        }
        return new Scripts(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(from, to);
    }

    Run run(String script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "sh",
                                        folder.resolve("module/sam")
                                                .resolve(script)
                                                .toString()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("AWS_REGION", "us-east-1");
        builder.environment().remove("AWS_DEFAULT_REGION");
        builder.environment().put("YES", "yes");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** Answers how the tools were called, in this order. */
    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** Has AWS have no time for calls with these words from now on. */
    void refuse(String words) throws IOException {
        Files.writeString(folder.resolve("calls.refused"), words);
    }

    /** Has the chat's stack say this from now on. */
    void chatSays(String outputs) throws IOException {
        Files.writeString(folder.resolve("calls.chat"), outputs);
    }

    /** Answers where the files are that were put into the page's bucket. */
    Path uploaded() {
        return folder.resolve("calls.pages");
    }

    /** How a script ended, and what it said. */
    record Run(int status, String output) {}
}

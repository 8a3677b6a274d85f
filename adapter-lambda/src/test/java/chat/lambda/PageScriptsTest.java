package chat.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what deploys the page, and what takes it away again. */
final class PageScriptsTest {
    @TempDir
    private Path folder = Path.of("");

    private Scripts scripts = new Scripts(folder);

    @BeforeEach
    void deployChat() throws Exception {
        scripts = Scripts.in(folder);
        scripts.run("deploy.sh", "ann");
    }

    @Test
    void it_says_what_it_is_about_to_make_and_makes_it() throws Exception {
        Scripts.Run run = scripts.run("deploy-page.sh", "ann", "full", "PageDomainName=www.example.com");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output())
                .contains(
                        "stack  ann-chat-full-page",
                        "the chat at wss://example",
                        "The page is at https://page.example");
        assertThat(scripts.calls())
                .contains("aws cloudformation deploy --template-file template-page.yml --stack-name ann-chat-full-page"
                        + " --no-fail-on-empty-changeset"
                        + " --parameter-overrides WebSocketURL=wss://example PageDomainName=www.example.com");
    }

    @Test
    void the_page_is_told_where_the_chat_is() throws Exception {
        scripts.run("deploy-page.sh", "ann");

        assertThat(scripts.uploaded().resolve("awsconfig.js")).hasContent("""
                // Written by deploy-page.sh. Everybody can load this file, so no token belongs here.
                const AWS_CONFIG = {
                  "region": "us-east-1",
                  "websocket": "wss://example",
                  "name": "Chatroom",
                };
                """);
    }

    @Test
    void the_chats_own_domain_comes_first() throws Exception {
        scripts.chatSays("WebSocketURL wss://example\nCustomDomainURL wss://chat.example.com\n");

        scripts.run("deploy-page.sh", "ann");

        assertThat(scripts.uploaded().resolve("awsconfig.js"))
                .content()
                .contains("\"websocket\": \"wss://chat.example.com\",");
        assertThat(scripts.calls())
                .anyMatch(call -> call.endsWith("--parameter-overrides WebSocketURL=wss://chat.example.com"));
    }

    /** The distribution shows missing.html, which is not among the client's own files. */
    @Test
    void every_file_of_the_page_is_uploaded() throws Exception {
        scripts.run("deploy-page.sh", "ann");

        List<String> expected = Stream.concat(
                        files(Path.of("../chatroom/src/main/resources/chatroom")), Stream.of("missing.html"))
                .toList();
        assertThat(files(scripts.uploaded())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html; charset=utf-8",
        "css, text/css; charset=utf-8",
        "js, text/javascript; charset=utf-8",
        "svg, image/svg+xml"
    })
    void each_kind_of_file_has_its_type_and_is_asked_for_again(String extension, String type) throws Exception {
        scripts.run("deploy-page.sh", "ann");

        assertThat(scripts.calls())
                .filteredOn(call -> call.startsWith("aws s3 cp ") && call.contains("--include *." + extension + " "))
                .singleElement()
                .asString()
                .contains(" s3://the-pages --recursive ", "--exclude * ", "--content-type " + type + " ")
                .endsWith("--cache-control public, max-age=0, must-revalidate, s-maxage=31536000");
    }

    @Test
    void the_page_goes_up_last_then_old_files_go_and_cloudfront_is_told() throws Exception {
        scripts.run("deploy-page.sh", "ann");

        List<String> calls = scripts.calls();
        assertThat(calls.subList(calls.size() - 4, calls.size()))
                .satisfiesExactly(
                        html -> assertThat(html).startsWith("aws s3 cp ").contains("--include *.html "),
                        old -> assertThat(old)
                                .startsWith("aws s3 sync ")
                                .contains(" s3://the-pages --delete --size-only"),
                        told -> assertThat(told)
                                .startsWith("aws cloudfront create-invalidation --distribution-id E1 --paths /* "),
                        waited -> assertThat(waited)
                                .isEqualTo("aws cloudfront wait invalidation-completed --distribution-id E1 --id I1"));
    }

    @Test
    void a_file_of_another_kind_stops_it_before_anything_happens() throws Exception {
        Files.writeString(folder.resolve("module/sam/page/font.woff2"), "");

        Scripts.Run run = scripts.run("deploy-page.sh", "ann");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("Which Content-Type", "font.woff2");
        assertThat(scripts.calls()).noneMatch(call -> call.contains("template-page.yml"));
    }

    @Test
    void without_a_chat_there_is_no_page() throws Exception {
        Files.delete(folder.resolve("calls.chat"));

        Scripts.Run run = scripts.run("deploy-page.sh", "ann");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("Deploy the chat first: ./deploy.sh ann full");
        assertThat(scripts.calls()).noneMatch(call -> call.contains("template-page.yml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebSocketURL=wss://other", "page", "--page"})
    void what_is_no_parameter_of_the_page_is_refused(String argument) throws Exception {
        assertThat(scripts.run("deploy-page.sh", "ann", "full", argument).status())
                .isEqualTo(2);
    }

    @Test
    void destroying_empties_the_bucket_and_deletes_the_page_before_the_chat() throws Exception {
        scripts.run("deploy-page.sh", "ann");

        assertThat(scripts.run("destroy.sh", "ann").status()).isZero();
        assertThat(scripts.run("destroy.sh", "ann").status()).isZero();

        assertThat(scripts.calls())
                .containsSubsequence(
                        "aws s3 rm s3://the-pages --recursive --only-show-errors",
                        "aws cloudformation delete-stack --stack-name ann-chat-full-page",
                        "aws cloudformation wait stack-delete-complete --stack-name ann-chat-full-page",
                        "aws cloudformation delete-stack --stack-name ann-chat-full")
                .filteredOn(call -> call.endsWith("delete-stack --stack-name ann-chat-full-page"))
                .hasSize(1);
    }

    @Test
    void a_page_that_could_not_be_looked_for_stops_it_before_anything_is_deleted() throws Exception {
        scripts.run("deploy-page.sh", "ann");
        scripts.refuse("describe-stacks --stack-name ann-chat-full-page");

        Scripts.Run run = scripts.run("destroy.sh", "ann");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("Rate exceeded");
        assertThat(scripts.calls()).noneMatch(call -> call.contains("delete-stack"));
    }

    private static Stream<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}

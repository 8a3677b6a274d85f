package chat.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.UserName;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BannerTest {
    private static final int SCALE = 4;
    private static final Options SIGN_IN =
            Options.defaults().withSignIn(SignIn.notRequired().withRequired(true));
    private static final String URL = "http://192.168.178.123:7070";

    @Test
    void the_URL_of_this_machine_is_shown() {
        assertThat(Banner.of(Options.defaults(), 7070, Credentials.NONE, false)).contains("http://localhost:7070\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "[::]"})
    void a_host_that_is_every_address_is_shown_as_with_lan(String everywhere) {
        Options options = Options.defaults();

        assertThat(Banner.of(options.withHost(everywhere), 7070, Credentials.NONE, false))
                .isEqualTo(Banner.of(options.withLan(true), 7070, Credentials.NONE, false))
                .contains("http://localhost:7070\n")
                .doesNotContain(everywhere + ":");
        assertThat(Addresses.origins(options.withHost(everywhere), 7070))
                .isEqualTo(Addresses.origins(options.withLan(true), 7070));
    }

    @Test
    void another_host_is_shown_as_it_was_given() {
        assertThat(Banner.of(Options.defaults().withHost("192.168.1.7"), 7070, Credentials.NONE, false))
                .contains("http://192.168.1.7:7070\n");
    }

    @Test
    void a_token_to_try_it_with_is_shown_and_put_behind_the_hash_of_the_page() {
        String banner = Banner.of(SIGN_IN, 7070, credentials(Optional.of("the-token")), false);

        assertThat(banner.lines())
                .contains("  on this machine    http://localhost:7070")
                .contains("  the-token")
                .contains("  http://localhost:7070/#access_token=the-token");
        assertThat(banner).contains("good for 8 hours").doesNotContain("?access_token");
    }

    @Test
    void who_signs_tokens_himself_is_told_what_has_to_be_in_them() {
        assertThat(Banner.of(SIGN_IN, 7070, credentials(Optional.empty()), false))
                .contains("issued by \"classroom\" for \"chat\"")
                .doesNotContain("access_token");
    }

    @Test
    void each_person_has_a_link() {
        List<Invitation> invitations = List.of(
                new Invitation(new UserName("Ann Lee"), "token-1"), new Invitation(new UserName("Bob"), "token-2"));
        Credentials credentials = new Credentials(Optional.empty(), Optional.empty(), invitations);

        assertThat(Banner.of(SIGN_IN, 7070, credentials, false).lines())
                .containsSubsequence(
                        "Whoever has a link is that person, for 8 hours:",
                        "  Ann Lee",
                        "  http://localhost:7070/#access_token=token-1",
                        "  Bob",
                        "  http://localhost:7070/#access_token=token-2");
    }

    @Test
    void a_phone_reads_the_code() throws Exception {
        assertThat(read(QrCode.draw(URL, false))).isEqualTo(URL);
    }

    @Test
    void colours_change_nothing_of_the_code() throws Exception {
        String drawing = QrCode.draw(URL, true);

        assertThat(drawing.lines()).allMatch(line -> line.startsWith("\033[97;40m") && line.endsWith("\033[0m"));
        assertThat(drawing.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(QrCode.draw(URL, false));
    }

    private static Credentials credentials(Optional<String> trialToken) {
        return new Credentials(Optional.empty(), trialToken, List.of());
    }

    /** Paints the blocks white on black, as a terminal does, and reads the picture. */
    private static String read(String drawing) throws Exception {
        List<String> lines = drawing.lines().toList();
        int width = lines.getFirst().length() * SCALE;
        int height = lines.size() * 2 * SCALE;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = isLight(lines, x / SCALE, y / SCALE) ? 0xFFFFFF : 0;
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    private static boolean isLight(List<String> lines, int x, int y) {
        char block = lines.get(y / 2).charAt(x);
        return block == '\u2588' || block == (y % 2 == 0 ? '\u2580' : '\u2584');
    }
}

package chat.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The secrets in a file: each line is one. */
final class SecretFile {
    private static final int MAX_BYTES = 4096;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SecretFile() {}

    /** Answers the lines that are not empty, without the blanks around them. */
    static List<String> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnusableOptionException(
                        "The file " + file + " is too long for one of secrets: it has one or two lines.");
            }
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.replace(BYTE_ORDER_MARK, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (CharacterCodingException binary) {
            throw new UnusableOptionException(
                    "The file " + file + " is not UTF-8 text. Write the secret as text, in one line.");
        } catch (IOException unreadable) {
            throw new UnusableOptionException("The file " + file + " cannot be read. Name one that can.");
        }
    }
}

package chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Command;
import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent;
import chat.protocol.Decoded.Understood;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class GoldenFramesTest {
    @Test
    void every_golden_frame_of_a_client_is_its_command() {
        Map<String, Decoded> decoded = new TreeMap<>();
        GoldenFiles.CLIENT.forEach((file, frame) -> decoded.put(file, FrameDecoder.decode(frame)));

        Map<String, Decoded> expected = new TreeMap<>();
        GoldenCommands.BY_FILE.forEach((file, command) -> expected.put(file, new Understood(command)));
        assertThat(decoded).isEqualTo(expected);
    }

    @Test
    void every_event_is_its_golden_frame_byte_for_byte() {
        Map<String, String> encoded = new TreeMap<>();
        events().forEach((file, event) -> encoded.put(file, new String(FrameEncoder.encode(event), UTF_8)));

        assertThat(encoded).isEqualTo(GoldenFiles.SERVER);
    }

    @Test
    void every_kind_of_command_event_and_refusal_has_a_golden_frame() {
        assertThat(GoldenCommands.BY_FILE.values())
                .hasOnlyElementsOfType(Command.class)
                .extracting(Object::getClass)
                .contains(Command.class.getPermittedSubclasses());
        assertThat(events().values()).extracting(Object::getClass).contains(ServerEvent.class.getPermittedSubclasses());
        assertThat(GoldenRefusals.BY_FILE.values())
                .extracting(ServerEvent.Refused::code)
                .contains(ErrorCode.values());
    }

    private static Map<String, ServerEvent> events() {
        Map<String, ServerEvent> events = new HashMap<>(GoldenEvents.BY_FILE);
        events.putAll(GoldenRefusals.BY_FILE);
        return events;
    }
}

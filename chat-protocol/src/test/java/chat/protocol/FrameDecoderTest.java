package chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Command;
import chat.core.domain.Command.Addressing;
import chat.core.domain.Command.Echo;
import chat.core.domain.Command.JoinRoom;
import chat.core.domain.Command.LeaveRoom;
import chat.core.domain.Command.PageBack;
import chat.core.domain.Command.Register;
import chat.core.domain.Command.SendMessage;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import chat.protocol.Decoded.Understood;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameDecoderTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "🦊", "\\u00e9", "\\ud83e\\udd8a"})
    void takes_names_of_64_code_points(String codePoint) {
        String name = codePoint.repeat(64);
        String plain = name.replace("\\u00e9", "é").replace("\\ud83e\\udd8a", "🦊");

        assertUnderstood("{\"action\":\"register\",\"value\":\"" + name + "\"}", new Register(new UserName(plain)));
        assertUnderstood("{\"action\":\"join-room\",\"value\":\"" + name + "\"}", new JoinRoom(new RoomName(plain)));
    }

    @Test
    void takes_texts_of_1_byte_to_16_kib() {
        assertUnderstood("{\"action\":\"dispatch\",\"value\":\"a\"}", say("a"));
        assertUnderstood(
                "{\"action\":\"dispatch\",\"value\":\"%s\"}".formatted("a".repeat(16_383)), say("a".repeat(16_383)));
        assertUnderstood(
                "{\"action\":\"dispatch\",\"value\":\"%s\"}".formatted("é".repeat(8192)), say("é".repeat(8192)));
        assertUnderstood(
                "{\"action\":\"dispatch\",\"value\":\"%s\"}".formatted("\\n".repeat(16_384)), say("\n".repeat(16_384)));
    }

    @Test
    void takes_limits_of_1_to_100_and_any_seq() {
        assertUnderstood("{\"action\":\"history\",\"limit\":1}", new PageBack(OptionalLong.empty(), 1));
        assertUnderstood("{\"action\":\"history\",\"limit\":100}", new PageBack(OptionalLong.empty(), 100));
        assertUnderstood("{\"action\":\"history\",\"before\":1}", new PageBack(OptionalLong.of(1), 50));
        assertUnderstood(
                "{\"action\":\"history\",\"before\":9223372036854775807}",
                new PageBack(OptionalLong.of(Long.MAX_VALUE), 50));
    }

    @Test
    void goes_8_deep() {
        assertUnderstood("{\"action\":\"leave-room\",\"a\":" + "[".repeat(7) + "]".repeat(7) + "}", new LeaveRoom());
        assertUnderstood(
                "{\"a\":" + "{\"a\":".repeat(7) + "1" + "}".repeat(7) + ",\"action\":\"leave-room\"}", new LeaveRoom());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"leave-room\",\"value\":5,\"ref\":[],\"before\":\"x\",\"limit\":{},\"name\":false}",
                "{\"action\":\"leave-room\",\"ref\":\"not a ref\"}",
                "{\"huge\":123456789012345678901234567890e999999999,\"action\":\"leave-room\"}",
                "{\"unknown\":1,\"unknown\":2,\"action\":\"leave-room\",\"deep\":{\"action\":\"echo\",\"action\":\"echo\"}}",
                "\r\n\t {\"\\u0061ction\":\"leave\\u002droom\"}\n "
            })
    void passes_over_what_a_command_does_not_need(String frame) {
        assertUnderstood(frame, new LeaveRoom());
    }

    @Test
    void passes_over_numbers_and_names_of_any_length() {
        assertUnderstood("{\"a\":%s,\"action\":\"leave-room\"}".formatted("1".repeat(30_000)), new LeaveRoom());
        assertUnderstood("{\"%s\":1,\"action\":\"leave-room\"}".formatted("a".repeat(100_000)), new LeaveRoom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"no-rooms \"", "\"NO-ROOMS\"", "\"ann\"", "null", "5", "[\"no-rooms\"]", "{}"})
    void speaks_to_the_room_unless_the_name_is_no_rooms(String name) {
        assertUnderstood("{\"action\":\"dispatch\",\"value\":\"hi\",\"name\":" + name + "}", say("hi"));
    }

    @Test
    void takes_a_ref_of_64_characters() {
        String ref = "r".repeat(64);

        assertUnderstood(
                "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"" + ref + "\"}",
                new SendMessage(new MessageText("hi"), Optional.of(new Ref(ref)), Addressing.ROOM));
    }

    @Test
    void echoes_the_frame_as_it_was_sent() {
        String frame = " {\"action\" : \"echo\", \"value\":\"\\u00e9 \uD800\"} ";

        assertUnderstood(frame, new Echo(frame));
    }

    private static SendMessage say(String text) {
        return new SendMessage(new MessageText(text), Optional.empty(), Addressing.ROOM);
    }

    private static void assertUnderstood(String frame, Command command) {
        assertThat(FrameDecoder.decode(frame)).isEqualTo(new Understood(command));
    }
}

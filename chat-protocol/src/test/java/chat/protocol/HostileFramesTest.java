package chat.protocol;

import static chat.core.domain.Action.DISPATCH;
import static chat.core.domain.Action.HISTORY;
import static chat.core.domain.Action.JOIN_ROOM;
import static chat.core.domain.Action.NEW_ROOM;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.ErrorCode.BAD_JSON;
import static chat.core.domain.ErrorCode.EMPTY_MESSAGE;
import static chat.core.domain.ErrorCode.INVALID_NAME;
import static chat.core.domain.ErrorCode.INVALID_ROOM;
import static chat.core.domain.ErrorCode.MESSAGE_TOO_LONG;
import static chat.core.domain.ErrorCode.MISSING_FIELD;
import static chat.core.domain.ErrorCode.UNKNOWN_ACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.Ref;
import chat.core.domain.ServerEvent.Refused;
import chat.protocol.Decoded.Misunderstood;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileFramesTest {
    private static final String[] WRONG_KINDS = {"null", "true", "false", "5", "1.5", "[\"a\"]", "{\"a\":\"b\"}"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "hello",
                "5",
                "-1e9",
                "null",
                "true",
                "\"register\"",
                "[]",
                "[{\"action\":\"echo\"}]",
                "]",
                "}",
                "\uFEFF{\"action\":\"echo\"}",
                "\0",
                "\0{\"action\":\"echo\"}",
                "\u00A0{\"action\":\"echo\"}",
                "\uD800",
                "// {}",
                "{}",
                " {} ",
                "{\"action\":null}",
                "{\"action\":5}",
                "{\"action\":[\"echo\"]}",
                "{\"action\":{\"echo\":1}}",
                "{\"action\":true}",
                "{\"action\":\"\"}",
                "{\"action\":\"Echo\"}",
                "{\"action\":\" echo\"}",
                "{\"action\":\"echo\\u0000\"}",
                "{\"Action\":\"echo\"}",
                "{\"\":\"echo\"}",
                "{\"action\":\"\\ud800\"}",
                "{\"nested\":{\"action\":\"echo\"}}",
                "{\"action\":\"presence\"}"
            })
    void asks_for_nothing_that_there_is(String frame) {
        assertRefused(frame, refused(UNKNOWN_ACTION, Sentences.UNKNOWN_ACTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"",
                "{\"action",
                "{\"action\"",
                "{\"action\":",
                "{]",
                "{,}",
                "{5}",
                "{'action':'echo'}",
                "{action:\"echo\"}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":NaN}",
                "{\"a\":-Infinity}",
                "{\"a\":0x1F}",
                "{\"a\":tru}",
                "{\"a\":1e}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":\"\0\"}",
                "{\"a\":\"open}",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\":{]}",
                "{\"a\" 1}",
                "{/* no */}",
                "{\0}",
                "{\uFEFF}",
                "{\"a\":1 \"b\":2}"
            })
    void is_an_object_that_is_broken(String frame) {
        assertRefused(frame, refused(BAD_JSON, Sentences.BAD_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {" {}", "5", "{\"action\":\"echo\"}", "null", "[]", "\"x\""})
    void has_something_after_its_object(String rest) {
        assertRefused("{}" + rest, refused(BAD_JSON, Sentences.TRAILING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "]", ",", "x", "\0", "\uFEFF"})
    void has_rubbish_after_its_object(String rest) {
        assertRefused("{}" + rest, refused(BAD_JSON, Sentences.BAD_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "value", "name", "ref", "before", "limit"})
    void gives_a_field_twice(String field) {
        assertRefused(
                "{\"%s\":null,\"%s\":null}".formatted(field, field), refused(BAD_JSON, Sentences.repeated(field)));
        assertRefused("{\"%s\":\"a\",\"%s\":[]}".formatted(field, field), refused(BAD_JSON, Sentences.repeated(field)));
    }

    @ParameterizedTest
    @MethodSource
    void is_known_by_its_ref(String frame, Refused refusal) {
        assertRefused(frame, refusal);
    }

    static Stream<Arguments> is_known_by_its_ref() {
        Optional<Ref> ref = Optional.of(new Ref("r-1"));
        String start = "{\"action\":\"dispatch\",\"ref\":\"r-1\"";
        return Stream.of(
                arguments(
                        start + "}",
                        refused(DISPATCH, MISSING_FIELD, Sentences.TEXT_MISSING).about(ref)),
                arguments(
                        start + ",\"value\":\"\"}",
                        refused(DISPATCH, EMPTY_MESSAGE, Sentences.TEXT_EMPTY).about(ref)),
                arguments(
                        start + ",\"value\":\"h",
                        refused(DISPATCH, BAD_JSON, Sentences.BAD_JSON).about(ref)),
                arguments(
                        start + "}{",
                        refused(DISPATCH, BAD_JSON, Sentences.TRAILING).about(ref)),
                arguments(start + ",\"ref\":\"r-1\"}", refused(DISPATCH, BAD_JSON, Sentences.repeated("ref"))),
                arguments(
                        "{\"ref\":\"r-1\"}",
                        refused(UNKNOWN_ACTION, Sentences.UNKNOWN_ACTION).about(ref)),
                arguments("{\"ref\":\"r 1\"}", refused(UNKNOWN_ACTION, Sentences.UNKNOWN_ACTION)),
                arguments(
                        "{\"ref\":\"r-1\"",
                        refused(BAD_JSON, Sentences.BAD_JSON).about(ref)));
    }

    @ParameterizedTest
    @MethodSource("wrongKinds")
    void has_a_value_of_the_wrong_kind(String value) {
        assertRefused(frame("register", "value", value), refused(REGISTER, MISSING_FIELD, Sentences.NAME_MISSING));
        assertRefused(frame("new-room", "value", value), refused(NEW_ROOM, MISSING_FIELD, Sentences.ROOM_MISSING));
        assertRefused(frame("join-room", "value", value), refused(JOIN_ROOM, MISSING_FIELD, Sentences.ROOM_MISSING));
        assertRefused(frame("dispatch", "value", value), refused(DISPATCH, MISSING_FIELD, Sentences.TEXT_MISSING));
    }

    static Stream<String> wrongKinds() {
        return Stream.of(WRONG_KINDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "5", "1.5", "[]", "{}", "\"\"", "\"a b\"", "\"ä\"", "\"r-1\\n\"", "\"\\ud800\""})
    void has_no_good_ref(String ref) {
        String frame = "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":%s}".formatted(ref);

        assertRefused(frame, refused(DISPATCH, MISSING_FIELD, Sentences.REF_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-1",
                "1.0",
                "1.5",
                "1e1",
                "1e99",
                "-1e-99",
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999999999",
                "true",
                "\"1\"",
                "[1]",
                "{}"
            })
    void has_no_good_number(String number) {
        assertRefused(frame("history", "before", number), refused(HISTORY, MISSING_FIELD, Sentences.BEFORE_INVALID));
        assertRefused(frame("history", "limit", number), refused(HISTORY, MISSING_FIELD, Sentences.LIMIT_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "2147483648", "4294967297", "9223372036854775807"})
    void wants_too_many_messages(String limit) {
        assertRefused(frame("history", "limit", limit), refused(HISTORY, MISSING_FIELD, Sentences.LIMIT_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\\u0000",
                "a\\u0007b",
                "a\\nb",
                "\\u202eabc",
                "a\\u200bb",
                "\\ufeffa",
                "\\ud83d",
                "a\\u2028b"
            })
    void has_no_good_name(String name) {
        assertRefused(text("register", name), refused(REGISTER, INVALID_NAME, Sentences.NAME_INVALID));
        assertRefused(text("new-room", name), refused(NEW_ROOM, INVALID_ROOM, Sentences.ROOM_INVALID));
        assertRefused(text("join-room", name), refused(JOIN_ROOM, INVALID_ROOM, Sentences.ROOM_INVALID));
    }

    @ParameterizedTest
    @MethodSource
    void is_too_large(String frame, Refused refusal) {
        assertRefused(frame, refusal);
    }

    static Stream<Arguments> is_too_large() {
        Refused tooDeep = refused(BAD_JSON, Sentences.TOO_DEEP);
        return Stream.of(
                arguments(text("register", "🦊".repeat(65)), refused(REGISTER, INVALID_NAME, Sentences.NAME_INVALID)),
                arguments(text("join-room", "a".repeat(65)), refused(JOIN_ROOM, INVALID_ROOM, Sentences.ROOM_INVALID)),
                arguments(
                        text("new-room", "a".repeat(60_000)), refused(NEW_ROOM, INVALID_ROOM, Sentences.ROOM_INVALID)),
                arguments(
                        text("dispatch", "a".repeat(16_385)),
                        refused(DISPATCH, MESSAGE_TOO_LONG, Sentences.TEXT_TOO_LONG)),
                arguments(
                        text("dispatch", "é".repeat(8192) + "a"),
                        refused(DISPATCH, MESSAGE_TOO_LONG, Sentences.TEXT_TOO_LONG)),
                arguments(text("dispatch", "a".repeat(200_000)), refused(BAD_JSON, Sentences.TOO_LONG)),
                arguments("{\"a\":" + "[".repeat(8) + "]".repeat(8) + "}", tooDeep),
                arguments("{\"a\":" + "{\"a\":".repeat(8) + "1" + "}".repeat(9), tooDeep),
                arguments("{\"a\":" + "[".repeat(100_000), tooDeep));
    }

    private static String frame(String action, String field, String json) {
        return "{\"action\":\"%s\",\"%s\":%s}".formatted(action, field, json);
    }

    private static String text(String action, String value) {
        return frame(action, "value", "\"" + value + "\"");
    }

    private static Refused refused(ErrorCode code, String sentence) {
        return new Refused(Optional.empty(), code, sentence, Optional.empty());
    }

    private static Refused refused(Action action, ErrorCode code, String sentence) {
        return new Refused(Optional.of(action), code, sentence, Optional.empty());
    }

    private static void assertRefused(String frame, Refused refusal) {
        assertThat(FrameDecoder.decode(frame)).isEqualTo(new Misunderstood(refusal));
    }
}

package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused is refused by a code for the program and a sentence for the person, and changes nothing. */
final class TypedErrorsTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello                                                    | unknown-action |",
                "``                                                       | unknown-action |",
                "5                                                        | unknown-action |",
                "[]                                                       | unknown-action |",
                "null                                                     | unknown-action |",
                "{}                                                       | unknown-action |",
                "{\"action\":5}                                           | unknown-action |",
                "{\"action\":null}                                        | unknown-action |",
                "{\"action\":\"fly\"}                                     | unknown-action |",
                "{\"action\":\"$connect\"}                                | unknown-action |",
                "{\"action\":\"REGISTER\"}                                | unknown-action |",
                "{\"action\":\"register\"                                 | bad-json       | register",
                "{\"action\":\"register\"}x                               | bad-json       | register",
                "{\"action\":\"register\",}                               | bad-json       | register",
                "{'action':'register'}                                    | bad-json       |",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}} | bad-json |",
                "{\"action\":\"register\"}                                | missing-field  | register",
                "{\"action\":\"register\",\"value\":5}                    | missing-field  | register",
                "{\"action\":\"register\",\"value\":null}                 | missing-field  | register",
                "{\"action\":\"register\",\"value\":\"\"}                 | invalid-name   | register",
                "{\"action\":\"register\",\"value\":\"  \"}               | invalid-name   | register",
                "{\"action\":\"register\",\"value\":\"a\\u0000b\"}        | invalid-name   | register",
                "{\"action\":\"register\",\"value\":\"a\\u202eb\"}        | invalid-name   | register",
                "{\"action\":\"new-room\",\"value\":\"\"}                 | invalid-room   | new-room",
                "{\"action\":\"join-room\",\"value\":\"a\\nb\"}           | invalid-room   | join-room",
                "{\"action\":\"join-room\"}                               | missing-field  | join-room",
                "{\"action\":\"join-room\",\"value\":\"maths\"}           | not-registered | join-room",
                "{\"action\":\"new-room\",\"value\":\"maths\"}            | not-registered | new-room",
                "{\"action\":\"leave-room\"}                              | not-in-room    | leave-room",
                "{\"action\":\"dispatch\",\"value\":\"hi\"}               | not-registered | dispatch",
                "{\"action\":\"dispatch\"}                                | missing-field  | dispatch",
                "{\"action\":\"dispatch\",\"value\":\"\"}                 | empty-message  | dispatch",
                "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":\"a b\"} | missing-field | dispatch",
                "{\"action\":\"dispatch\",\"value\":\"hi\",\"ref\":7}     | missing-field  | dispatch",
                "{\"action\":\"history\"}                                 | not-in-room    | history",
                "{\"action\":\"history\",\"limit\":0}                     | missing-field  | history",
                "{\"action\":\"history\",\"limit\":101}                   | missing-field  | history",
                "{\"action\":\"history\",\"limit\":1e99}                  | missing-field  | history",
                "{\"action\":\"history\",\"before\":0}                    | missing-field  | history",
                "{\"action\":\"history\",\"before\":\"5\"}                | missing-field  | history",
                "{\"action\":\"history\",\"before\":99999999999999999999} | missing-field  | history",
            })
    void a_stranger_is_told_what_is_wrong(String frame, String code, String action) {
        ChatClient stranger = people.stranger("x");

        Frame error = stranger.send(frame).await("error");

        assertThat(error.string("code")).isEqualTo(code);
        assertThat(error.string("action")).isEqualTo(action == null ? "" : action);
        assertThat(error.string("message")).matches("[A-Z].*\\.").doesNotContain("Exception", "java", "null");
        assertThat(stranger.fence()).allMatch(late -> late.is("delete-room"));
    }

    @Test
    void names_and_rooms_have_64_code_points_at_most() {
        String name = padded(fresh("ann"), 64);
        ChatClient ann = people.stranger("ann");

        ann.act("register", "value", name + "x");
        assertThat(ann.await("error").string("code")).isEqualTo("invalid-name");
        ann.act("register", "value", name).await("signup");
        ann.act("new-room", "value", name + "x");
        assertThat(ann.await("error").string("code")).isEqualTo("invalid-room");
        ann.act("new-room", "value", name);
        assertThat(ann.await("multi-message").string("room")).isEqualTo(name);
    }

    @Test
    void a_text_has_16_KiB_at_most() {
        ChatClient ann = people.in(fresh("maths"), "ann");

        assertThat(ann.say("\u20ac".repeat(5_461) + "x").number("seq")).isEqualTo(1);
        Frame error = ann.act("dispatch", "value", "\u20ac".repeat(5_461) + "xx", "ref", "r-1")
                .await("error");

        assertThat(error.string("code")).isEqualTo("message-too-long");
        assertThat(error.string("ref")).isEqualTo("r-1");
    }

    @Test
    void who_is_registered_keeps_the_name() {
        ChatClient ann = people.registered("ann");

        Frame error = ann.act("register", "value", fresh("bob")).await("error");

        assertThat(error.string("code")).isEqualTo("already-registered");
        assertThat(error.string("message")).contains(ann.name());
        assertThat(ann.register().isOpen()).isTrue();
    }

    @Test
    void who_is_in_no_room_cannot_speak() {
        Frame error = people.registered("ann")
                .act("dispatch", "value", "hi", "ref", "r-1")
                .await("error");

        assertThat(error.text())
                .isEqualTo("{\"type\":\"error\",\"action\":\"dispatch\",\"code\":\"not-in-room\","
                        + "\"message\":\"Join a room before you send a message.\",\"ref\":\"r-1\"}");
    }

    @Test
    void a_refused_move_leaves_one_where_one_is() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");

        ann.act("join-room", "value", "").await("error");

        assertThat(ann.say("still here").string("room")).isEqualTo(room);
    }

    private static String padded(String start, int codePoints) {
        return start + "\uD83D\uDE00".repeat(codePoints - start.length());
    }
}

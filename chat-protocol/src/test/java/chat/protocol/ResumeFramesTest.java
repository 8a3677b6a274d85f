package chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Action;
import chat.core.domain.ErrorCode;
import chat.core.domain.ServerEvent.Refused;
import chat.protocol.Decoded.Misunderstood;
import chat.protocol.Decoded.Understood;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResumeFramesTest {
    private static final String WHOLE = "'name':'ann','room':'maths','epoch':'e','seq':0,'resumeToken':null";

    @ParameterizedTest
    @ValueSource(strings = {"", "'seq':9223372036854775807", "'name':' ann '", "'ref':'not a ref'", "'value':[]"})
    void is_understood(String change) {
        assertThat(FrameDecoder.decode(frame(change))).isInstanceOf(Understood.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            'name':null                | MISSING_FIELD | Put the name that you had
            'name':5                   | MISSING_FIELD | Put the name that you had
            'name':' '                 | INVALID_NAME  | Choose a name
            'room':null                | MISSING_FIELD | Put the name of the room
            'room':['maths']           | MISSING_FIELD | Put the name of the room
            'room':'\\u202e'           | INVALID_ROOM  | Choose a room name
            'epoch':null               | MISSING_FIELD | Put the room's epoch
            'epoch':''                 | MISSING_FIELD | Put the room's epoch
            'epoch':7                  | MISSING_FIELD | Put the room's epoch
            'seq':null                 | MISSING_FIELD | Give "seq"
            'seq':-1                   | MISSING_FIELD | Give "seq"
            'seq':1.0                  | MISSING_FIELD | Give "seq"
            'seq':'1'                  | MISSING_FIELD | Give "seq"
            'seq':9223372036854775808  | MISSING_FIELD | Give "seq"
            'resumeToken':'AAAA'       | MISSING_FIELD | Give "resumeToken"
            'resumeToken':5            | MISSING_FIELD | Give "resumeToken"
            'resumeToken':''           | MISSING_FIELD | Give "resumeToken"
            """)
    void names_the_field_that_stands_in_the_way(String change, ErrorCode code, String sentence) {
        assertThat(FrameDecoder.decode(frame(change))).isInstanceOfSatisfying(Misunderstood.class, misunderstood -> {
            Refused refusal = misunderstood.refusal();
            assertThat(refusal.action()).isEqualTo(Optional.of(Action.RESUME));
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.message()).startsWith(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void takes_an_epoch_of_64_characters(int length, boolean taken) {
        Decoded decoded = FrameDecoder.decode(frame("'epoch':'" + "e".repeat(length) + "'"));

        assertThat(decoded instanceof Understood).isEqualTo(taken);
    }

    /** A frame in which one field is as {@code change} says. */
    private static String frame(String change) {
        String field = change.split(":", 2)[0];
        String others = change.isEmpty() ? WHOLE : WHOLE.replaceFirst(field + ":[^,]+,?", "");
        String fields = change.isEmpty() ? others : change + "," + others;
        return ("{'action':'resume'," + fields + "}").replace(",}", "}").replace('\'', '"');
    }
}

package chat.protocol;

import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.core.domain.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An error's code as it stands in a frame, such as {@code not-in-room}. */
final class ErrorWord {
    private static final Map<ErrorCode, String> WORDS = Stream.of(ErrorCode.values())
            .collect(toUnmodifiableMap(
                    code -> code, code -> code.name().toLowerCase(Locale.ROOT).replace('_', '-')));

    private ErrorWord() {}

    static String of(ErrorCode code) {
        return WORDS.getOrDefault(code, code.name());
    }
}

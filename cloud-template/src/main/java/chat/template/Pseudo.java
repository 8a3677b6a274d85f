package chat.template;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What AWS itself says to a template, and how it calls what it makes. */
final class Pseudo {
    static final String REGION = "us-east-1";
    static final String ACCOUNT = "123456789012";
    static final String STACK = "classroom";
    static final Map<String, String> VALUES = Map.of(
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::StackName",
            STACK,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + STACK + "/1");

    private static final long FACTOR = 1_000_003;
    private static final int RADIX = 36;

    private Pseudo() {}

    static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }

    /** Answers small letters and digits, always the same for a logical id, as AWS's ids look. */
    static String id(String logicalId, int length) {
        long state = logicalId.chars().asLongStream().reduce(length, (sum, letter) -> sum * FACTOR + letter);
        StringBuilder id = new StringBuilder();
        while (id.length() < length) {
            state = state * FACTOR + 1;
            String digit = Long.toString(Long.remainderUnsigned(state >>> Short.SIZE, RADIX), RADIX);
            id.append(id.isEmpty() ? letter(digit) : digit);
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }

    /** An id begins with a letter. */
    private static String letter(String digit) {
        return digit.chars()
                .mapToObj(character ->
                        Character.toString(Character.isDigit(character) ? 'a' + (character - '0') : character))
                .collect(Collectors.joining());
    }
}

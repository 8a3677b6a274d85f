package chat.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The frames of scripts: good ones, wrong ones and nonsense. */
final class Lines {
    private static final List<String> ROOMS = List.of("lab", "lab", "lab", "art", "\u0141\u00f3d\u017a \uD83D\uDE00");
    private static final List<Object> WRONG =
            List.of("", "  ", "x".repeat(65), "a\u0000b", "a\u202eb", 5, true, List.of());
    private static final List<String> TEXTS =
            List.of("hi", "hi", "is anybody here?", "\uD83D\uDE00 <b>&amp;\"/\\\n\t\u20ac", "x".repeat(16 * 1024));
    private static final List<Object> WRONG_TEXTS = List.of("", " ", "x".repeat(16 * 1024 + 1), 7, List.of("hi"));
    private static final List<String> NONSENSE = List.of(
            "hello",
            " ",
            "5",
            "[]",
            "null",
            "{}",
            "{\"action\":5}",
            "{\"action\":null}",
            "{\"action\":[\"register\"]}",
            "{\"action\":{\"a\":1}}",
            "{\"action\":\"fly\"}",
            "{\"action\":\"$connect\"}",
            "{\"action\":\"$default\"}",
            "{\"action\":\"REGISTER\"}",
            "{\"action\":\" register\",\"value\":\"ann\"}",
            "{\"Action\":\"register\",\"value\":\"ann\"}",
            "{\"action\":\"register\"",
            "{\"action\":\"register\"}x",
            "{\"action\":\"register\",\"value\":\"\\ud83d\"}",
            "{\"action\":\"dispatch\",\"value\":NaN}",
            "{'action':'register'}",
            "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}",
            "{\"action\":\"register\"}",
            "{\"action\":\"new-room\"}",
            "{\"action\":\"join-room\",\"value\":null}",
            "{\"action\":\"resume\"}",
            "{\"action\":\"dispatch\"}");

    private final Random random;
    private final List<String> cast;

    Lines(Random random, List<String> cast) {
        this.random = random;
        this.cast = cast;
    }

    /** Answers a name of the cast, the Simple Mode's, or one that looks like one of them. */
    String anyName() {
        return switch (random.nextInt(6)) {
            case 0 -> "no-rooms";
            case 1 -> " " + one(cast) + "\t";
            case 2 -> "Ren\u00e9e";
            case 3 -> "Rene\u0301e";
            default -> one(cast);
        };
    }

    int closeCode() {
        return one(List.of(1000, 1000, 1001, 3000, 4001));
    }

    String register(String name) {
        return Frame.action("register", "value", random.nextInt(6) == 0 ? one(WRONG) : name);
    }

    /** Answers a frame that opens or joins a room: one that is there, one that is not, or the own one. */
    String enter() {
        String action = random.nextInt(3) == 0 ? "new-room" : "join-room";
        return Frame.action(action, "value", random.nextInt(12) == 0 ? one(WRONG) : one(ROOMS));
    }

    /** Answers a frame that goes on in a room, as somebody who may be another, behind a place that may not be there. */
    String resume(String name) {
        List<Object> fields = new ArrayList<>(List.of("name", random.nextInt(12) == 0 ? one(WRONG) : name));
        fields.addAll(List.of("room", random.nextInt(12) == 0 ? one(WRONG) : one(ROOMS)));
        fields.addAll(List.of("epoch", random.nextInt(6) == 0 ? "another" : Memory.LATER));
        fields.addAll(List.of("seq", random.nextInt(12) == 0 ? -1 : random.nextInt(5)));
        if (random.nextInt(3) > 0) {
            fields.addAll(List.of("resumeToken", random.nextInt(12) == 0 ? "made up" : Memory.LATER));
        }
        return Frame.action("resume", fields.toArray());
    }

    String leave() {
        return Frame.action("leave-room", "value", "leave-room", "room", one(ROOMS), "name", one(cast));
    }

    /** Answers a message under a name that may be the speaker's; some have a ref, of which there are few. */
    String dispatch(String name) {
        List<Object> fields = new ArrayList<>(List.of("value", random.nextInt(9) == 0 ? one(WRONG_TEXTS) : one(TEXTS)));
        if (random.nextInt(2) == 0) {
            fields.addAll(List.of("room", one(ROOMS), "name", name));
        } else if (name.equals("no-rooms")) {
            fields.addAll(List.of("name", name));
        }
        if (random.nextInt(2) == 0) {
            fields.addAll(List.of("ref", random.nextInt(10) == 0 ? "a b" : "r-" + random.nextInt(3)));
        }
        return Frame.action("dispatch", fields.toArray());
    }

    String history() {
        return switch (random.nextInt(5)) {
            case 0 -> Frame.action("history");
            case 1 -> Frame.action("history", "before", 1 + random.nextInt(4));
            case 2 -> Frame.action("history", "limit", 1 + random.nextInt(3));
            case 3 -> Frame.action("history", "before", 3, "limit", 1);
            default -> Frame.action("history", "limit", one(List.of(0, 101, -1)));
        };
    }

    String echo() {
        return "{ \"action\" : \"echo\", \"more\": [1, \"" + one(List.of("hi", "\u20ac", "\uD83D\uDE00"))
                + "\"], \"n\":" + random.nextInt() + "}";
    }

    String nonsense() {
        return one(NONSENSE);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package chat.protocol;

import chat.core.domain.Epoch;
import chat.core.domain.Message;
import chat.core.domain.MessageText;
import chat.core.domain.Page;
import chat.core.domain.Room;
import chat.core.domain.RoomName;
import chat.core.domain.UserName;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes frames and values, the nasty ones often; a seed makes the same ones again. */
final class Generator {
    private static final Instant TIME = Instant.parse("2026-12-31T23:59:59.999Z");
    private static final String[] NAME_CHARACTERS = {"a", "\"", "\\", "/", "é", "中", "🦊", "<"};
    private static final String[] TEXT_CHARACTERS = {"a", "\"", "\\", "\n", "\u0001", "\u007F", "é", "中", "🦊", "\uFFFD"
    };
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\u",
        "\\ud83d",
        "null",
        "true",
        "-1",
        "1e9",
        "0.5",
        "\0",
        "\uFEFF",
        " ",
        "\n",
        "\"action\"",
        "\"value\"",
        "\"ref\"",
        "\"before\"",
        "\"limit\"",
        "\"name\"",
        "\"dispatch\"",
        "\"history\"",
        "\"resume\"",
        "\"seq\"",
        "\"epoch\"",
        "\"resumeToken\"",
        "\"register\"",
        "\"echo\"",
        "\"no-rooms\"",
        "\uD800",
        "🦊",
        "9223372036854775808"
    };

    private final Random random;

    Generator(long seed) {
        this.random = new Random(seed);
    }

    /** Answers a golden frame with some characters changed, left out or put in. */
    String brokenFrame() {
        List<String> frames = List.copyOf(GoldenFiles.CLIENT.values());
        StringBuilder frame = new StringBuilder(frames.get(random.nextInt(frames.size())));
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(frame.length() + 1);
            int end = Math.min(frame.length(), at + random.nextInt(3));
            frame.replace(at, end, random.nextBoolean() ? one(PIECES) : "");
        }
        return frame.toString();
    }

    /** Answers pieces of JSON in no order. */
    String rubble() {
        return random.nextBoolean() ? "{" + many(PIECES, random.nextInt(24)) : many(PIECES, random.nextInt(24));
    }

    /** Answers characters of all kinds, halves of pairs among them. */
    String noise() {
        StringBuilder noise = new StringBuilder();
        random.ints(random.nextInt(64), 0, 0x10000).forEach(unit -> noise.append((char) unit));
        return noise.toString();
    }

    /** Answers a page of 1 to 100 messages of one kind of character each. */
    Page page() {
        Room room = new Room(new RoomName(name()), new Epoch("\u0001".repeat(64)));
        int longest = 1 << random.nextInt(15);
        List<Message> messages = IntStream.range(0, 1 + random.nextInt(100))
                .mapToObj(index -> message(room, Long.MAX_VALUE - 100 + index, longest))
                .toList();
        return new Page(room, messages, OptionalLong.of(Long.MAX_VALUE), random.nextBoolean());
    }

    RoomName roomName() {
        return new RoomName(name());
    }

    private Message message(Room room, long seq, int longest) {
        return new Message(room, seq, new UserName(name()), text(longest), TIME);
    }

    private MessageText text(int longest) {
        String character = one(TEXT_CHARACTERS);
        String text = random.nextBoolean() ? character.repeat(longest) : many(TEXT_CHARACTERS, longest);
        return MessageText.parse(text).orElseGet(() -> new MessageText(character));
    }

    private String name() {
        int length = 1 + random.nextInt(64);
        return random.nextBoolean() ? one(NAME_CHARACTERS).repeat(64) : many(NAME_CHARACTERS, length);
    }

    private String many(String[] pieces, int count) {
        StringBuilder all = new StringBuilder();
        for (int piece = 0; piece < count; piece++) {
            all.append(one(pieces));
        }
        return all.toString();
    }

    private String one(String[] pieces) {
        return pieces[random.nextInt(pieces.length)];
    }
}

package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** History comes in pages, back to the beginning, and never in a frame over 32 KiB. */
final class HistoryTest {
    private static final int FRAME = 32 * 1024;
    private static final int MANY = Integer.getInteger("chat.acceptance.messages", 1_050);

    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.start();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void one_pages_back_to_the_first_of_many_messages() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        IntStream.rangeClosed(1, MANY).forEach(i -> ann.say("message " + i));
        ChatClient bob = people.registered("bob");

        List<Frame> pages = pagesBack(bob, bob.enter(room), 100);

        assertThat(pages)
                .hasSize(MANY / 100 + 1)
                .allSatisfy(page -> assertThat(page.bytes()).isLessThanOrEqualTo(FRAME));
        assertThat(seqs(pages))
                .isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
        assertThat(pages.getFirst().messages().toList().getFirst().string("content"))
                .isEqualTo("message 1");
    }

    @Test
    void large_messages_come_in_pages_that_fit_into_a_frame() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i -> (i + "\u20ac\"").repeat(2_600))
                .toList();
        texts.forEach(ann::say);
        ChatClient bob = people.registered("bob");

        List<Frame> pages = pagesBack(bob, bob.enter(room), 100);

        assertThat(pages).allSatisfy(page -> assertThat(page.bytes()).isLessThanOrEqualTo(FRAME));
        assertThat(pages.stream().mapToInt(Frame::bytes).sum()).isGreaterThan(400 * 1024);
        assertThat(pages.stream().flatMap(page -> page.contents().stream()).toList())
                .isEqualTo(texts);
    }

    @Test
    void a_page_has_as_many_messages_as_were_asked_for() {
        ChatClient ann = people.in(fresh("maths"), "ann");
        IntStream.rangeClosed(1, 120).forEach(i -> ann.say("m" + i));

        Frame three = ann.act("history", "before", 51, "limit", 3).await("multi-message");
        Frame usual = ann.act("history").await("multi-message");
        Frame oldest = ann.act("history", "before", 2, "limit", 100).await("multi-message");
        Frame none = ann.act("history", "before", 1).await("multi-message");

        assertThat(three.contents()).containsExactly("m48", "m49", "m50");
        assertThat(three.number("before")).isEqualTo(51);
        assertThat(three.flag("more")).isTrue();
        assertThat(usual.contents()).hasSize(50).endsWith("m120");
        assertThat(usual.has("before")).isFalse();
        assertThat(oldest.contents()).containsExactly("m1");
        assertThat(oldest.flag("more")).isFalse();
        assertThat(none.contents()).isEmpty();
    }

    @Test
    void history_belongs_to_the_room_one_is_in() {
        ChatClient ann = people.registered("ann");

        Frame error = ann.act("history", "room", fresh("maths")).await("error");

        assertThat(error.string("code")).isEqualTo("not-in-room");
    }

    @Test
    void many_rooms_are_listed_in_frames_of_32_KiB_at_most() {
        List<String> rooms = IntStream.range(0, 180)
                .mapToObj(i -> fresh("room") + "\uD83D\uDE00".repeat(48))
                .toList();
        rooms.forEach(room -> people.in(room, "m"));
        ChatClient ann = people.stranger("ann");

        List<Frame> listing = new ArrayList<>();
        listing.add(ann.act("register", "value", ann.name()).await("signup"));
        while (listing.getLast().flag("more")) {
            listing.add(ann.await("signup"));
        }

        assertThat(listing)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page.bytes()).isLessThanOrEqualTo(FRAME));
        assertThat(listing.stream().flatMap(page -> page.strings("rooms").stream()))
                .containsAll(rooms);
    }

    /** Answers the pages from the oldest to {@code newest}. */
    private static List<Frame> pagesBack(ChatClient reader, Frame newest, int limit) {
        List<Frame> pages = new ArrayList<>(List.of(newest));
        while (pages.getFirst().flag("more")) {
            long before = seqs(pages.subList(0, 1)).getFirst();
            pages.addFirst(
                    reader.act("history", "before", before, "limit", limit).await("multi-message"));
        }
        return pages;
    }

    private static List<Long> seqs(List<Frame> pages) {
        return pages.stream()
                .flatMap(Frame::messages)
                .map(entry -> entry.number("seq"))
                .toList();
    }
}

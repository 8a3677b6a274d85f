package chat.testkit;

import static chat.core.domain.Action.HISTORY;
import static chat.testkit.InClassroom.page;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ErrorCode;
import chat.core.domain.Message;
import chat.core.domain.Page;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.SignedUp;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long histories and many rooms, which the lab's code loses or cannot send. */
interface HistoryStories extends InClassroom {
    @Test
    default void a_history_of_more_than_400_kilobytes_loses_nothing() {
        Student ann = classroom().seat("ann", "maths");
        String kilobyte = "x".repeat(1_000);
        List<String> said =
                IntStream.range(0, 500).mapToObj(number -> number + kilobyte).toList();
        said.forEach(ann::say);

        assertThat(wholeHistory(ann).stream().map(message -> message.text().value()))
                .containsExactlyElementsOf(said);
    }

    @Test
    default void no_page_of_a_history_is_larger_than_a_frame_and_each_says_whether_there_is_more() {
        Student ann = classroom().seat("ann", "maths");
        String tenKilobytes = "\u00e9".repeat(5_000);
        IntStream.range(0, 10).forEach(number -> ann.say(number + tenKilobytes));

        Page newest = page(ann.join("maths"));

        assertThat(newest.messages()).extracting(Message::seq).containsExactly(8L, 9L, 10L);
        assertThat(newest.more()).isTrue();
        assertThat(wholeHistory(ann)).hasSize(10);
    }

    @Test
    default void a_join_brings_the_newest_hundred_messages() {
        Student ann = classroom().seat("ann", "maths");
        IntStream.rangeClosed(1, 101).forEach(number -> ann.say("message " + number));

        Page newest = page(ann.join("maths"));

        assertThat(newest.messages()).hasSize(100);
        assertThat(newest.messages().getLast().seq()).isEqualTo(101);
        assertThat(newest.more()).isTrue();
    }

    @Test
    default void one_pages_back_from_any_message() {
        Student ann = classroom().seat("ann", "maths");
        List.of("a", "b", "c", "d", "e").forEach(ann::say);

        assertThat(texts(ann.pageBack(OptionalLong.empty(), 2))).containsExactly("d", "e");
        assertThat(texts(ann.pageBack(OptionalLong.of(4), 2))).containsExactly("b", "c");
        assertThat(page(ann.pageBack(OptionalLong.of(4), 2)).before()).hasValue(4);
        assertThat(page(ann.pageBack(OptionalLong.of(2), 2)).more()).isFalse();
    }

    @Test
    default void the_rooms_are_listed_whole_however_many_there_are() {
        List<RoomName> rooms = IntStream.range(1_000, 1_150)
                .mapToObj(number -> new RoomName(number + "\uD83D\uDE00".repeat(60)))
                .toList();
        rooms.forEach(room -> classroom().seat(room.value(), room.value()));
        Student ann = classroom().connect("c-1");

        ann.register("ann");

        List<SignedUp> pages = ann.received().stream().map(SignedUp.class::cast).toList();
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().map(SignedUp::rooms).flatMap(Collection::stream))
                .containsExactlyElementsOf(rooms);
        assertThat(pages.stream().map(SignedUp::more)).endsWith(true, false).containsOnlyOnce(false);
    }

    @Test
    default void what_is_refused_changes_nothing() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().connect("c-1");
        ann.say("hi", "r-1");
        ann.news();

        bob.register("ann");
        bob.create("maths");
        bob.join("music");
        bob.say("ho");
        bob.leave();

        assertThat(refusal(bob.pageBack(OptionalLong.empty(), 1)))
                .hasValue(new Refusal(HISTORY, ErrorCode.NOT_IN_ROOM));
        assertThat(bob.received())
                .allMatch(ServerEvent.Refused.class::isInstance)
                .hasSize(6);
        assertThat(ann.news()).isEmpty();
        assertThat(classroom().rooms()).containsExactly("maths");
        assertThat(texts(ann.join("maths"))).containsExactly("hi");
    }

    private static Collection<Message> wholeHistory(Student reader) {
        Deque<Message> whole = new ArrayDeque<>();
        Page page = page(reader.pageBack(OptionalLong.empty(), 100));
        page.messages().reversed().forEach(whole::addFirst);
        while (page.more()) {
            page = page(reader.pageBack(OptionalLong.of(whole.getFirst().seq()), 100));
            page.messages().reversed().forEach(whole::addFirst);
        }
        return whole;
    }
}

package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Both labs, played by three people with the very frames that the lab's own page sends. */
final class LabPageScriptTest {
    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.inOrder();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void the_simple_lab() {
        List<LabPage> pages = List.of(page("one"), page("two"), page("three"));
        pages.forEach(page -> page.register("no-rooms"));

        for (LabPage page : pages) {
            String text = fresh("hello");
            page.submit(text);
            pages.forEach(reader -> assertThat(reader.shown()).contains(text));
        }

        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(page.shown()).doesNotHaveDuplicates().hasSize(3));
    }

    @Test
    void the_extended_lab() {
        String maths = fresh("maths");
        String art = fresh("art");
        LabPage ann = page("ann");
        LabPage bob = page("bob");
        LabPage cat = page("cat");
        ann.register(ann.client().name());
        bob.register(bob.client().name());

        ann.createRoom(maths);
        assertThat(bob.rooms()).containsOnlyOnce(maths);
        ann.submit("is anybody here?");
        cat.register(cat.client().name());
        assertThat(cat.rooms()).containsOnlyOnce(maths);
        cat.join(maths);
        bob.join(maths);
        bob.submit("I am");
        List<String> talk = List.of(
                ann.client().name() + " said: is anybody here?", bob.client().name() + " said: I am");
        List.of(ann, bob, cat).forEach(page -> assertThat(page.shown()).isEqualTo(talk));

        bob.leave();
        bob.createRoom(art);
        List.of(ann, bob, cat).forEach(page -> assertThat(page.rooms()).containsOnlyOnce(art));
        bob.submit("only me");
        ann.submit("he is gone");
        assertThat(cat.shown())
                .endsWith(ann.client().name() + " said: he is gone")
                .hasSize(3);
        assertThat(bob.shown()).containsExactly(bob.client().name() + " said: only me");

        ann.leave();
        cat.leave();
        List.of(ann, bob, cat)
                .forEach(page -> assertThat(page.rooms()).contains(art).doesNotContain(maths));
        bob.leave();
        List.of(ann, bob, cat).forEach(page -> assertThat(page.rooms()).doesNotContain(maths, art));
    }

    @Test
    void who_reloads_the_page_may_take_the_name_again() {
        String room = fresh("maths");
        ChatClient watcher = people.stranger("watcher");
        LabPage ann = page("ann");
        ann.register(ann.client().name());
        ann.createRoom(room);

        ann.closeTab();
        watcher.await("delete-room", frame -> frame.string("room").equals(room));
        LabPage back = new LabPage(people.connect(ann.client().name(), "/production"));
        back.register(ann.client().name());
        back.createRoom(room);
        back.submit("here again");

        assertThat(back.shown()).containsExactly(ann.client().name() + " said: here again");
    }

    private LabPage page(String stem) {
        return new LabPage(people.connect(fresh(stem), "/production"));
    }
}

package chat.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.usecase.SimpleMode;
import chat.testkit.Classroom;
import chat.testkit.Stores;
import chat.testkit.Student;
import org.junit.jupiter.api.Test;

final class RuleOfYourOwnTest {
    private final InMemoryStores memory =
            InMemoryStores.create(Retention.DEFAULT, Quotas.DEFAULT, () -> new Epoch("e-1"));
    private final Classroom classroom =
            new Classroom(new Stores(memory.connections(), memory.log(), memory.subscriptions()), SimpleMode.ON);

    @Test
    void who_moves_to_another_room_no_longer_hears_the_first() {
        Student ann = classroom.seat("ann", "maths");
        Student bob = classroom.seat("bob", "maths");
        ann.join("music");

        bob.say("Is anybody here?");

        assertThat(bob.heard()).containsExactly("Is anybody here?");
        assertThat(ann.heard()).isEmpty();
    }
}

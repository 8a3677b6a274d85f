package chat.testkit;

import static chat.core.domain.Action.LEAVE_ROOM;
import static chat.core.domain.Action.REGISTER;
import static chat.core.domain.ErrorCode.ALREADY_REGISTERED;
import static chat.core.domain.ErrorCode.NAME_TAKEN;
import static chat.core.domain.ErrorCode.NOT_IN_ROOM;
import static chat.testkit.InClassroom.closed;
import static chat.testkit.InClassroom.opened;
import static chat.testkit.InClassroom.refusal;
import static chat.testkit.InClassroom.signedUp;
import static chat.testkit.InClassroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ServerEvent.History;
import org.junit.jupiter.api.Test;

/** Names and rooms, where the lab's code goes wrong. */
interface RoomStories extends InClassroom {
    @Test
    default void creating_a_room_that_exists_joins_it_and_loses_nothing() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().connect("c-1");
        bob.register("bob");
        ann.say("hi");
        ann.news();

        assertThat(texts(bob.create("maths"))).containsExactly("hi");

        assertThat(ann.news()).isEmpty();
        bob.say("ho");
        assertThat(ann.heard()).containsExactly("hi", "ho");
    }

    @Test
    default void joining_an_unknown_room_opens_and_announces_it() {
        Student ann = classroom().connect("c-1");
        Student bob = classroom().connect("c-2");
        ann.register("ann");

        assertThat(texts(ann.join("maths"))).isEmpty();

        assertThat(bob.news()).containsExactly(opened("maths"));
        assertThat(classroom().rooms()).containsExactly("maths");
    }

    @Test
    default void joining_a_room_leaves_the_one_before() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        Student carl = classroom().seat("carl", "music");

        ann.join("music");

        bob.say("sums");
        carl.say("songs");
        assertThat(ann.heard()).containsExactly("songs");
        assertThat(classroom().roomOf(ann)).hasValue("music");
    }

    @Test
    default void creating_a_room_closes_the_one_before_behind_its_last_member() {
        Student ann = classroom().seat("ann", "maths");
        Student witness = classroom().connect("c-1");

        ann.create("music");

        assertThat(witness.news()).containsExactly(closed("maths"), opened("music"));
        assertThat(classroom().rooms()).containsExactly("music");
    }

    @Test
    default void joining_the_room_one_is_in_brings_its_history_again_and_changes_nothing() {
        Student ann = classroom().seat("ann", "maths");
        Student bob = classroom().seat("bob", "maths");
        ann.say("hi");
        bob.news();

        assertThat(texts(ann.join("maths"))).containsExactly("hi");

        bob.say("ho");
        assertThat(ann.heard()).containsExactly("hi", "ho");
        assertThat(bob.news()).hasSize(1).noneMatch(History.class::isInstance);
    }

    @Test
    default void a_stranger_that_leaves_closes_no_room() {
        Student ann = classroom().seat("ann", "maths");
        Student stranger = classroom().connect("c-1");
        stranger.register("stranger");
        ann.news();

        assertThat(refusal(stranger.leave())).hasValue(new Refusal(LEAVE_ROOM, NOT_IN_ROOM));

        assertThat(ann.news()).isEmpty();
        assertThat(classroom().rooms()).containsExactly("maths");
        assertThat(classroom().roomOf(ann)).hasValue("maths");
    }

    @Test
    default void a_name_is_taken_while_its_owner_is_connected() {
        Student ann = classroom().seat("ann", "maths");
        Student other = classroom().connect("c-1");

        assertThat(refusal(other.register("ann"))).hasValue(new Refusal(REGISTER, NAME_TAKEN));

        ann.disconnect();
        assertThat(other.register("ann")).hasValue(signedUp());
    }

    @Test
    default void a_name_is_kept_for_the_life_of_the_connection() {
        Student ann = classroom().seat("ann", "maths");

        assertThat(refusal(ann.register("anna"))).hasValue(new Refusal(REGISTER, ALREADY_REGISTERED));
        assertThat(ann.register("ann")).hasValue(signedUp("maths"));
    }

    @Test
    default void a_room_that_opens_again_begins_anew() {
        Student ann = classroom().seat("ann", "maths");
        ann.say("old");
        ann.leave();

        assertThat(texts(ann.join("maths"))).isEmpty();

        ann.say("new");
        assertThat(InClassroom.posted(ann).getLast().seq()).isEqualTo(1);
        assertThat(InClassroom.posted(ann).getLast().room().epoch())
                .isNotEqualTo(InClassroom.posted(ann).getFirst().room().epoch());
    }
}

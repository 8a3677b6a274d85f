package chat.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.Delivery.Audience;
import chat.core.domain.ServerEvent.Left;
import chat.core.domain.ServerEvent.Refused;
import chat.core.domain.ServerEvent.SignedUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OutcomeTest {
    private static final ConnectionId C1 = new ConnectionId("c-1");
    private static final ConnectionId C2 = new ConnectionId("c-2");
    private static final ServerEvent LEFT = new Left(new RoomName("maths"));
    private static final Refused REFUSED =
            new Refused(Optional.of(Action.DISPATCH), ErrorCode.NOT_IN_ROOM, "Join a room.", Optional.empty());

    @Test
    void a_reply_is_for_the_caller_alone() {
        assertThat(Outcome.reply(LEFT)).isEqualTo(new Outcome(List.of(), Optional.of(LEFT)));
    }

    @Test
    void nothing_is_told_to_nobody() {
        assertThat(Outcome.NOTHING).isEqualTo(new Outcome(List.of(), Optional.empty()));
    }

    @Test
    void a_refusal_is_a_reply() {
        assertThat(Outcome.refuse(Action.DISPATCH, ErrorCode.NOT_IN_ROOM, "Join a room."))
                .isEqualTo(Outcome.reply(REFUSED));
    }

    @Test
    void a_refusal_can_be_about_a_ref() {
        Optional<Ref> ref = Optional.of(new Ref("r-1"));

        assertThat(REFUSED.about(ref))
                .isEqualTo(new Refused(Optional.of(Action.DISPATCH), ErrorCode.NOT_IN_ROOM, "Join a room.", ref));
    }

    @Test
    void deliveries_go_to_one_to_some_or_to_everyone() {
        assertThat(Delivery.to(C1, LEFT)).isEqualTo(new Delivery(new Audience.Only(List.of(C1)), LEFT));
        assertThat(Delivery.to(List.of(C1, C2), LEFT))
                .isEqualTo(new Delivery(new Audience.Only(List.of(C1, C2)), LEFT));
        assertThat(Delivery.toEveryone(LEFT)).isEqualTo(new Delivery(new Audience.Everyone(), LEFT));
    }

    @Test
    void what_was_decided_does_not_change_with_the_lists_it_was_made_of() {
        List<ConnectionId> recipients = new ArrayList<>(List.of(C1));
        List<RoomName> rooms = new ArrayList<>(List.of(new RoomName("maths")));
        Delivery delivery = Delivery.to(recipients, new SignedUp(rooms, false));
        List<Delivery> deliveries = new ArrayList<>(List.of(delivery));
        Outcome outcome = new Outcome(deliveries, Optional.empty());

        recipients.clear();
        rooms.clear();
        deliveries.clear();

        assertThat(outcome.deliveries())
                .containsExactly(Delivery.to(C1, new SignedUp(List.of(new RoomName("maths")), false)));
    }
}

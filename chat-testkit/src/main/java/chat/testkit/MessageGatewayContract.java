package chat.testkit;

import static chat.testkit.Words.ROUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import chat.core.domain.ConnectionId;
import chat.core.domain.RoomName;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.RoomOpened;
import chat.core.port.MessageGateway;
import chat.core.port.MessageGateway.Reason;
import chat.core.port.MessageGateway.Undelivered;
import chat.testkit.Wire.Client;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link MessageGateway} promises. An adapter's test extends this and supplies a wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MessageGatewayContract {
    private static final ServerEvent NEWS = event("news");

    private Wire wire;

    /** Supplies a wire that nobody is connected to; called before every test. */
    protected abstract Wire newWire() throws Exception;

    @BeforeEach
    final void open() throws Exception {
        wire = newWire();
    }

    @AfterEach
    final void close() {
        wire.close();
    }

    @Test
    void reaches_each_recipient_once() {
        List<Client> clients = connect(3);

        assertThat(post(clients, NEWS)).isEmpty();

        assertThat(clients).allSatisfy(client -> assertThat(client.received()).containsExactly(NEWS));
    }

    @Test
    void reaches_nobody_else() {
        List<Client> clients = connect(3);

        assertThat(post(clients.subList(0, 2), NEWS)).isEmpty();

        assertThat(clients.get(2).received()).isEmpty();
    }

    @Test
    void reaches_nobody_where_there_are_no_recipients() {
        List<Client> clients = connect(1);

        assertThat(wire.gateway().post(List.of(), NEWS)).isEmpty();

        assertThat(clients.getFirst().received()).isEmpty();
    }

    @Test
    void one_that_is_gone_is_reported_once_and_costs_the_others_nothing_wherever_it_stands() {
        for (int place = 0; place < 3; place++) {
            List<Client> clients = connect(3);
            Client gone = clients.get(place);
            gone.vanish();

            assertThat(post(clients, NEWS)).containsExactly(gone(gone));

            assertThat(clients.stream().filter(client -> !client.id().equals(gone.id())))
                    .allSatisfy(client -> assertThat(client.received()).containsExactly(NEWS));
        }
    }

    @Test
    void each_of_several_that_are_gone_is_reported() {
        List<Client> clients = connect(5);
        clients.get(0).vanish();
        clients.get(3).vanish();

        assertThat(post(clients, NEWS)).containsExactlyInAnyOrder(gone(clients.get(0)), gone(clients.get(3)));

        assertThat(List.of(clients.get(1), clients.get(2), clients.get(4)))
                .allSatisfy(client -> assertThat(client.received()).containsExactly(NEWS));
    }

    @Test
    void nothing_is_thrown_where_everybody_is_gone() {
        List<Client> clients = connect(2);
        clients.forEach(Client::vanish);

        assertThat(post(clients, NEWS)).containsExactlyInAnyOrder(gone(clients.get(0)), gone(clients.get(1)));
    }

    @Test
    void one_that_is_gone_stays_gone() {
        List<Client> clients = connect(1);
        clients.getFirst().vanish();
        post(clients, NEWS);

        assertThat(post(clients, NEWS)).containsExactly(gone(clients.getFirst()));
    }

    @Test
    void events_arrive_in_the_order_in_which_they_were_posted_where_the_wire_keeps_it() {
        Client client = connect(1).getFirst();
        List<ServerEvent> events = IntStream.range(0, ROUNDS)
                .mapToObj(number -> event("room-" + number))
                .toList();

        events.forEach(event -> assertThat(post(List.of(client), event)).isEmpty());

        if (wire.keepsOrder()) {
            assertThat(client.received()).isEqualTo(events);
        }
        assertThat(client.received()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void many_that_post_at_once_reach_everybody_with_everything_once() {
        List<Client> clients = connect(4);

        List<List<Undelivered>> answers = Race.of(Race.RACERS, racer -> post(clients, event("room-" + racer)));

        List<ServerEvent> events = IntStream.range(0, Race.RACERS)
                .mapToObj(racer -> event("room-" + racer))
                .toList();
        assertThat(answers).allSatisfy(undelivered -> assertThat(undelivered).isEmpty());
        assertThat(clients)
                .allSatisfy(client -> assertThat(client.received()).containsExactlyInAnyOrderElementsOf(events));
    }

    @Test
    void one_that_goes_amid_the_posts_costs_the_others_nothing() {
        List<Client> clients = connect(4);
        Client leaver = clients.getFirst();

        Race.of(Race.RACERS, racer -> {
            if (racer == 0) {
                leaver.vanish();
                return List.of();
            }
            return post(clients, event("room-" + racer));
        });

        assertThat(clients.stream().skip(1))
                .allSatisfy(client -> assertThat(client.received()).hasSize(Race.RACERS - 1));
        assertThat(post(clients, NEWS)).containsExactly(gone(leaver));
    }

    private List<Client> connect(int clients) {
        return Stream.generate(wire::connect).limit(clients).toList();
    }

    private List<Undelivered> post(List<Client> clients, ServerEvent event) {
        List<ConnectionId> recipients = clients.stream().map(Client::id).toList();
        return wire.gateway().post(recipients, event);
    }

    private static Undelivered gone(Client client) {
        return new Undelivered(client.id(), Reason.GONE);
    }

    private static ServerEvent event(String room) {
        return new RoomOpened(new RoomName(room));
    }
}

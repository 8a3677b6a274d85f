package chat.acceptance;

import static chat.acceptance.People.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Connections come, and go in every way there is; what they held is free again. */
@Isolated
final class ComingAndGoingTest {
    private static final int WAVES = 10;
    private static final int WAVE = 200;

    @AutoClose
    private static final SystemUnderTest CHAT = SystemUnderTest.ofOurOwn();

    @AutoClose
    private final People people = new People(CHAT);

    @Test
    void two_thousand_come_and_go_and_nothing_of_them_stays() {
        comeAndGo(WAVE);
        awaitNoRooms();
        long before = Weight.heap();

        IntStream.range(0, WAVES).forEach(i -> comeAndGo(WAVE));

        awaitNoRooms();
        assertThat(Weight.heap() - before).as("MiB more in use").isLessThan(12);
    }

    @Test
    void a_reset_frees_name_and_room() {
        dropped(RawSocket::reset);
    }

    @Test
    void a_connection_that_ends_without_a_close_frame_frees_name_and_room() {
        dropped(RawSocket::close);
    }

    @RepeatedTest(5)
    void a_close_during_a_send_harms_nobody() {
        String room = fresh("maths");
        ChatClient ann = people.in(room, "ann");
        IntStream.range(0, 20).forEach(i -> ann.say("x".repeat(15_000)));
        List<RawSocket> leaving = IntStream.range(0, 8)
                .mapToObj(i -> enter(fresh("leaving"), room))
                .toList();

        for (RawSocket socket : leaving) {
            IntStream.range(0, 20).forEach(i -> socket.text("{\"action\":\"history\"}"));
            socket.frame(true, RawSocket.CLOSE, (byte) 3, (byte) 0xE8);
        }

        assertThat(leaving).allSatisfy(socket -> assertThat(socket.closeCode()).isEqualTo(1000));
        assertThat(ann.say("all is well").string("room")).isEqualTo(room);
    }

    private void dropped(Consumer<RawSocket> drop) {
        String room = fresh("maths");
        String name = fresh("ann");
        ChatClient watcher = people.registered("watcher");
        RawSocket ann = enter(name, room);

        drop.accept(ann);

        watcher.await("delete-room", frame -> frame.string("room").equals(room));
        assertThat(people.connect(name, "/").register().name()).isEqualTo(name);
    }

    private static void comeAndGo(int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> fresh("guest")).toList();
        Race.all(names, name -> {
            RawSocket socket = enter(name, name);
            switch (Math.floorMod(name.hashCode(), 3)) {
                case 0 -> socket.reset();
                case 1 -> socket.close();
                default -> {
                    socket.frame(true, RawSocket.CLOSE, (byte) 3, (byte) 0xE8);
                    assertThat(socket.closeCode()).isEqualTo(1000);
                    socket.close();
                }
            }
        });
    }

    private static RawSocket enter(String name, String room) {
        return new RawSocket(CHAT.webSocket()).enter(name, room);
    }

    /** Each guest had a room of its own, so a chat without rooms has lost them all. */
    private void awaitNoRooms() {
        ChatClient watcher = people.stranger("watcher");
        List<String> open =
                watcher.act("register", "value", watcher.name()).await("signup").strings("rooms");
        for (String room : open) {
            watcher.await("delete-room", frame -> frame.string("room").equals(room));
        }
        assertThat(people.stranger("late")
                        .act("register", "value", fresh("late"))
                        .await("signup")
                        .strings("rooms"))
                .isEmpty();
    }
}

package chat.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the lab's page does at its socket, without the page: always four fields, in its order, and a state that follows
 * its own hopes. It fails on a frame that the page could not live with.
 */
final class LabPage {
    private static final Set<String> KNOWN =
            Set.of("signup", "single-room", "client-message", "multi-message", "delete-room");
    private static final JsonMapper JSON = new JsonMapper();

    private final ChatClient client;
    private final List<String> rooms = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> room = Optional.empty();

    LabPage(ChatClient client) {
        this.client = client;
    }

    ChatClient client() {
        return client;
    }

    LabPage register(String wanted) {
        catchUp();
        send("register", wanted);
        name = Optional.of(wanted);
        return catchUp();
    }

    void createRoom(String wanted) {
        enter("new-room", wanted);
    }

    void join(String wanted) {
        enter("join-room", wanted);
    }

    private void enter(String action, String wanted) {
        send(action, wanted);
        room = Optional.of(wanted);
        catchUp();
    }

    /** As on the page: the list is emptied, and the state keeps the room's name. */
    void leave() {
        send("leave-room", "leave-room");
        catchUp();
        shown.clear();
    }

    void submit(String text) {
        send("dispatch", text);
        catchUp();
    }

    void closeTab() {
        client.hangUp();
    }

    List<String> rooms() {
        catchUp();
        return rooms;
    }

    List<String> shown() {
        catchUp();
        return shown;
    }

    /** Takes what has come, in the order in which it came. */
    private LabPage catchUp() {
        client.fence().forEach(this::take);
        return this;
    }

    private void send(String action, String value) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("action", action);
        frame.put("value", value);
        frame.put("room", room.map(Object.class::cast).orElse(JSON.nullNode()));
        frame.put("name", name.map(Object.class::cast).orElse(JSON.nullNode()));
        client.send(JSON.writeValueAsString(frame));
    }

    /** Reads the fields that the page reads; a type that it does not know it passes over, as the page does. */
    private void take(Frame frame) {
        switch (frame.type()) {
            case "signup" -> {
                assertThat(frame.json().path("rooms").isArray()).isTrue();
                rooms.addAll(frame.strings("rooms"));
            }
            case "single-room" -> {
                String opened = frame.json().get("message").asString();
                name.ifPresent(registered -> rooms.add(opened));
            }
            case "delete-room" -> rooms.remove(frame.json().get("room").asString());
            case "client-message" ->
                show(
                        frame.json().get("user").asString(),
                        frame.json().get("message").asString());
            case "multi-message" ->
                frame.messages()
                        .map(Frame::json)
                        .forEach(entry -> show(
                                entry.get("user").asString(),
                                entry.get("content").asString()));
            default -> assertThat(KNOWN).doesNotContain(frame.type());
        }
    }

    private void show(String user, String text) {
        if (name.equals(Optional.of("no-rooms"))) {
            shown.add(text);
        } else if (name.isPresent() && room.isPresent()) {
            shown.add(user + " said: " + text);
        }
    }
}

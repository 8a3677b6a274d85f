package chat.testkit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** The text of a JSON object, member by member: tests write with it what no library would. */
public record RawObject(List<Member> members) {
    /** One member; its value is JSON as it will stand there. */
    public record Member(String name, String json) {}

    public RawObject {
        members = List.copyOf(members);
    }

    /** Answers an object without members. */
    public static RawObject empty() {
        return new RawObject(List.of());
    }

    /** Answers the JSON of a text that needs no escapes. */
    public static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Answers this with the member in place of any of that name. */
    public RawObject with(String name, String json) {
        return without(name).and(name, json);
    }

    /** Answers this with one member more, be there one of that name or not. */
    public RawObject and(String name, String json) {
        return new RawObject(Stream.concat(members.stream(), Stream.of(new Member(name, json)))
                .toList());
    }

    /** Answers this without any member of that name. */
    public RawObject without(String name) {
        return new RawObject(
                members.stream().filter(member -> !member.name().equals(name)).toList());
    }

    /** Answers it as JSON. */
    public String text() {
        return members.stream()
                .map(member -> quoted(member.name()) + ':' + member.json())
                .collect(joining(",", "{", "}"));
    }
}

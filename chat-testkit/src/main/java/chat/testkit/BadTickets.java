package chat.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.core.domain.Ticket;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Every way to show a ticket that is not good, made of some that a door issued.
 *
 * @param good one that lets in; none of these spends it
 * @param other another one
 * @param spent one that let somebody in
 * @param old one that was good half a minute ago
 * @param outlived one that is younger, but whose token has expired
 * @param token a token that lets in
 */
public record BadTickets(String good, String other, String spent, String old, String outlived, String token) {
    /** Answers the table. */
    public List<BadTicket> table() {
        return List.of(
                new BadTicket("none", ""),
                new BadTicket("no value", "?ticket"),
                ticket("empty", ""),
                ticket("random", Ticket.of(new byte[Ticket.BYTES]).value()),
                ticket("spent", spent),
                ticket("old", old),
                ticket("outlived", outlived),
                ticket("one bit changed", oneBitChanged()),
                ticket("spare bits changed", spareBitsChanged()),
                ticket("case changed", caseChanged()),
                ticket("padded", good + "="),
                ticket("padded and escaped", good + "%3D"),
                ticket("cut", good.substring(0, 42)),
                ticket("longer", good + "A"),
                ticket("much longer", good + "A".repeat(5_000)),
                ticket("after a blank", "+" + good),
                ticket("before a line feed", good + "%0A"),
                ticket("before a null", good + "%00"),
                ticket("escaped twice", "%2555" + good),
                ticket(
                        "in hexadecimal",
                        HexFormat.of().formatHex(Base64.getUrlDecoder().decode(good))),
                ticket(
                        "in another base64",
                        Base64.getEncoder().encodeToString(good.getBytes(UTF_8)).replace("=", "")),
                ticket("its mark", new Ticket(good).mark().value()),
                ticket(
                        "a key of the table",
                        "%23ticket%23" + new Ticket(good).mark().value()),
                ticket("a token", token),
                new BadTicket("twice", "?ticket=" + good + "&ticket=" + good),
                new BadTicket("two", "?ticket=" + good + "&%74icket=" + other),
                new BadTicket("beside an empty one", "?ticket=" + good + "&ticket="),
                new BadTicket("beside a token", "?access_token=" + token + "&ticket=" + good),
                new BadTicket("beside an empty token", "?ticket=" + good + "&access_token="),
                new BadTicket("as a token", "?access_token=" + good),
                new BadTicket("under another name", "?Ticket=" + good),
                new BadTicket("inside another value", "?x=ticket=" + good));
    }

    private static BadTicket ticket(String name, String value) {
        return new BadTicket(name, "?ticket=" + value);
    }

    private String oneBitChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(good);
        bytes[Ticket.BYTES - 1] ^= 1;
        return Ticket.of(bytes).value();
    }

    /** A decoder that is not strict finds the same bytes. */
    private String spareBitsChanged() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(good.charAt(42));
        return good.substring(0, 42) + alphabet.charAt(last + 1);
    }

    private String caseChanged() {
        return good.chars()
                .map(letter ->
                        Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

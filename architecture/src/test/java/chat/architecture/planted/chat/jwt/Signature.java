package chat.architecture.planted.chat.jwt;

/** What another adapter has no business with. */
public record Signature() {}

package chat.core.domain;

/** One life of a room: from its first member in to its last member out. */
public record Room(RoomName name, Epoch epoch) {}

package chat.protocol;

/** What the sender of a frame that is no command is told. */
final class Sentences {
    static final String BAD_JSON = "Send one JSON object in each frame; this one is not valid JSON.";
    static final String TRAILING = "Send one JSON object in each frame, with nothing after it.";
    static final String TOO_DEEP = "Send a frame whose objects and lists lie at most 8 deep.";
    static final String TOO_LONG = "Send a shorter frame; this one is too long.";
    static final String UNKNOWN_ACTION = "Send a JSON object whose \"action\" is one of those in \"actions\".";

    static final String NAME_MISSING = "Put the name that you want into \"value\", as text.";
    static final String NAME_INVALID =
            "Choose a name of 1 to 64 characters, without control or other invisible characters.";
    static final String ROOM_MISSING = "Put the room's name into \"value\", as text.";
    static final String ROOM_INVALID =
            "Choose a room name of 1 to 64 characters, without control or other invisible characters.";
    static final String OWN_NAME_MISSING = "Put the name that you had into \"name\", as text.";
    static final String OWN_ROOM_MISSING = "Put the name of the room that you were in into \"room\", as text.";
    static final String EPOCH_INVALID = "Put the room's epoch, as you were last told it, into \"epoch\".";
    static final String SEQ_INVALID =
            "Give \"seq\" the seq of the last message that you have, a whole number, or 0 where you have none.";
    static final String TOKEN_INVALID =
            "Give \"resumeToken\" the token that you got when you registered, or leave it out.";
    static final String ENTITY_MISSING =
            "Put the entity's id into \"entityId\", as text of 1 to 128 characters without control characters.";
    static final String TEXT_MISSING = "Put the message into \"value\", as text.";
    static final String TEXT_EMPTY = "Write something; an empty message is not sent.";
    static final String TEXT_TOO_LONG = "Send a shorter message; 16 KiB of UTF-8 is the most.";
    static final String REF_INVALID = "Give \"ref\" 1 to 64 letters, digits or . _ : - as text, or leave it out.";
    static final String BEFORE_INVALID =
            "Give \"before\" the seq of a message, a whole number of 1 or more, or leave it out.";
    static final String LIMIT_INVALID = "Give \"limit\" a whole number from 1 to 100, or leave it out.";

    private Sentences() {}

    static String repeated(String field) {
        return "Send each field once; \"" + field + "\" is there twice.";
    }
}

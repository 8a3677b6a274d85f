package chat.core.domain;

/** Why something was refused; a client decides by it what to do next. */
public enum ErrorCode {
    BAD_JSON,
    UNKNOWN_ACTION,
    MISSING_FIELD,
    INVALID_NAME,
    NAME_TAKEN,
    NOT_REGISTERED,
    ALREADY_REGISTERED,
    INVALID_ROOM,
    NOT_IN_ROOM,
    ROOM_FULL,
    EMPTY_MESSAGE,
    MESSAGE_TOO_LONG,
    REF_REUSED,
    TOO_MANY_SUBSCRIPTIONS,
    RATE_LIMITED,
    UNAUTHORIZED,
    UNAVAILABLE
}

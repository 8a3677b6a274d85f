package chat.cloud;

/** What an entry of the journal is about. */
enum Kind {
    /** An authorizer is asked who may connect. */
    AUTHORIZE,
    CONNECT,
    /** A request of the HTTP API. */
    HTTP,
    MESSAGE,
    DISCONNECT,
    /** Sent by hand, as the console's Test. */
    TEST,
    /** Messages from a queue. */
    QUEUE
}

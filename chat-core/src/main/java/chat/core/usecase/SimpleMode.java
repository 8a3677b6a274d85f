package chat.core.usecase;

/** Whether a connection without a name may speak to everyone, as in the Websocket-Lab's Simple lab. */
public enum SimpleMode {
    ON,
    OFF
}

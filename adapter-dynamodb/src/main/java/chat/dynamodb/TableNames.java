package chat.dynamodb;

/**
 * What the two tables are called.
 *
 * @param connections keyed by {@code "ID"}; all that the Simple lab needs
 * @param rooms keyed by the attributes {@code "room"} and {@code "item"}
 */
public record TableNames(String connections, String rooms) {
    /** The names that the Websocket-Lab gives them. */
    public static final TableNames DEFAULT = new TableNames("client-records", "room-messages-users");
}

package chat.template;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each of the chat's own functions needs: its route, and what it does to AWS.
 *
 * <p>Tables are called as our templates call them. It is held against what the functions do, in a test beside them.
 */
public enum Needs {
    CONNECT("Connect", "$connect", "PutItem", "", "GetItem PutItem UpdateItem", "GetItem UpdateItem await-expiry"),
    DISCONNECT(
            "Disconnect",
            "$disconnect",
            "GetItem PutItem",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem UpdateItem DeleteItem post hand-on"),
    SEND_MESSAGE(
            "SendMessage",
            "dispatch",
            "GetItem Scan PutItem",
            "post close",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem Query PutItem UpdateItem DeleteItem post close hand-on"),
    DEFAULT("Default", "$default", "", "close", "", "close"),
    ECHO("Echo", "echo", "", "", "", "close"),
    REGISTER_USER(
            "RegisterUser",
            "register",
            "",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem Query UpdateItem DeleteItem post close hand-on"),
    RESUME(
            "Resume",
            "resume",
            "",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem Query PutItem UpdateItem DeleteItem post close hand-on"),
    CREATE_ROOM(
            "CreateRoom",
            "new-room",
            "",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem Query PutItem UpdateItem DeleteItem post close hand-on"),
    JOIN_ROOM(
            "JoinRoom",
            "join-room",
            "",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem Query PutItem UpdateItem DeleteItem post close hand-on"),
    LEAVE_ROOM(
            "LeaveRoom",
            "leave-room",
            "",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem UpdateItem DeleteItem post close hand-on"),
    HISTORY("History", "history", "", "", "GetItem", "Query close"),
    SUBSCRIBE("Subscribe", "subscribe", "", "", "UpdateItem", "PutItem close"),
    UNSUBSCRIBE("Unsubscribe", "unsubscribe", "", "", "UpdateItem", "DeleteItem close"),
    PUSH_NEWS(
            "PushNews",
            "",
            "",
            "",
            "GetItem Scan PutItem UpdateItem DeleteItem",
            "GetItem Query UpdateItem DeleteItem post"),
    CLOSE_EXPIRED("CloseExpired", "", "", "", "", "post close await-expiry"),
    AUTHORIZER("Authorizer", "", "", "", "", "secret redeem-ticket"),
    CREATE_TICKET("CreateTicket", "", "", "", "", "secret keep-ticket"),
    CREATE_TEST_JWT("CreateTestJwt", "", "", "", "", "secret"),
    FAN_OUT("FanOut", "", "", "", "GetItem Scan PutItem UpdateItem DeleteItem", "GetItem UpdateItem DeleteItem post");

    static final String PACKAGE = "chat.lambda.";
    static final String CONNECTIONS_TABLE = "ConnectionsTable";
    static final String ROOMS_TABLE = "RoomsTable";
    static final String CONNECTIONS = "Connections";
    static final String CONNECTIONS_TO_CLOSE = "ConnectionsToClose";
    static final String QUEUE = "FanOutQueue";
    static final String EXPIRY_QUEUE = "ExpiryQueue";
    static final String SECRET = "AuthSecret";

    private final String function;
    private final String route;
    private final String connectionsInSimple;
    private final String othersInSimple;
    private final String connectionsInFull;
    private final String othersInFull;

    /** Which functions there are: those of the Simple lab, or all. */
    public enum Lab {
        SIMPLE,
        FULL
    }

    Needs(
            String function,
            String route,
            String connectionsInSimple,
            String othersInSimple,
            String connectionsInFull,
            String othersInFull) {
        this.function = function;
        this.route = route;
        this.connectionsInSimple = connectionsInSimple;
        this.othersInSimple = othersInSimple;
        this.connectionsInFull = connectionsInFull;
        this.othersInFull = othersInFull;
    }

    /** Finds what a handler needs, {@code chat.lambda.ConnectHandler} or the same with its method. */
    static Optional<Needs> of(String handler) {
        String type = handler.replaceFirst("::.*", "");
        return Stream.of(values())
                .filter(needs -> type.equals(PACKAGE + needs.function + "Handler"))
                .findFirst();
    }

    /** Answers the first part of its handler's name, such as {@code Connect}. */
    public String function() {
        return function;
    }

    /** Answers the key of its route; the functions behind queues have none, which is empty. */
    public String route() {
        return route;
    }

    /** Answers what it does, such as {@code dynamodb:GetItem ConnectionsTable}. */
    public Set<String> actions(Lab lab) {
        Set<String> actions = new TreeSet<>();
        for (String verb : words(lab == Lab.FULL ? connectionsInFull : connectionsInSimple)) {
            actions.add("dynamodb:" + verb + " " + CONNECTIONS_TABLE);
        }
        for (String verb : words(lab == Lab.FULL ? othersInFull : othersInSimple)) {
            actions.add(
                    switch (verb) {
                        case "post" -> "execute-api:ManageConnections " + CONNECTIONS;
                        case "close" -> "execute-api:ManageConnections " + CONNECTIONS_TO_CLOSE;
                        case "await-expiry" -> "sqs:SendMessage " + EXPIRY_QUEUE;
                        case "secret" -> "secretsmanager:GetSecretValue " + SECRET;
                        case "keep-ticket" -> "dynamodb:PutItem " + CONNECTIONS_TABLE;
                        case "redeem-ticket" -> "dynamodb:DeleteItem " + CONNECTIONS_TABLE;
                        case "hand-on" -> "sqs:SendMessage " + QUEUE;
                        default -> "dynamodb:" + verb + " " + ROOMS_TABLE;
                    });
        }
        return actions;
    }

    /** Answers whether it comes with the rooms only. */
    boolean isFullOnly() {
        return connectionsInSimple.isEmpty() && !connectionsInFull.isEmpty();
    }

    private static String[] words(String list) {
        return list.isEmpty() ? new String[0] : list.split(" ", -1);
    }
}

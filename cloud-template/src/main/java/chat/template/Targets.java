package chat.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a function of the chat acts on, by the variables that it is given. */
final class Targets {
    private static final Map<String, String> VARIABLES = Map.of(
            Needs.CONNECTIONS_TABLE, "TABLE_CR",
            Needs.ROOMS_TABLE, "TABLE_RMU",
            Needs.QUEUE, "FAN_OUT_QUEUE",
            Needs.EXPIRY_QUEUE, "EXPIRY_QUEUE",
            Needs.SECRET, "AUTH_SECRET",
            Needs.CONNECTIONS, "CONNECTIONS_ENDPOINT",
            Needs.CONNECTIONS_TO_CLOSE, "CONNECTIONS_ENDPOINT");
    private static final Map<String, String> DEFAULTS =
            Map.of(Needs.CONNECTIONS_TABLE, "client-records", Needs.ROOMS_TABLE, "room-messages-users");
    private static final Map<String, List<Table.Key>> KEYS = Map.of(
            Needs.CONNECTIONS_TABLE, List.of(new Table.Key("ID", "S")),
            Needs.ROOMS_TABLE, List.of(new Table.Key("room", "S"), new Table.Key("item", "S")));

    /** Who works on what is put into a queue; without them nobody puts anything there. */
    private static final Map<String, Needs> WORKERS =
            Map.of(Needs.QUEUE, Needs.FAN_OUT, Needs.EXPIRY_QUEUE, Needs.CLOSE_EXPIRED);

    private final Deployment deployment;

    Targets(Deployment deployment) {
        this.deployment = deployment;
    }

    static String variable(String target) {
        return VARIABLES.getOrDefault(target, target);
    }

    static List<Table.Key> keys(String table) {
        return KEYS.getOrDefault(table, List.of());
    }

    /** Answers what the variable says, or what the function takes where it says nothing. */
    static String said(String target, LambdaFunction function) {
        String value = function.environment().getOrDefault(variable(target), "");
        return value.isBlank() ? DEFAULTS.getOrDefault(target, "") : value;
    }

    Optional<Table> table(String target, LambdaFunction function) {
        String name = said(target, function);
        return deployment.tables().stream()
                .filter(table -> table.name().equals(name) || table.arn().equals(name))
                .filter(table -> table.keys().equals(keys(target)))
                .findFirst();
    }

    Optional<Queue> queue(String target, LambdaFunction function) {
        return deployment.queues().stream()
                .filter(queue -> queue.url().equals(said(target, function)))
                .findFirst();
    }

    /** Finds the ARN that a role has to name for it. */
    Optional<String> arn(String target, LambdaFunction function) {
        return switch (target) {
            case Needs.CONNECTIONS -> Optional.of(connections("POST"));
            case Needs.CONNECTIONS_TO_CLOSE -> Optional.of(connections("DELETE"));
            case Needs.QUEUE, Needs.EXPIRY_QUEUE -> queue(target, function).map(Queue::arn);
            case Needs.SECRET -> Optional.of(said(Needs.SECRET, function)).filter(arn -> !arn.isEmpty());
            default -> table(target, function).map(Table::arn);
        };
    }

    private String connections(String verb) {
        return Pseudo.arn(
                "execute-api", deployment.api().id() + "/" + deployment.api().stage() + "/" + verb + "/@connections/*");
    }

    /** Answers where {@code @connections} is. */
    String endpoint() {
        return "https://" + deployment.api().id() + ".execute-api." + Pseudo.REGION + ".amazonaws.com/"
                + deployment.api().stage();
    }

    /** Answers what a function does here: where nobody gives out tickets, none are redeemed. */
    Set<String> actions(Needs needs, Needs.Lab lab) {
        Set<String> actions = needs.actions(lab);
        if (needs == Needs.AUTHORIZER && !givesTickets()) {
            actions.removeIf(action -> action.endsWith(" " + Needs.CONNECTIONS_TABLE));
        }
        return actions;
    }

    boolean givesTickets() {
        return hasFunction(Needs.CREATE_TICKET);
    }

    private boolean hasFunction(Needs needs) {
        return deployment.functions().stream()
                .anyMatch(function -> Needs.of(function.handler()).equals(Optional.of(needs)));
    }

    /** Answers whether {@code target} is a queue that the functions do without, since nobody works on it. */
    boolean isQueueWithoutWorker(String target) {
        return Optional.ofNullable(WORKERS.get(target))
                .filter(worker -> !hasFunction(worker))
                .isPresent();
    }
}

package chat.cloud;

import chat.template.Deployment;
import chat.template.LambdaFunction;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was deployed, as the inspector shows it.
 *
 * @param notices what one should know of the template as it runs here
 */
record Setup(String template, Deployment deployment, Queues queues, List<String> notices, IntSupplier port) {
    ObjectNode json() {
        ObjectNode json = Json.object().put("template", template);
        ObjectNode api = json.putObject("api");
        api.put("id", deployment.api().id()).put("stage", deployment.api().stage());
        ArrayNode routes = api.putArray("routes");
        deployment.routes().forEach(route -> {
            ObjectNode one = routes.addObject().put("key", route.key());
            route.function().ifPresentOrElse(function -> one.put("function", function), () -> one.putNull("function"));
            one.put("responds", route.responds());
            route.authorizer()
                    .ifPresentOrElse(each -> one.put("authorizer", each.logicalId()), () -> one.putNull("authorizer"));
        });
        ArrayNode functions = json.putArray("functions");
        deployment.functions().forEach(function -> functions.add(function(function)));
        ArrayNode tables = json.putArray("tables");
        deployment.tables().forEach(table -> {
            ObjectNode one = tables.addObject().put("name", table.name()).put("logicalId", table.logicalId());
            table.keys().forEach(key -> one.withArray("keys").add(key.name()));
        });
        ArrayNode all = json.putArray("queues");
        queues.all()
                .forEach(queue -> all.addObject()
                        .put("name", queue.settings().logicalId())
                        .put("waiting", queue.size())
                        .put("deadLetters", isForDeadLetters(queue)));
        json.put(
                "endpoint",
                "ws://127.0.0.1:" + port.getAsInt() + "/" + deployment.api().stage());
        ArrayNode said = json.putArray("notices");
        notices.forEach(said::add);
        return json;
    }

    /** Answers what waits in the queue of that logical id, oldest first. */
    ArrayNode messages(String logicalId) {
        ArrayNode messages = Json.object().putArray("messages");
        queues.all().stream()
                .filter(queue -> queue.settings().logicalId().equals(logicalId))
                .flatMap(queue -> queue.messages().stream())
                .forEach(message -> messages.addObject()
                        .put("id", message.id())
                        .put("received", message.received())
                        .put("body", message.body()));
        return messages;
    }

    private boolean isForDeadLetters(LocalQueue queue) {
        return deployment.queues().stream()
                .anyMatch(other -> other.deadLetters()
                        .filter(arn -> arn.equals(queue.settings().arn()))
                        .isPresent());
    }

    private static ObjectNode function(LambdaFunction function) {
        ObjectNode json = Json.object().put("name", function.logicalId()).put("handler", function.handler());
        json.put("timeoutSeconds", function.timeoutSeconds()).put("memoryMegabytes", function.memoryMegabytes());
        ObjectNode environment = json.putObject("environment");
        new TreeMap<>(function.environment()).forEach(environment::put);
        ArrayNode allows = json.putArray("allows");
        function.role().statements().stream()
                .filter(statement -> statement.allow())
                .forEach(statement -> statement
                        .actions()
                        .forEach(action -> statement
                                .resources()
                                .forEach(resource ->
                                        allows.addObject().put("action", action).put("resource", resource))));
        return json;
    }
}

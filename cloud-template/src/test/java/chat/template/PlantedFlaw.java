package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import chat.template.Value.Nothing;
import chat.template.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A template with one thing in one resource deleted, renamed or widened. */
record PlantedFlaw(String resource, String what, Fields template) {
    /** What the check does not look at: what only people read, money, safety nets, logs, matters of taste, tokens, and what is off. */
    private static final Set<String> FREE = Set.of(
            "Description",
            "Name",
            "Id",
            "AuthorizationType",
            "CorsConfiguration",
            "AuthorizerId",
            "TableName",
            "Version",
            "PolicyName",
            "LoggingConfig",
            "SIMPLE_MODE",
            "QUOTAS",
            "ALLOWED_ORIGINS",
            "ALLOW_NO_ORIGIN",
            "BillingMode",
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            "DeletionProtectionEnabled",
            "SqsManagedSseEnabled",
            "DefaultRouteSettings",
            "AccessLogSettings",
            "VisibilityTimeout",
            "MessageRetentionPeriod",
            "maxReceiveCount",
            "BatchSize",
            "ScalingConfig",
            "Timeout");

    /** The conditions that hold where people sign in. */
    private static final Set<String> TRIED = Set.of("HasAuthentication", "HasTickets");

    /** Nobody calls them by the API, so that they have to be told where it is. */
    private static final Set<String> WORKERS = Set.of("FanOutFunction", "PushNewsFunction");

    /** Answers one for each thing in {@code template} that the check looks at. */
    static List<PlantedFlaw> all(Fields template) {
        List<PlantedFlaw> flaws = new ArrayList<>();
        Fields resources = template.map("Resources");
        resources.values().forEach((id, resource) -> {
            Fields fields = resource.fields(id);
            if (!isFree(id, fields)) {
                flaws.add(new PlantedFlaw(id, "without " + id, with(template, "Resources", without(resources, id))));
                changes(fields.map("Properties"), id, "", changed -> {
                    Fields broken = with(resources, id, with(fields, "Properties", changed.value()));
                    flaws.add(new PlantedFlaw(id, changed.what(), with(template, "Resources", broken)));
                });
            }
        });
        return flaws;
    }

    /** Answers whether {@code text} speaks of the resource, or of the function that it belongs to. */
    boolean isNamedIn(String text) {
        return text.contains(resource)
                || text.contains(resource.replaceFirst(
                        "(Function|Role|Route|Response|Integration|Permission|Source|Policy|Rule|(?<=.)Stage)$", ""));
    }

    private static boolean isFree(String id, Fields resource) {
        String type = resource.needText("Type");
        return type.startsWith("AWS::Logs::")
                || type.startsWith("AWS::CloudWatch::")
                || id.equals("ConnectResponse")
                || id.equals("DisconnectResponse")
                || id.endsWith("DeadLetters")
                || id.startsWith("Auth")
                || resource.findText("Condition")
                        .filter(condition -> !TRIED.contains(condition))
                        .isPresent();
    }

    private record Changed(String what, Value value) {}

    private static void changes(Value value, String owner, String path, Consumer<Changed> each) {
        switch (value) {
            case Fields fields when isAboutLogs(fields) -> {}
            case Fields fields ->
                fields.values().forEach((key, inner) -> {
                    String here = path + "/" + key;
                    if (!FREE.contains(key) && !key.startsWith("AUTH_") && !isUnheard(owner, key)) {
                        if (!mayBeLeftOut(owner, key)) {
                            each.accept(new Changed("without " + here, without(fields, key)));
                        }
                        changes(
                                inner,
                                owner,
                                here,
                                changed ->
                                        each.accept(new Changed(changed.what(), with(fields, key, changed.value()))));
                    }
                });
            case Items items -> {
                for (int place = 0; place < items.values().size(); place++) {
                    int here = place;
                    changes(items.values().get(place), owner, path + "/" + place, changed -> {
                        List<Value> values = new ArrayList<>(items.values());
                        values.set(here, changed.value());
                        each.accept(new Changed(changed.what(), new Items(values, items.place())));
                    });
                }
            }
            case Text text -> texts(text, path, each);
            case Nothing nothing -> {}
        }
    }

    private static void texts(Text text, String path, Consumer<Changed> each) {
        String value = text.text();
        each.accept(new Changed(path + " = " + value + "x", new Text(value + "x", text.place())));
        if (path.contains("/Policies/") && path.contains("/Action")) {
            String all = value.replaceFirst(":.*", ":*");
            each.accept(new Changed(path + " = " + all, new Text(all, text.place())));
        }
        if (path.endsWith("/Resource/Fn::Sub") || path.endsWith("/SourceArn/Fn::Sub")) {
            each.accept(new Changed(path + " = *", new Text("*", text.place())));
        }
    }

    /** What only {@code $connect} and {@code $disconnect} answer, nobody hears. */
    private static boolean isUnheard(String owner, String key) {
        return key.equals("RouteResponseSelectionExpression")
                && Set.of("ConnectRoute", "DisconnectRoute").contains(owner);
    }

    /** An event tells a route's function where the API is; of two that know no table, nothing else is needed, either. */
    private static boolean mayBeLeftOut(String owner, String key) {
        return (key.equals("CONNECTIONS_ENDPOINT") && !WORKERS.contains(owner))
                || (Set.of("Environment", "Variables").contains(key)
                        && Set.of("EchoFunction", "DefaultFunction").contains(owner));
    }

    private static boolean isAboutLogs(Fields fields) {
        return fields.list("Action").stream()
                .anyMatch(action -> action instanceof Text text && text.text().startsWith("logs:"));
    }

    private static Fields with(Fields fields, String key, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(fields.values());
        changed.put(key, value);
        return new Fields(changed, fields.place());
    }

    private static Fields without(Fields fields, String key) {
        Map<String, Value> changed = new LinkedHashMap<>(fields.values());
        changed.remove(key);
        return new Fields(changed, fields.place());
    }
}

package chat.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A template with one thing deleted, renamed or widened. */
record PlantedFlaw(String what, Template template) {
    /** What only people read, or what is a matter of taste. */
    private static final Set<String> FREE = Set.of(
            "Description",
            "AlarmDescription",
            "Version",
            "PolicyName",
            "Effect",
            "Name",
            "TableName",
            "Id",
            "Period",
            "Stat",
            "Statistic",
            "Threshold",
            "EvaluationPeriods",
            "ComparisonOperator",
            "TreatMissingData",
            "AlarmActions",
            "Expression",
            "ReturnData",
            "Namespace",
            "MetricNamespace",
            "MetricValue",
            "Condition",
            "MetricStat",
            "Metric",
            "Metrics",
            "Dimensions",
            "VisibilityTimeout",
            "MessageRetentionPeriod",
            "maxReceiveCount",
            "BatchSize",
            "ScalingConfig",
            "MaximumConcurrency",
            "AttributeType",
            "Timeout",
            "Format");

    /** Answers one for each thing in {@code template} that matters. */
    static List<PlantedFlaw> all(Template template) {
        List<PlantedFlaw> flaws = new ArrayList<>();
        template.root()
                .path("Resources")
                .properties()
                .forEach(resource -> flaws.add(without(template, "/Resources", resource.getKey())));
        template.root()
                .path("Resources")
                .properties()
                .forEach(resource ->
                        flaws.addAll(under(template, FREE, "/Resources/" + resource.getKey() + "/Properties")));
        return flaws;
    }

    /** Answers one for each thing under {@code path}, but for what is {@code free}. */
    static List<PlantedFlaw> under(Template template, Set<String> free, String path) {
        List<PlantedFlaw> flaws = new ArrayList<>();
        inside(template, free, path, template.root().at(path), flaws);
        return flaws;
    }

    private static void inside(
            Template template, Set<String> free, String path, JsonNode node, List<PlantedFlaw> flaws) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !free.contains(field.getKey()))
                    .forEach(field -> {
                        flaws.add(without(template, path, field.getKey()));
                        inside(template, free, path + "/" + field.getKey(), field.getValue(), flaws);
                    });
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                if (!isCondition(template, node, place)) {
                    inside(template, free, path + "/" + place, node.get(place), flaws);
                }
            }
        } else {
            flaws.addAll(changed(template, path, node.asString("")));
        }
    }

    /** What an {@code !If} asks, and the nothing that it may yield, are read by cfn-lint and by the check of templates. */
    private static boolean isCondition(Template template, JsonNode list, int place) {
        boolean asks = list.size() == 3 && template.isCondition(list.get(0).asString(""));
        return asks
                && (place == 0
                        || Set.of("", "AWS::NoValue").contains(list.get(place).asString("x")));
    }

    private static PlantedFlaw without(Template template, String path, String field) {
        JsonNode root = template.root().deepCopy();
        ((ObjectNode) root.at(path)).remove(field);
        return new PlantedFlaw("without " + path + "/" + field, new Template(root));
    }

    private static List<PlantedFlaw> changed(Template template, String path, String value) {
        boolean isVerb = path.contains("/Action") && value.contains(":") && !value.endsWith(":*");
        boolean isResource = path.endsWith("/Resource") || path.endsWith("/SourceArn");
        List<PlantedFlaw> flaws = new ArrayList<>(List.of(with(template, path, value + "x")));
        if (isVerb) {
            flaws.add(with(template, path, value.substring(0, value.indexOf(':')) + ":*"));
        }
        if (isResource) {
            flaws.add(with(template, path, "*"));
        }
        return flaws;
    }

    private static PlantedFlaw with(Template template, String path, String value) {
        JsonNode root = template.root().deepCopy();
        int cut = path.lastIndexOf('/');
        JsonNode parent = root.at(path.substring(0, cut));
        String last = path.substring(cut + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), list.stringNode(value));
        } else {
            ((ObjectNode) parent).put(last, value);
        }
        return new PlantedFlaw(path + " = " + value, new Template(root));
    }
}

package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Text;
import java.util.Map;
import java.util.Set;

/** Tells who may take a role. */
final class Trust {
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final Set<String> TAKES = Set.of("sts:AssumeRole", "sts:*", "*");

    private Trust() {}

    /** Answers what SAM writes into a role that it makes. */
    static Fields ofLambda(Place place) {
        Fields service = new Fields(Map.of("Service", new Text(LAMBDA, place)), place);
        Fields statement = new Fields(
                Map.of(
                        "Effect", new Text("Allow", place),
                        "Principal", service,
                        "Action", new Text("sts:AssumeRole", place)),
                place);
        return new Fields(Map.of("Statement", statement), place);
    }

    static boolean letsLambdaIn(Value document) {
        return document.fields("AssumeRolePolicyDocument").list("Statement").stream()
                .map(statement -> statement.fields("A statement"))
                .anyMatch(statement ->
                        statement.findText("Effect").filter("Allow"::equals).isPresent()
                                && statement.texts("Action").stream().anyMatch(TAKES::contains)
                                && statement.map("Principal").texts("Service").contains(LAMBDA));
    }
}

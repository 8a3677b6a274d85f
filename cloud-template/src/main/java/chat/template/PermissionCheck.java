package chat.template;

import java.util.List;
import java.util.Optional;

/** Looks at whether API Gateway may invoke a function, and nobody else in its name. */
record PermissionCheck(Deployment deployment) {
    private static final String GATEWAY = "apigateway.amazonaws.com";

    /**
     * Looks at who may invoke {@code function} for {@code arn}.
     *
     * @param seen what one would see where API Gateway may not
     */
    List<Finding> of(String arn, String function, String seen) {
        List<Permission> permissions = deployment.permissions().stream()
                .filter(permission -> permission.function().equals(function))
                .toList();
        Optional<Permission> fitting = permissions.stream()
                .filter(permission -> permission.principal().equals(GATEWAY) && permission.covers(arn))
                .findFirst();
        if (fitting.isPresent()) {
            return tooWide(fitting.get());
        }
        return List.of(
                permissions.isEmpty()
                        ? Finding.missing(
                                function,
                                "API Gateway may not invoke it. " + seen
                                        + " Add an AWS::Lambda::Permission with Principal: " + GATEWAY
                                        + " and the SourceArn " + arn + ".")
                        : Finding.wrong(
                                permissions.getFirst().logicalId(),
                                "It does not let API Gateway invoke " + function + ". " + seen + " It needs Principal: "
                                        + GATEWAY + " and the SourceArn " + arn + "."));
    }

    private static List<Finding> tooWide(Permission permission) {
        String another = Pseudo.arn("execute-api", "another/stage/route");
        return permission.covers(another)
                ? List.of(Finding.tooWide(
                        permission.logicalId(),
                        "It lets every API invoke " + permission.function()
                                + ", not only this one. Give it the SourceArn" + " of its route."))
                : List.of();
    }
}

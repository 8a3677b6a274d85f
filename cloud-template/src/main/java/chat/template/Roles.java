package chat.template;

import java.util.ArrayList;
import java.util.List;

/** Reads the roles: what each allows. */
final class Roles {
    private final Stack stack;
    private final Policies policies;
    private final Notices notices;

    Roles(Stack stack, Notices notices) {
        this.stack = stack;
        this.policies = new Policies(stack, notices);
        this.notices = notices;
    }

    /** Answers the role of a function; one that is not in the template allows everything. */
    Role of(Resource function) {
        String arn = function.properties().needText("Role");
        return stack.of("AWS::IAM::Role").stream()
                .filter(role -> role.arn().equals(arn))
                .findFirst()
                .map(this::role)
                .orElseGet(() -> stranger(arn, function));
    }

    private Role stranger(String arn, Resource function) {
        if (!arn.matches("arn:aws:iam::\\d{12}:role/.+")) {
            throw function.at("Role")
                    .fault("its Role is '" + arn
                            + "', which is not the ARN of a role. Write Role: !GetAtt MyRole.Arn.");
        }
        notices.add(function.place(), "its role " + arn + " is not in the template: here it may do everything.");
        return new Role(arn.substring(arn.lastIndexOf('/') + 1), List.of(Statement.ANYTHING));
    }

    private Role role(Resource role) {
        if (!Trust.letsLambdaIn(role.properties().need("AssumeRolePolicyDocument"))) {
            throw role.at("AssumeRolePolicyDocument")
                    .fault(
                            "Lambda may not take this role. Allow the Service lambda.amazonaws.com the Action sts:AssumeRole.");
        }
        List<Statement> statements = new ArrayList<>();
        role.properties().list("Policies").forEach(policy -> statements.addAll(policies.statements(policy)));
        role.properties().list("ManagedPolicyArns").forEach(policy -> statements.addAll(policies.statements(policy)));
        for (Resource policy : stack.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy")) {
            boolean attached = policy.properties().texts("Roles").contains(role.name())
                    || policy.properties()
                            .findText("RoleName")
                            .filter(role.name()::equals)
                            .isPresent();
            if (attached) {
                statements.addAll(policies.document(policy.properties().need("PolicyDocument")));
            }
        }
        return new Role(role.name(), statements);
    }
}

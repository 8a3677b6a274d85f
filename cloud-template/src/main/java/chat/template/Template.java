package chat.template;

import chat.template.Value.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a template as AWS would deploy it. */
public final class Template {
    private Template() {}

    /**
     * Answers what the template in {@code file} deploys.
     *
     * @param parameters wins over what the template has by default
     * @throws FaultyTemplateException where AWS would refuse it
     */
    public static Deployment read(Path file, Map<String, String> parameters) {
        return deployment(Document.read(file), parameters);
    }

    static Deployment deployment(Fields root, Map<String, String> parameters) {
        Notices notices = new Notices();
        Stack stack = new Stack(root, parameters, notices);
        Strangers.note(stack, notices);
        Spelling.note(stack, notices);
        Api api = Stages.read(stack, notices);
        Callees callees = new Callees(stack);
        List<LambdaFunction> functions = new Functions(new Roles(stack, notices)).read(stack);
        Integrations integrations = new Integrations(stack, callees, notices);
        Authorizers authorizers = new Authorizers(stack, callees, notices);
        List<Queue> queues = Queues.read(stack, notices);
        return new Deployment(
                api,
                HttpApis.read(stack, integrations),
                new Routes(stack, integrations, authorizers).read(),
                functions,
                new Permissions(integrations, authorizers).read(stack, callees, notices),
                new Storage(notices).read(stack),
                queues,
                new Sources(queues, functions, callees).read(stack, notices),
                new Rules(queues, new QueuePolicies(stack, queues, notices), notices).read(stack),
                Secrets.read(stack, notices),
                notices.sentences());
    }
}

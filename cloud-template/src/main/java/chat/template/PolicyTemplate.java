package chat.template;

import chat.template.Value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The policy templates of SAM that a chat may want, as SAM expands them. */
enum PolicyTemplate {
    CRUD(
            "DynamoDBCrudPolicy",
            "dynamodb",
            "GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable"
                    + " ConditionCheckItem"),
    READ("DynamoDBReadPolicy", "dynamodb", "GetItem Scan Query BatchGetItem DescribeTable"),
    WRITE("DynamoDBWritePolicy", "dynamodb", "PutItem UpdateItem BatchWriteItem"),
    SEND("SQSSendMessagePolicy", "sqs", "SendMessage*"),
    POLL(
            "SQSPollerPolicy",
            "sqs",
            "ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes"
                    + " ReceiveMessage");

    private final String called;
    private final String service;
    private final String verbs;

    PolicyTemplate(String called, String service, String verbs) {
        this.called = called;
        this.service = service;
        this.verbs = verbs;
    }

    /** Answers what the template of that name allows; nothing where it is not known. */
    static Optional<Statement> expanded(String name, Fields arguments) {
        return Stream.of(values())
                .filter(template -> template.called.equals(name))
                .findFirst()
                .map(template -> new Statement(true, template.actions(), template.resources(arguments)));
    }

    private List<String> actions() {
        return Stream.of(verbs.split(" ", -1)).map(verb -> service + ":" + verb).toList();
    }

    private List<String> resources(Fields arguments) {
        if (service.equals("sqs")) {
            return List.of(Pseudo.arn("sqs", arguments.needText("QueueName")));
        }
        String table = Pseudo.arn("dynamodb", "table/" + arguments.needText("TableName"));
        return List.of(table, table + "/index/*");
    }
}

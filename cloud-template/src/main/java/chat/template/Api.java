package chat.template;

/**
 * A WebSocket API with its stage.
 *
 * @param logicalId its name in the template
 * @param id ten letters and digits, made from the logical id, always the same
 * @param routeSelectionExpression such as {@code $request.body.action}
 * @param stage the last part of the URL
 * @param rateLimit the messages a second that the stage lets in; without end where the template sets none
 * @param burstLimit the messages at once that the stage lets in; without end where the template sets none
 */
public record Api(
        String logicalId, String id, String routeSelectionExpression, String stage, double rateLimit, int burstLimit) {
    /** Answers the ARN of a part of it, such as {@code prod/$connect}. */
    public String arn(String part) {
        return Pseudo.arn("execute-api", id + "/" + part);
    }
}

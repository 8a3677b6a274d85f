package chat.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import java.util.List;
import java.util.Map;

/** What API Gateway asks an authorizer of a WebSocket API: the library's class lacks the fields that are there twice. */
public final class AuthorizerEvent extends APIGatewayCustomAuthorizerEvent {
    private static final long serialVersionUID = 1L;

    private Map<String, List<String>> multiValueHeaders = Map.of();
    private Map<String, List<String>> multiValueQueryStringParameters = Map.of();

    public Map<String, List<String>> getMultiValueHeaders() {
        return multiValueHeaders;
    }

    public void setMultiValueHeaders(Map<String, List<String>> multiValueHeaders) {
        this.multiValueHeaders = multiValueHeaders;
    }

    public Map<String, List<String>> getMultiValueQueryStringParameters() {
        return multiValueQueryStringParameters;
    }

    public void setMultiValueQueryStringParameters(Map<String, List<String>> multiValueQueryStringParameters) {
        this.multiValueQueryStringParameters = multiValueQueryStringParameters;
    }
}

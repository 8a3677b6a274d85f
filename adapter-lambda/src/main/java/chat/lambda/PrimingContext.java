package chat.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;

/** The context of a request that nobody made. */
final class PrimingContext implements Context {
    private static final String NONE = "priming";

    @Override
    public String getAwsRequestId() {
        return NONE;
    }

    @Override
    public String getLogGroupName() {
        return NONE;
    }

    @Override
    public String getLogStreamName() {
        return NONE;
    }

    @Override
    public String getFunctionName() {
        return NONE;
    }

    @Override
    public String getFunctionVersion() {
        return NONE;
    }

    @Override
    public String getInvokedFunctionArn() {
        return NONE;
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException("Nobody made this request");
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException("Nobody made this request");
    }

    @Override
    public int getRemainingTimeInMillis() {
        return 10_000;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1_024;
    }

    @Override
    public LambdaLogger getLogger() {
        return LambdaRuntime.getLogger();
    }
}

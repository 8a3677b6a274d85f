package chat.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;

/** API Gateway's WebSocket event with all its fields: the library's class lacks two of a {@code $disconnect}. */
public final class WebSocketEvent extends APIGatewayV2WebSocketEvent {
    private static final long serialVersionUID = 1L;

    private Particulars particulars = new Particulars();

    @Override
    public Particulars getRequestContext() {
        return particulars;
    }

    public void setRequestContext(Particulars particulars) {
        this.particulars = particulars;
    }

    /** The context of a request, and of a connection's end. */
    public static final class Particulars extends RequestContext {
        private static final long serialVersionUID = 1L;

        private int disconnectStatusCode;
        private String disconnectReason = "";

        public int getDisconnectStatusCode() {
            return disconnectStatusCode;
        }

        public void setDisconnectStatusCode(int disconnectStatusCode) {
            this.disconnectStatusCode = disconnectStatusCode;
        }

        public String getDisconnectReason() {
            return disconnectReason;
        }

        public void setDisconnectReason(String disconnectReason) {
            this.disconnectReason = disconnectReason;
        }
    }
}

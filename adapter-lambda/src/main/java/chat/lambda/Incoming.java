package chat.lambda;

import chat.core.domain.Caller;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.lambda.WebSocketEvent.Particulars;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an event says, where it says it: nothing in it is taken for granted. */
record Incoming(WebSocketEvent event) {
    Optional<ConnectionId> connection() {
        return Optional.ofNullable(particulars().getConnectionId())
                .filter(id -> !id.isBlank() && id.length() <= 128)
                .map(ConnectionId::new);
    }

    Optional<Caller> caller() {
        return connection()
                .map(id -> new Caller(
                        id, stage(), Instant.ofEpochMilli(particulars().getConnectedAt()), sourceIp(), identity()));
    }

    /** Whom the connection belongs to, as the authorizer said when it began. */
    Optional<Identity> identity() {
        return Optional.ofNullable(particulars().getAuthorizer()).flatMap(Authorization::identity);
    }

    /** The frame as it was sent. */
    String frame() {
        return Optional.ofNullable(event.getBody()).orElse("");
    }

    /** Answers what a header says, each time that it is there. */
    List<String> headers(String name) {
        return Headers.named(
                name, Optional.ofNullable(event.getMultiValueHeaders()).orElse(Map.of()));
    }

    String stage() {
        return Optional.ofNullable(particulars().getStage()).orElse("");
    }

    String domainName() {
        return Optional.ofNullable(particulars().getDomainName()).orElse("");
    }

    String requestId() {
        return Optional.ofNullable(particulars().getRequestId()).orElse("");
    }

    int disconnectStatusCode() {
        return particulars().getDisconnectStatusCode();
    }

    private String sourceIp() {
        return Optional.ofNullable(particulars().getIdentity())
                .map(identity -> identity.getSourceIp())
                .orElse("");
    }

    private Particulars particulars() {
        return Optional.ofNullable(event.getRequestContext()).orElseGet(Particulars::new);
    }
}

package chat.lambda;

import chat.core.domain.Action;
import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Identity;
import chat.core.domain.News;
import chat.core.domain.RateLimit;
import chat.core.domain.ServerEvent;
import chat.core.port.MessageGateway;
import chat.core.usecase.Connect.Admission;
import chat.core.usecase.Courier;
import chat.core.usecase.SimpleMode;
import chat.core.usecase.SpreadNews;
import chat.testkit.Authors;
import chat.testkit.Door;
import chat.testkit.Frames;
import chat.testkit.Stores;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The way into the chat through the functions: commands as frames in events, answers read from bodies. */
final class FunctionsDoor implements Door {
    private final TestContext context = new TestContext();
    private final SpreadNews spreadNews;
    private final Courier courier;
    private final Authors authors = new Authors();
    private final ConnectHandler connect;
    private final DisconnectHandler disconnect;
    private final Map<Action, RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent>> functions;

    /** Makes a door that looks at every frame. */
    FunctionsDoor(Stores stores, SimpleMode simpleMode, InstantSource clock, MessageGateway gateway) {
        this(stores, simpleMode, clock, gateway, RateLimit.NONE);
    }

    /** Makes a door that looks at so many frames of a connection. */
    FunctionsDoor(Stores stores, SimpleMode simpleMode, InstantSource clock, MessageGateway gateway, RateLimit frames) {
        Throttles throttles = new Throttles(frames, clock, (incoming, connection) -> Optional.empty());
        Parts parts = new Parts(
                stores.connections(),
                stores.log(),
                stores.subscriptions(),
                simpleMode,
                false,
                clock,
                (incoming, request) -> gateway,
                throttles);
        this.spreadNews = new SpreadNews(stores.subscriptions());
        this.courier = new Courier(gateway, stores.connections());
        this.connect = new ConnectHandler(parts, AllowedOrigins.ANY, Optional.empty());
        this.disconnect = new DisconnectHandler(parts);
        this.functions = Map.of(
                Action.REGISTER, new RegisterUserHandler(parts),
                Action.RESUME, new ResumeHandler(parts),
                Action.NEW_ROOM, new CreateRoomHandler(parts),
                Action.JOIN_ROOM, new JoinRoomHandler(parts),
                Action.LEAVE_ROOM, new LeaveRoomHandler(parts),
                Action.DISPATCH, new SendMessageHandler(parts),
                Action.HISTORY, new HistoryHandler(parts),
                Action.SUBSCRIBE, new SubscribeHandler(parts),
                Action.UNSUBSCRIBE, new UnsubscribeHandler(parts),
                Action.ECHO, new EchoHandler(throttles));
    }

    @Override
    public Admission connect(ConnectionId connection, Optional<Identity> identity) {
        WebSocketEvent event = Cloud.event(connection.value(), "$connect");
        identity.ifPresent(known -> event.getRequestContext().setAuthorizer(Authorization.context(known)));
        return switch (connect.handleRequest(event, context).getStatusCode()) {
            case 200 -> Admission.ADMITTED;
            case 429 -> Admission.TOO_MANY_CONNECTIONS;
            default -> Admission.CLOSED_BEFORE;
        };
    }

    @Override
    public Optional<ServerEvent> ask(Caller caller, Command command) {
        WebSocketEvent event =
                Cloud.event(caller.connection().value(), command.action().route());
        event.getRequestContext().setStage(caller.stage());
        event.getRequestContext().setConnectedAt(caller.connectedAt().toEpochMilli());
        event.getRequestContext().getIdentity().setSourceIp(caller.sourceIp());
        caller.identity().ifPresent(known -> event.getRequestContext().setAuthorizer(Authorization.context(known)));
        event.setBody(Frames.of(command));
        RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> function =
                Optional.ofNullable(functions.get(command.action())).orElseThrow();
        return Optional.ofNullable(function.handleRequest(event, context).getBody())
                .map(Frames::read)
                .map(reply -> authors.completed(reply, caller, command));
    }

    @Override
    public void report(News news) {
        courier.deliver(spreadNews.handle(news).deliveries());
    }

    @Override
    public void disconnect(ConnectionId connection) {
        disconnect.handleRequest(Cloud.event(connection.value(), "$disconnect"), context);
    }
}

package chat.lambda;

import static java.util.Map.entry;

import chat.core.domain.Identity;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** All functions over one pair of tables and a stand-in for {@code @connections}, with routes as the template has them. */
final class Cloud implements AutoCloseable {
    private final StandIn standIn = new StandIn();
    private final TestContext context = new TestContext();
    private final Map<String, Recorder> recorders = new TreeMap<>();
    private final Map<String, String> environment;
    private final Tables tables;
    private final ConnectHandler connect;
    private final DisconnectHandler disconnect;
    private final FanOutHandler fanOut;
    private final PushNewsHandler pushNews;
    private final DefaultHandler noRoute;
    private final Map<String, RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent>> routes;

    Cloud(Tables tables) {
        this(tables, Map.of());
    }

    /** Makes functions whose environment has {@code more}. */
    Cloud(Tables tables, Map<String, String> more) {
        this.tables = tables;
        this.environment = new HashMap<>(tables.environment());
        environment.put("CONNECTIONS_ENDPOINT", standIn.endpoint().toString());
        environment.putAll(more);
        this.connect = new ConnectHandler(wiring("Connect"));
        this.disconnect = new DisconnectHandler(wiring("Disconnect").parts());
        this.fanOut = new FanOutHandler(wiring("FanOut").posts());
        this.pushNews = new PushNewsHandler(wiring("PushNews"));
        this.noRoute = new DefaultHandler(wiring("Default"));
        this.routes = Map.ofEntries(
                entry("register", new RegisterUserHandler(wiring("RegisterUser").parts())),
                entry("resume", new ResumeHandler(wiring("Resume").parts())),
                entry("new-room", new CreateRoomHandler(wiring("CreateRoom").parts())),
                entry("join-room", new JoinRoomHandler(wiring("JoinRoom").parts())),
                entry("leave-room", new LeaveRoomHandler(wiring("LeaveRoom").parts())),
                entry("dispatch", new SendMessageHandler(wiring("SendMessage").parts())),
                entry("history", new HistoryHandler(wiring("History").parts())),
                entry("subscribe", new SubscribeHandler(wiring("Subscribe").parts())),
                entry(
                        "unsubscribe",
                        new UnsubscribeHandler(wiring("Unsubscribe").parts())),
                entry("echo", new EchoHandler(wiring("Echo"))),
                entry("$default", noRoute));
    }

    private Wiring wiring(String function) {
        Recorder recorder = recorders.computeIfAbsent(function, unknown -> new Recorder());
        return Wiring.of(new Settings(environment), List.of(recorder));
    }

    /** What each function did to AWS. */
    Map<String, Recorder> recorders() {
        return recorders;
    }

    Tables tables() {
        return tables;
    }

    SQSBatchResponse work(String shard) {
        return fanOut.handleRequest(brought(shard), context);
    }

    SQSBatchResponse push(String... events) {
        return pushNews.handleRequest(brought(events), context);
    }

    SQSBatchResponse expire(String... expiries) {
        return new CloseExpiredHandler(wiring("CloseExpired")).handleRequest(brought(expiries), context);
    }

    static SQSEvent brought(String... bodies) {
        SQSEvent event = new SQSEvent();
        event.setRecords(IntStream.range(0, bodies.length)
                .mapToObj(number -> {
                    SQSMessage message = new SQSMessage();
                    message.setMessageId("m-" + (number + 1));
                    message.setBody(bodies[number]);
                    return message;
                })
                .toList());
        return event;
    }

    int connect(String connection) {
        return connect.handleRequest(event(connection, "$connect"), context).getStatusCode();
    }

    /** Connects somebody whom the authorizer let in. */
    int connect(String connection, Identity identity) {
        WebSocketEvent event = event(connection, "$connect");
        event.getRequestContext().setAuthorizer(Authorization.context(identity));
        return connect.handleRequest(event, context).getStatusCode();
    }

    /** Makes a token, and has the authorizer look at it, and at a ticket that somebody got for it. */
    void authorize() {
        String token = new CreateTestJwtHandler(wiring("CreateTestJwt"))
                .handleRequest(Map.of(), context)
                .getOrDefault("token", "");
        APIGatewayV2HTTPEvent request = new APIGatewayV2HTTPEvent();
        request.setHeaders(Map.of("authorization", "Bearer " + token));
        String answer = new CreateTicketHandler(wiring("CreateTicket"))
                .handleRequest(request, context)
                .getBody();
        authorize("access_token", token);
        authorize("ticket", answer.replaceAll(".*\"ticket\":\"|\",.*", ""));
    }

    private void authorize(String parameter, String value) {
        AuthorizerEvent event = new AuthorizerEvent();
        event.setMethodArn("arn");
        event.setMultiValueQueryStringParameters(Map.of(parameter, List.of(value)));
        new AuthorizerHandler(wiring("Authorizer")).handleRequest(event, context);
    }

    void disconnect(String connection) {
        disconnect.handleRequest(event(connection, "$disconnect"), context);
    }

    /** Sends a frame by the route of {@code action}; answers the frame that the caller gets by the route's response. */
    Optional<String> send(String connection, String action, String frame) {
        WebSocketEvent event = event(connection, action);
        event.setBody(frame);
        RequestHandler<WebSocketEvent, APIGatewayProxyResponseEvent> route = routes.getOrDefault(action, noRoute);
        return Optional.ofNullable(route.handleRequest(event, context).getBody());
    }

    Optional<String> ask(String connection, String action, String value) {
        return send(connection, action, "{\"action\":\"" + action + "\",\"value\":\"" + value + "\"}");
    }

    /** Has a connection go on in {@code room}, under a name that somebody may have; {@code token} says who. */
    Optional<String> resume(String connection, String name, String room, String token) {
        return send(connection, "resume", """
                {"action":"resume","name":"%s","room":"%s","epoch":"e","seq":0,"resumeToken":"%s"}""".formatted(name, room, token));
    }

    /** Answers the token in a {@code signup}. */
    static String resumeToken(String signup) {
        return signup.replaceAll(".*\"resumeToken\":\"|\".*", "");
    }

    StandIn standIn() {
        return standIn;
    }

    List<String> log() {
        return context.lines();
    }

    @Override
    public void close() {
        standIn.close();
        tables.close();
    }

    static WebSocketEvent event(String connection, String route) {
        WebSocketEvent event = new WebSocketEvent();
        WebSocketEvent.Particulars particulars = event.getRequestContext();
        particulars.setConnectionId(connection);
        particulars.setRouteKey(route);
        particulars.setStage("dev");
        particulars.setDomainName("abcd1234.execute-api.us-east-1.amazonaws.com");
        particulars.setRequestId("gateway-request");
        particulars.setConnectedAt(1_767_261_600_000L);
        RequestIdentity identity = new RequestIdentity();
        identity.setSourceIp("192.0.2.1");
        particulars.setIdentity(identity);
        return event;
    }
}

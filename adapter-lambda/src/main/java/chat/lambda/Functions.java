package chat.lambda;

import static java.util.Map.entry;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The functions by the names of their classes, for who runs them elsewhere than on Lambda. */
public final class Functions {
    private static final Map<String, Function<Wiring, RequestHandler<?, ?>>> MAKERS = Map.ofEntries(
            entry(ConnectHandler.class.getName(), ConnectHandler::new),
            entry(DisconnectHandler.class.getName(), wiring -> new DisconnectHandler(wiring.parts())),
            entry(RegisterUserHandler.class.getName(), wiring -> new RegisterUserHandler(wiring.parts())),
            entry(ResumeHandler.class.getName(), wiring -> new ResumeHandler(wiring.parts())),
            entry(CreateRoomHandler.class.getName(), wiring -> new CreateRoomHandler(wiring.parts())),
            entry(JoinRoomHandler.class.getName(), wiring -> new JoinRoomHandler(wiring.parts())),
            entry(LeaveRoomHandler.class.getName(), wiring -> new LeaveRoomHandler(wiring.parts())),
            entry(SendMessageHandler.class.getName(), wiring -> new SendMessageHandler(wiring.parts())),
            entry(HistoryHandler.class.getName(), wiring -> new HistoryHandler(wiring.parts())),
            entry(SubscribeHandler.class.getName(), wiring -> new SubscribeHandler(wiring.parts())),
            entry(UnsubscribeHandler.class.getName(), wiring -> new UnsubscribeHandler(wiring.parts())),
            entry(EchoHandler.class.getName(), EchoHandler::new),
            entry(DefaultHandler.class.getName(), DefaultHandler::new),
            entry(AuthorizerHandler.class.getName(), AuthorizerHandler::new),
            entry(CreateTestJwtHandler.class.getName(), CreateTestJwtHandler::new),
            entry(CreateTicketHandler.class.getName(), CreateTicketHandler::new),
            entry(CloseExpiredHandler.class.getName(), CloseExpiredHandler::new),
            entry(PushNewsHandler.class.getName(), PushNewsHandler::new),
            entry(FanOutHandler.class.getName(), wiring -> new FanOutHandler(wiring.posts())));

    private Functions() {}

    /**
     * Makes a function whose environment is {@code environment}, in place of this process's own.
     *
     * @param handler the name of its class
     * @param clock the time that it tells; what has expired goes by the machine's own
     * @return empty if no function of this module has that name
     */
    public static Optional<RequestHandler<?, ?>> create(
            String handler, Map<String, String> environment, InstantSource clock) {
        return Optional.ofNullable(MAKERS.get(handler))
                .map(maker -> maker.apply(Wiring.of(new Settings(environment), List.of(), clock)));
    }
}

package chat.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;

/** A handler as Lambda uses it: JSON goes in, JSON comes out, whatever the types of its class are. */
@FunctionalInterface
interface HandlerClass {
    String answer(String event, Context context) throws IOException;

    /**
     * Wraps a handler's object.
     *
     * @throws IllegalArgumentException if it is none
     */
    static HandlerClass of(Object handler) {
        return switch (handler) {
            case RequestStreamHandler streams ->
                (event, context) -> {
                    ByteArrayOutputStream json = new ByteArrayOutputStream();
                    streams.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), json, context);
                    return json.toString(UTF_8);
                };
            case RequestHandler<?, ?> objects -> ofObjects(objects);
            default ->
                throw new IllegalArgumentException(handler.getClass().getName()
                        + " is no handler: it implements neither RequestHandler nor RequestStreamHandler");
        };
    }

    @SuppressWarnings("unchecked") // Lambda, too, goes by the types of handleRequest
    private static HandlerClass ofObjects(RequestHandler<?, ?> handler) {
        Method method = Arrays.stream(handler.getClass().getMethods())
                .filter(each -> each.getName().equals("handleRequest") && !each.isBridge())
                .findAny()
                .orElseThrow();
        PojoSerializer<Object> input = (PojoSerializer<Object>) serializer(method.getGenericParameterTypes()[0]);
        PojoSerializer<Object> output = (PojoSerializer<Object>) serializer(method.getGenericReturnType());
        RequestHandler<Object, Object> object = (RequestHandler<Object, Object>) handler;
        return (event, context) -> {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            output.toJson(object.handleRequest(input.fromJson(event), context), json);
            return json.toString(UTF_8);
        };
    }

    /** As Lambda chooses: its own events have serializers of their own. */
    private static PojoSerializer<?> serializer(Type type) {
        return type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())
                ? LambdaEventSerializers.serializerFor(known, known.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}

package chat.cloud;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Method;
import java.util.Arrays;

/** A handler's object with what Lambda needs to know of its class: how to read its event and write its result. */
record HandlerClass(
        RequestHandler<Object, Object> object, PojoSerializer<Object> input, PojoSerializer<Object> output) {
    @SuppressWarnings("unchecked") // Lambda, too, goes by the types of handleRequest
    static HandlerClass of(RequestHandler<?, ?> handler) {
        Method method = Arrays.stream(handler.getClass().getMethods())
                .filter(each -> each.getName().equals("handleRequest") && !each.isBridge())
                .findAny()
                .orElseThrow();
        return new HandlerClass(
                (RequestHandler<Object, Object>) handler,
                (PojoSerializer<Object>) serializer(method.getParameterTypes()[0]),
                (PojoSerializer<Object>) serializer(method.getReturnType()));
    }

    /** As Lambda chooses: its own events have serializers of their own. */
    private static PojoSerializer<?> serializer(Class<?> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}

package chat.template;

import chat.template.Value.Fields;
import java.util.List;

/** Reads the API with its stage. */
final class Stages {
    private static final String API = Gateways.API;

    private Stages() {}

    static Api read(Stack stack, Notices notices) {
        if (stack.of(API).isEmpty()) {
            throw new Place("The template", 1)
                    .fault("there is no Api in it. Add a resource of type " + API + " with ProtocolType: WEBSOCKET.");
        }
        List<Resource> others = Gateways.ofWebSocket(stack, API);
        List<Resource> apis = others.isEmpty() ? stack.of(API) : others;
        if (apis.size() > 1) {
            throw apis.get(1)
                    .place()
                    .fault("this is a second Api beside " + apis.getFirst().id()
                            + ", but only one can run here. Keep one of them.");
        }
        Resource api = apis.getFirst();
        String protocol = api.properties().needText("ProtocolType");
        if (!protocol.equals("WEBSOCKET")) {
            throw api.at("ProtocolType")
                    .fault("its ProtocolType is " + protocol + ", but must be WEBSOCKET for a chat.");
        }
        api.properties().needText("Name");
        String expression = api.properties().needText("RouteSelectionExpression");
        return withStage(api, expression, stack, notices);
    }

    private static Api withStage(Resource api, String expression, Stack stack, Notices notices) {
        List<Resource> stages = Gateways.ofWebSocket(stack, "AWS::ApiGatewayV2::Stage");
        if (stages.isEmpty()) {
            throw api.place().fault("it has no stage, so it has no URL. Add an AWS::ApiGatewayV2::Stage.");
        }
        stages.forEach(stage -> belongs(stage, api));
        stages.stream()
                .skip(1)
                .forEach(stage -> notices.add(
                        stage.place(),
                        "this is a second stage; only " + stages.getFirst().id() + " runs here."));
        Resource stage = stages.getFirst();
        String name = stage.properties().needText("StageName");
        if (!name.matches("[A-Za-z0-9_-]{1,128}|\\$default")) {
            throw stage.place().fault("StageName is '" + name + "', but may have letters, digits, - and _ only.");
        }
        if (!stage.properties().isTrue("AutoDeploy")
                && stage.properties().find("DeploymentId").isEmpty()) {
            notices.add(
                    stage.place(),
                    "it has neither AutoDeploy: true nor a DeploymentId: on AWS it would know no route.");
        }
        Fields settings = stage.properties().map("DefaultRouteSettings");
        return new Api(api.id(), api.ref(), expression, name, limit(settings, "ThrottlingRateLimit"), burst(settings));
    }

    static int burst(Fields settings) {
        return settings.number("ThrottlingBurstLimit", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    }

    static double limit(Fields settings, String key) {
        String text = settings.findText(key).orElse("Infinity");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw settings.place().fault(key + " must be a number, but is '" + text + "'.");
        }
    }

    /** Throws where {@code part} belongs to another API. */
    static void belongs(Resource part, Resource api) {
        String id = part.properties().needText("ApiId");
        if (!id.equals(api.ref())) {
            throw part.at("ApiId")
                    .fault("its ApiId is '" + id + "', but there is no such Api. Write ApiId: !Ref " + api.id() + ".");
        }
    }
}

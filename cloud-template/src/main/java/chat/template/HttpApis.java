package chat.template;

import chat.template.HttpApi.Cors;
import chat.template.Value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an HTTP API with its stage and its routes. */
final class HttpApis {
    private static final Pattern KEY = Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (/[^{}\\s]*)");

    private HttpApis() {}

    /** Answers the one that there is; empty where there is none. */
    static Optional<HttpApi> read(Stack stack, Integrations integrations) {
        List<Resource> apis = Gateways.ofHttp(stack, Gateways.API);
        if (apis.size() > 1) {
            throw apis.get(1)
                    .place()
                    .fault("this is a second HTTP API beside " + apis.getFirst().id()
                            + ", but only one can run here. Keep one of them.");
        }
        return apis.stream().findFirst().map(api -> api(api, stack, integrations));
    }

    private static HttpApi api(Resource api, Stack stack, Integrations integrations) {
        api.properties().needText("Name");
        Fields settings = stage(api, stack).properties().map("DefaultRouteSettings");
        return new HttpApi(
                api.id(),
                api.ref(),
                api.properties().find("CorsConfiguration").map(cors -> cors(cors.fields("CorsConfiguration"))),
                Stages.limit(settings, "ThrottlingRateLimit"),
                Stages.burst(settings),
                Gateways.ofHttp(stack, "AWS::ApiGatewayV2::Route").stream()
                        .map(route -> route(route, integrations))
                        .toList());
    }

    private static Cors cors(Fields cors) {
        return new Cors(cors.texts("AllowOrigins"), cors.texts("AllowMethods"), cors.texts("AllowHeaders"));
    }

    private static Resource stage(Resource api, Stack stack) {
        List<Resource> stages = Gateways.ofHttp(stack, "AWS::ApiGatewayV2::Stage");
        if (stages.size() != 1) {
            throw api.place()
                    .fault("it has " + stages.size() + " stages, but needs one: an AWS::ApiGatewayV2::Stage with"
                            + " StageName: $default.");
        }
        Resource stage = stages.getFirst();
        String name = stage.properties().needText("StageName");
        if (!name.equals(HttpApi.STAGE)) {
            throw stage.at("StageName")
                    .fault("its StageName is '" + name
                            + "', but only $default runs here, whose name is not in the URL.");
        }
        if (!stage.properties().isTrue("AutoDeploy")) {
            throw stage.place().fault("without AutoDeploy: true it would know no route. Add that.");
        }
        return stage;
    }

    private static HttpRoute route(Resource route, Integrations integrations) {
        String key = route.properties().needText("RouteKey");
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw route.at("RouteKey")
                    .fault("its RouteKey is '" + key
                            + "'; of an HTTP API it is a method and a path, such as POST /ticket.");
        }
        Optional<Integration> integration =
                route.properties().findText("Target").map(target -> integrations.target(target, route));
        return new HttpRoute(
                route.id(),
                matcher.group(1),
                matcher.group(2),
                integration.flatMap(Integration::function),
                integration.map(Integration::timeoutMillis).orElse(Integration.LONGEST_OF_HTTP));
    }
}

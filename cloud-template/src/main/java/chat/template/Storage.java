package chat.template;

import chat.template.Value.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the tables. */
final class Storage {
    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String SIMPLE = "AWS::Serverless::SimpleTable";
    private static final Map<String, String> TYPES = Map.of("String", "S", "Number", "N", "Binary", "B");

    private final Notices notices;

    Storage(Notices notices) {
        this.notices = notices;
    }

    List<Table> read(Stack stack) {
        return stack.of(TABLE, SIMPLE).stream().map(this::table).toList();
    }

    private Table table(Resource resource) {
        if (!resource.name().matches("[a-zA-Z0-9_.-]{3,255}")) {
            throw resource.place()
                    .fault("a table cannot be called '" + resource.name()
                            + "'. Use 3 to 255 letters, digits, _, . and -.");
        }
        List<Table.Key> keys = resource.type().equals(SIMPLE) ? simple(resource.properties()) : keys(resource);
        if (resource.properties().find("GlobalSecondaryIndexes").isPresent()
                || resource.properties().find("LocalSecondaryIndexes").isPresent()) {
            notices.add(resource.place(), "indexes are not made here: a Query of one fails.");
        }
        Fields ttl = resource.properties().map("TimeToLiveSpecification");
        Optional<String> attribute =
                ttl.isTrue("Enabled") ? Optional.of(ttl.needText("AttributeName")) : Optional.empty();
        return new Table(resource.id(), resource.name(), resource.arn(), keys, attribute);
    }

    private static List<Table.Key> simple(Fields properties) {
        Fields key = properties.map("PrimaryKey");
        if (key.values().isEmpty()) {
            return List.of(new Table.Key("id", "S"));
        }
        String type = key.needText("Type");
        if (!TYPES.containsKey(type)) {
            throw key.place().fault("the Type of a PrimaryKey is String, Number or Binary, not '" + type + "'.");
        }
        return List.of(new Table.Key(key.needText("Name"), TYPES.get(type)));
    }

    private static List<Table.Key> keys(Resource resource) {
        Map<String, String> types = new LinkedHashMap<>();
        resource.properties().need("AttributeDefinitions").items().forEach(item -> {
            Fields attribute = item.fields("An attribute");
            String type = attribute.needText("AttributeType");
            if (!TYPES.containsValue(type)) {
                throw attribute.place().fault("an AttributeType is S, N or B, not '" + type + "'.");
            }
            types.put(attribute.needText("AttributeName"), type);
        });
        List<Table.Key> keys = Stream.of("HASH", "RANGE")
                .flatMap(kind -> named(resource, kind).stream())
                .map(name -> new Table.Key(name, typeOf(name, types, resource)))
                .toList();
        checkKeys(resource, keys, types);
        return keys;
    }

    private static Optional<String> named(Resource resource, String kind) {
        List<String> names = new ArrayList<>();
        for (Value item : resource.properties().need("KeySchema").items()) {
            Fields key = item.fields("A key");
            if (key.needText("KeyType").equals(kind)) {
                names.add(key.needText("AttributeName"));
            }
        }
        return names.stream().findFirst();
    }

    private static String typeOf(String name, Map<String, String> types, Resource resource) {
        return Optional.ofNullable(types.get(name))
                .orElseThrow(() -> resource.place()
                        .fault("the key " + name + " is not among its AttributeDefinitions. Define it there."));
    }

    private static void checkKeys(Resource resource, List<Table.Key> keys, Map<String, String> types) {
        int count = resource.properties().need("KeySchema").items().size();
        boolean indexed = Stream.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")
                .anyMatch(key -> resource.properties().find(key).isPresent());
        if (keys.isEmpty() || keys.size() != count) {
            throw resource.place()
                    .fault("its KeySchema must have one key of KeyType HASH and at most one of KeyType RANGE.");
        }
        if (!indexed && types.size() != keys.size()) {
            throw resource.place()
                    .fault("its AttributeDefinitions must be those of its keys and no others. Delete what is no key.");
        }
    }
}

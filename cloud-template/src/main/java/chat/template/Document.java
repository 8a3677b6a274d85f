package chat.template;

import chat.template.Value.Fields;
import chat.template.Value.Items;
import chat.template.Value.Nothing;
import chat.template.Value.Text;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the text of a template. Short forms such as {@code !Sub} become the long ones. */
final class Document {
    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
    private static final int ROOT = 0;
    private static final int MEMBER = 2;

    private Document() {}

    static Fields read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new FaultyTemplateException("There is no file " + file + ". Look at how its name is written.");
        } catch (MalformedInputException garbled) {
            throw new FaultyTemplateException(file + " is not a text in UTF-8. Save it as one.");
        } catch (IOException failed) {
            throw new FaultyTemplateException(file + " cannot be read: " + failed.getMessage());
        }
    }

    static Fields of(String text) {
        try {
            Place top = new Place("The template", 1);
            return new Compose(
                            LoadSettings.builder().setAllowNonScalarKeys(true).build())
                    .composeString(text)
                    .map(node -> value(node, top, ROOT))
                    .orElseThrow(() -> top.fault("it is empty."))
                    .fields("A template");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new Place("The template", line)
                    .fault("this is not YAML: " + broken.getProblem()
                            + ". Look at the indentation, quotes and colons.");
        } catch (YamlEngineException broken) {
            throw new Place("The template", 1).fault("this is not YAML: " + broken.getMessage());
        }
    }

    private static Value value(Node node, Place place, int depth) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain(node, place, depth);
        }
        String name = tag.substring(1);
        String function = WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name;
        Value argument = plain(node, place, depth);
        if (name.equals("GetAtt") && argument instanceof Text(String dotted, Place at)) {
            int dot = dotted.indexOf('.');
            if (dot < 0) {
                throw at.fault("!GetAtt " + dotted + " lacks the attribute. Write it as !GetAtt Name.Attribute.");
            }
            argument = new Items(
                    List.of(new Text(dotted.substring(0, dot), at), new Text(dotted.substring(dot + 1), at)), at);
        }
        return new Fields(Map.of(function, argument), place);
    }

    private static Value plain(Node node, Place place, int depth) {
        return switch (node) {
            case ScalarNode scalar
            when scalar.isPlain() && Set.of("", "~", "null").contains(scalar.getValue()) -> new Nothing(place);
            case ScalarNode scalar -> new Text(scalar.getValue(), place);
            case SequenceNode sequence ->
                new Items(
                        sequence.getValue().stream()
                                .map(item -> value(item, new Place(place.owner(), lineOf(item, place)), depth + 1))
                                .toList(),
                        place);
            case MappingNode mapping -> new Fields(fields(mapping, place, depth), place);
            default -> throw place.fault("this cannot be read.");
        };
    }

    private static Map<String, Value> fields(MappingNode mapping, Place place, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place here = new Place(place.owner(), lineOf(tuple.getKeyNode(), place));
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw here.fault("a name must be text. Put quotes around it.");
            }
            Place named = new Place(depth < MEMBER ? key.getValue() : place.owner(), here.line());
            if (fields.put(key.getValue(), value(tuple.getValueNode(), named, depth + 1)) != null) {
                throw here.fault(key.getValue() + " stands here twice. Delete or rename one of them.");
            }
        }
        return fields;
    }

    private static int lineOf(Node node, Place otherwise) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(otherwise.line());
    }
}

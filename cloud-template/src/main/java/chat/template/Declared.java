package chat.template;

import chat.template.Value.Fields;
import java.util.Optional;

/**
 * A resource as a template declares it.
 *
 * @param properties perhaps with functions still in them
 * @param condition under which it is made
 */
record Declared(String id, String type, Fields properties, Optional<String> condition) {
    static Declared of(String id, Value value) {
        Fields fields = value.fields("A resource");
        Fields properties = new Fields(fields.map("Properties").values(), value.place());
        return new Declared(id, fields.needText("Type"), properties, fields.findText("Condition"));
    }

    Place place() {
        return properties.place();
    }

    /** Answers a resource of the same condition that SAM makes beside this one. */
    Declared beside(String otherId, String otherType, Fields otherProperties) {
        return new Declared(otherId, otherType, otherProperties, condition);
    }
}

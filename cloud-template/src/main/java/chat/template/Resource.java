package chat.template;

import chat.template.Value.Fields;

/**
 * A resource that is deployed, resolved.
 *
 * @param ref what {@code Ref} answers for it
 * @param arn by which others know it
 */
record Resource(String id, String type, Fields properties, String name, String ref, String arn) {
    Place place() {
        return properties.place();
    }

    /** Answers where a property stands; where the resource does, if it has none. */
    Place at(String property) {
        return properties.find(property).map(Value::place).orElse(place());
    }
}

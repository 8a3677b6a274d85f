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
}

package chat.template;

/** What {@code Ref} and {@code GetAtt} may name. */
interface Variables {
    Value ref(String name, Place asker);

    Value attribute(String name, String attribute, Place asker);
}

package chat.template;

/**
 * Where something stands in a template.
 *
 * @param owner whose it is: the logical id of a resource, or the section
 * @param line counted from 1
 */
record Place(String owner, int line) {
    FaultyTemplateException fault(String sentence) {
        return new FaultyTemplateException(says(sentence));
    }

    String says(String sentence) {
        return owner + ", line " + line + ": " + sentence;
    }
}

package chat.template;

/**
 * A function as somebody calls it.
 *
 * @param function its logical id
 * @param qualifier an alias or a version; empty for the function itself
 */
record Callee(String function, String qualifier) {}

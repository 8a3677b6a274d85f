package chat.template;

import java.util.Optional;

/**
 * A secret of Secrets Manager.
 *
 * @param text what it is; empty where AWS makes it up
 * @param length the characters of what is made up
 */
public record Secret(String logicalId, String name, String arn, Optional<String> text, int length) {}

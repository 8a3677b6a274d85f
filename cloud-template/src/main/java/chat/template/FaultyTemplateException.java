package chat.template;

/** A template that AWS would refuse, or that cannot be read here; the message says where and what to do. */
public final class FaultyTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultyTemplateException(String message) {
        super(message);
    }
}

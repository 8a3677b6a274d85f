package chat.javalin;

/** Starts the classroom. Compiled for old JDKs as well, so that one of them can say what it lacks. */
public final class Main {
    private static final int OLDEST_JDK = 21;

    private Main() {}

    public static void main(String[] args) throws Exception {
        int version = Runtime.version().feature();
        if (version < OLDEST_JDK) {
            System.err.println("The classroom needs a JDK " + OLDEST_JDK + " or later, and this is " + version
                    + ". Install one, or let JAVA_HOME point to it.");
            System.exit(2);
        }
        Terminal.run(args);
    }
}

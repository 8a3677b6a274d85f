package chat.testkit;

/** The query of a handshake that lets nobody in, and what is wrong with its ticket. */
public record BadTicket(String name, String query) {
    /** Answers its name alone: reports of tests hold no tickets. */
    @Override
    public String toString() {
        return name;
    }
}

package chat.cloud;

/**
 * A message in a queue.
 *
 * @param received how often it was handed out
 */
record Message(String id, String body, int received) {
    Message again() {
        return new Message(id, body, received + 1);
    }
}

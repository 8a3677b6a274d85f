package chat.protocol;

/** A field of a frame, as it was found. */
sealed interface Field {
    /** Text, as it was sent. */
    record Text(String value) implements Field {}

    /** A whole number that fits into 64 bits. */
    record Whole(long value) implements Field {
        boolean isWithin(long least, long most) {
            return value >= least && value <= most;
        }
    }

    /** The field is not there, or null, as the lab's client sends what it does not need. */
    record Absent() implements Field {}

    /** The field holds what no command takes: a truth value, a list, an object, any other number. */
    record Strange() implements Field {}
}

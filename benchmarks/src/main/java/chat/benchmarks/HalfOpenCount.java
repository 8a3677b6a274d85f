package chat.benchmarks;

/** How many connections a client began, and how many of them the server closed. */
record HalfOpenCount(long begun, long closed) {
    HalfOpenCount plus(HalfOpenCount others) {
        return new HalfOpenCount(begun + others.begun, closed + others.closed);
    }

    static HalfOpenCount parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new HalfOpenCount(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    String toLine() {
        return begun + " " + closed;
    }
}

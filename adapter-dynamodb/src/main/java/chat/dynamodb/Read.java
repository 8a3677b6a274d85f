package chat.dynamodb;

/** How a read sees what was written just before. */
enum Read {
    /** At half the price, and maybe without the latest: for what a condition decides later. */
    EVENTUAL,
    /** With everything that was written before. */
    STRONG
}

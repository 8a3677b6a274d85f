/**
 * A load, the servers that bear it, and a table of what they did.
 *
 * <p>Knows servers by their sockets only: no class of the chat is used here.
 */
package chat.benchmarks;

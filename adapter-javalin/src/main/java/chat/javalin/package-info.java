/**
 * The offline server: the page, the WebSocket and {@code main}.
 *
 * <p>What a frame means is said in {@code chat.protocol}, what follows from it in {@code chat.core}; only {@link
 * Wiring} knows which stores and tokens there are.
 */
package chat.javalin;

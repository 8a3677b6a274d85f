/**
 * The chat behind API Gateway: a function for each route, and posts to {@code @connections}.
 *
 * <p>Decides nothing of the chat; what a table holds is the stores' matter.
 */
package chat.lambda;

/**
 * The values of the chat, what a client may ask and what the server may say.
 *
 * <p>Knows java.base only. Nothing here acts, and nothing is ever null.
 */
package chat.core.domain;

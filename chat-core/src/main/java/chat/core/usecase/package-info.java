/**
 * What the chat does: one class for each thing that a client may ask.
 *
 * <p>A use case takes one step in a store and answers what is to be said; only {@link Courier} sends.
 */
package chat.core.usecase;

/**
 * What the chat needs from outside, as promises that every adapter keeps.
 *
 * <p>Interfaces and their answers only; no adapter's type is seen here.
 */
package chat.core.port;

/**
 * The stores of one process: everything is gone when it ends.
 *
 * <p>One lock guards all of it, since every step is short; no other adapter is known here.
 */
package chat.inmemory;

/**
 * The frames on the wire: what a client may send becomes a command, what the server says becomes a frame.
 *
 * <p>Nothing here decides anything of the chat or sends anything.
 */
package chat.protocol;

/** The chat as somebody outside meets it: over a socket, or as a page in a browser. Knows the wire, not the code. */
package chat.acceptance;

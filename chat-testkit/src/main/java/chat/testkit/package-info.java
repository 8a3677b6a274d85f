/**
 * What a test of the chat needs: the ports' contracts, the stories of its rules, and a classroom to try a rule in.
 *
 * <p>Knows the core, and the frames in which a client asks and is told; an adapter's tests bring the adapter.
 */
package chat.testkit;

/**
 * What a test of the chat needs: the ports' contracts, the stories of its rules, and a classroom to try a rule in.
 *
 * <p>Knows the core only; an adapter's tests bring the adapter.
 */
package chat.testkit;

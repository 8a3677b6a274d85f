/**
 * Runs a template on one's own desk: an API Gateway for WebSockets, the functions, their tables and queues, and a look inside.
 *
 * <p>For learning and for testing, on loopback only: it checks roles, but no signatures.
 */
package chat.cloud;

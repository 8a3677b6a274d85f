/**
 * The functions as they are deployed, beside the Websocket-Lab's own way and beside other HTTP clients.
 *
 * <p>Our functions are known by their jar and their environment only; nothing here is deployed.
 */
package chat.benchmarks.functions;

/**
 * Reads a CloudFormation or SAM template of a WebSocket API, resolves it as AWS would, and tells what it deploys.
 *
 * <p>Nothing here starts or calls anything.
 */
package chat.template;

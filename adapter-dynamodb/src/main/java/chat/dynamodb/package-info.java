/**
 * The stores that many processes share, on two tables of DynamoDB.
 *
 * <p>The SDK's types stay in here, and no other adapter is known. ADR 0020 says why the tables are as they are.
 */
package chat.dynamodb;

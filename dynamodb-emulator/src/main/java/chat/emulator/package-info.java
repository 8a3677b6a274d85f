/** Starts an emulator of DynamoDB: for tests and for the local cloud, never in production. */
package chat.emulator;

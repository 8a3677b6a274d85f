// Where the chat is. An empty `websocket` means: the server that this page came from.
// For a deployed API put its URL here, such as "wss://abc123.execute-api.us-east-1.amazonaws.com/development".
const AWS_CONFIG = {
  "region": "us-east-1",
  "websocket": "",
  "name": "Chatroom",
};

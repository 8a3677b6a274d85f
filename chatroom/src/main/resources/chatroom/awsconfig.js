// Where the chat is. An empty `websocket` means: the server that this page came from.
// For a deployed API put its URL here, such as "wss://abc123.execute-api.us-east-1.amazonaws.com/development".
// Where the chat asks for a token: open the page with #access_token=… behind its address, or put one here as "accessToken".
// Whoever can load this file can read it, so a token belongs here on your own machine only.
const AWS_CONFIG = {
  "region": "us-east-1",
  "websocket": "",
  "name": "Chatroom",
};

import { WebSocketServer } from "ws";
import { Chat } from "./chat.js";
import { host } from "./host.js";

const chat = new Chat({
  joined: () => {},
  send: (member, frame) => member.socket.send(JSON.stringify(frame)),
  sendAll: (room, frame) => {
    const encodedOnce = Buffer.from(JSON.stringify(frame));
    for (const member of room.members) {
      member.socket.send(encodedOnce, { binary: false });
    }
  },
});

host((server) => {
  new WebSocketServer({ server, perMessageDeflate: false, maxPayload: 32 * 1024 }).on("connection", (socket) => {
    const member = { socket };
    socket.on("message", (text) => chat.handle(member, JSON.parse(text)));
    socket.on("close", () => chat.leave(member));
    socket.on("error", () => chat.leave(member));
  });
});

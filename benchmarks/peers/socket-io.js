import { Server } from "socket.io";
import { Chat } from "./chat.js";
import { host } from "./host.js";

host((server) => {
  const io = new Server(server, {
    transports: ["websocket"],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: 32 * 1024,
  });
  const chat = new Chat({
    joined: (member, room) => member.socket.join(room.name),
    send: (member, frame) => member.socket.emit("frame", frame),
    sendAll: (room, frame) => io.to(room.name).emit("frame", frame),
  });
  io.on("connection", (socket) => {
    const member = { socket };
    socket.on("frame", (frame) => chat.handle(member, frame));
    socket.on("disconnect", () => chat.leave(member));
  });
});

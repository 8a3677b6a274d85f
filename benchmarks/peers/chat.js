/**
 * The chat that each peer serves: register, join-room and dispatch, in the frames of our own protocol.
 *
 * It keeps no history, checks no name and bounds no queue, so a peer has less to do than our server.
 * A transport is three functions: send(member, frame), sendAll(room, frame) and joined(member, room). The last two let a library
 * use the quickest way to many that it documents.
 */
export class Chat {
  #transport;
  #rooms = new Map();

  constructor(transport) {
    this.#transport = transport;
  }

  handle(member, frame) {
    switch (frame.action) {
      case "register":
        member.name = frame.value;
        this.#transport.send(member, { type: "signup", rooms: [...this.#rooms.keys()] });
        break;
      case "join-room":
        this.#join(member, frame.value);
        break;
      case "dispatch":
        this.#dispatch(member, frame);
        break;
      default:
        this.#transport.send(member, { type: "error", code: "unknown-action", message: "Send a known action." });
    }
  }

  leave(member) {
    member.room?.members.delete(member);
  }

  #join(member, name) {
    let room = this.#rooms.get(name);
    if (!room) {
      room = { name, epoch: `e-${this.#rooms.size}`, seq: 0, members: new Set() };
      this.#rooms.set(name, room);
    }
    room.members.add(member);
    member.room = room;
    this.#transport.joined(member, room);
    this.#transport.send(member, {
      type: "multi-message",
      messages: [],
      room: name,
      epoch: room.epoch,
      more: false,
    });
  }

  #dispatch(member, frame) {
    const room = member.room;
    const seq = ++room.seq;
    const time = new Date().toISOString();
    this.#transport.sendAll(room, {
      type: "client-message",
      user: member.name,
      message: frame.value,
      room: room.name,
      epoch: room.epoch,
      seq,
      time,
    });
    if (frame.ref) {
      this.#transport.send(member, { type: "ack", ref: frame.ref, room: room.name, epoch: room.epoch, seq, time });
    }
  }
}

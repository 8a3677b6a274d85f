"use strict";
// The wire: reads the server's frames into events, writes the frames that we send.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const isText = (value) => typeof value === "string";
  const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
  const textOrNothing = (value) => (isText(value) ? value : undefined);
  const countOrNothing = (value) => (isCount(value) ? value : undefined);
  const isMessage = (value) => isText(value?.user) && isText(value.content);

  const message = ({ user, time, seq }, text) => ({
    user,
    text,
    time: textOrNothing(time),
    seq: countOrNothing(seq),
  });

  const where = ({ room, epoch }) => ({ room: textOrNothing(room), epoch: textOrNothing(epoch) });
  const stored = (messages) => messages.filter(isMessage).map((entry) => message(entry, entry.content));

  const readers = {
    "signup": ({ rooms, more, name, resumeToken }) =>
      Array.isArray(rooms) && {
        type: "signup",
        rooms: rooms.filter(isText),
        more: more === true,
        name: textOrNothing(name),
        resumeToken: textOrNothing(resumeToken),
      },
    "single-room": ({ message: room }) => isText(room) && { type: "room-opened", room },
    "delete-room": ({ room }) => isText(room) && { type: "room-closed", room },
    "multi-message": (frame) =>
      Array.isArray(frame.messages) && {
        type: "page",
        ...where(frame),
        messages: stored(frame.messages),
        before: countOrNothing(frame.before),
        more: frame.more === true,
      },
    "resumed": (frame) =>
      isText(frame.room) &&
      Array.isArray(frame.messages) && {
        type: "resumed",
        ...where(frame),
        messages: stored(frame.messages),
        more: frame.more === true,
      },
    "client-message": (frame) =>
      isText(frame.user) &&
      isText(frame.message) && { type: "message", ...where(frame), message: message(frame, frame.message) },
    "ack": (frame) =>
      isText(frame.ref) && {
        type: "ack",
        ref: frame.ref,
        ...where(frame),
        seq: countOrNothing(frame.seq),
        time: textOrNothing(frame.time),
      },
    "left": ({ room }) => isText(room) && { type: "left", room },
    "subscribed": ({ entityId }) => isText(entityId) && { type: "subscribed", entityId },
    "unsubscribed": ({ entityId }) => isText(entityId) && { type: "unsubscribed", entityId },
    "Entity Updated": ({ entityId, message: text }) =>
      isText(entityId) && { type: "entity-updated", entityId, message: textOrNothing(text) },
    "User Push Notification": ({ message: text, callback }) =>
      isText(text) && { type: "notified", message: text, callback: textOrNothing(callback) },
    "echo": ({ connectionId, stage }) => ({ type: "echo", connectionId, stage }),
    "error": (frame) =>
      isText(frame.message) && {
        type: "refused",
        action: textOrNothing(frame.action),
        code: textOrNothing(frame.code),
        message: frame.message,
        ref: textOrNothing(frame.ref),
        retryAfterMs: countOrNothing(frame.retryAfterMs),
        actions: Array.isArray(frame.actions) ? frame.actions.filter(isText) : undefined,
      },
  };

  /** Answers the event that `text` tells of, or null for a frame that we do not know: newer servers may say more. */
  const read = (text) => {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return null;
    }
    if (frame === null || typeof frame !== "object") {
      return null;
    }
    if (frame.type === undefined && isText(frame.message) && isText(frame.requestId)) {
      return readers.error(frame); // API Gateway's own words, such as "Internal server error"
    }
    return (Object.hasOwn(readers, frame.type) && readers[frame.type](frame)) || null;
  };

  const write = {
    register: (name) => JSON.stringify({ action: "register", value: name, room: null, name: null }),
    /** A token that is undefined is left out. */
    resume: (name, { room, epoch }, seq, resumeToken) =>
      JSON.stringify({ action: "resume", name, room, epoch, seq, resumeToken }),
    newRoom: (room) => JSON.stringify({ action: "new-room", value: room }),
    joinRoom: (room) => JSON.stringify({ action: "join-room", value: room }),
    leaveRoom: () => JSON.stringify({ action: "leave-room", value: "leave-room" }),
    dispatch: (text, ref) => JSON.stringify({ action: "dispatch", value: text, ref }),
    dispatchToEveryone: (text, ref) => JSON.stringify({ action: "dispatch", value: text, name: "no-rooms", ref }),
    subscribe: (entityId) => JSON.stringify({ action: "subscribe", entityId }),
    unsubscribe: (entityId) => JSON.stringify({ action: "unsubscribe", entityId }),
    history: (before, limit) => JSON.stringify({ action: "history", before, limit }),
  };

  Chatroom.Frames = { read, write };
})();

"use strict";
// A client without a page: hand it events and frames, and see what it sends.
const { Chatroom } = require("./chatroom.js");

/** What `signup` gives, and what takes the name over. */
const TOKEN = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";
const NOW = Date.parse("2026-01-01T10:00:00.000Z");

class Client {
  constructor(memory, signIn) {
    this.state = Chatroom.State.start(memory, signIn);
    this.now = NOW;
    this.refs = 0;
    this.effects = [];
  }

  /** Lets `event` happen; answers the frames that are sent for it. */
  does(event) {
    const env = { now: this.now, random: 0.5, newRef: () => `r-${++this.refs}` };
    const { state, effects } = Chatroom.update(this.state, event, env);
    this.state = state;
    this.effects = effects;
    return effects.filter((effect) => effect.do === "send").map((effect) => JSON.parse(effect.frame));
  }

  hears(frame) {
    return this.does(Chatroom.Frames.read(JSON.stringify(frame)));
  }

  says(text) {
    return this.does({ type: "say", text });
  }

  isTold(effect) {
    return this.effects.some((told) => told.do === effect);
  }

  texts() {
    return this.state.timeline.entries.map((entry) => entry.text);
  }

  pending() {
    return this.state.outbox.map(({ text, state }) => [text, state]);
  }
}

const said = (seq, text = `m${seq}`, user = "bob") => ({
  user, content: text, time: "2026-01-01T10:00:00.000Z", room: "maths", seq,
});

const page = (messages, more = false, epoch = "e-1") => ({ type: "multi-message", messages, room: "maths", epoch, more });

const olderPage = (before, messages, more = false) => ({ ...page(messages, more), before });

const resumed = (messages, recovered = true, epoch = "e-1", more = false) => ({
  type: "resumed", messages, room: "maths", epoch, recovered, top: messages.at(-1)?.seq ?? 0, ...(recovered ? {} : { more }),
});

const signup = (more = {}) => ({ type: "signup", rooms: ["maths"], resumeToken: TOKEN, ...more });

const live = (seq, text = `m${seq}`, user = "bob", epoch = "e-1") => ({
  type: "client-message", user, message: text, room: "maths", epoch, seq, time: "2026-01-01T10:00:00.000Z",
});

const ack = (ref, seq, epoch = "e-1") => ({
  type: "ack", ref, room: "maths", epoch, seq, time: "2026-01-01T10:00:00.000Z",
});

const refusal = (action, code, message, more = {}) => ({ type: "error", action, code, message, ...more });

/** A client called ann, connected and registered. */
const registered = () => {
  const client = new Client();
  client.does({ type: "opened" });
  client.does({ type: "register", name: "ann" });
  client.hears(signup());
  return client;
};

/** A client with a token that the server knows as Ann Lee's. */
const signedIn = () => {
  const client = new Client({}, { token: true, fromLink: true });
  client.does({ type: "reconnect" });
  client.does({ type: "opened" });
  client.hears({ type: "signup", rooms: ["maths"], name: "Ann Lee" });
  return client;
};

/** A client called ann in the room maths. */
const inMaths = (messages = [], more = false) => {
  const client = registered();
  client.does({ type: "enter", room: "maths", create: false });
  client.hears(page(messages, more));
  return client;
};

/** Loses the connection and opens another one; answers what is sent on it. */
const reopened = (client) => {
  client.does({ type: "closed", code: 1006 });
  client.does({ type: "reconnect" });
  return client.does({ type: "opened" });
};

/** Loses the connection and gets its name back, and not yet its room; answers what was sent for that. */
const reconnect = (client) => {
  const sent = reopened(client);
  return [...sent, ...client.hears(signup())];
};

module.exports = {
  Chatroom, Client, TOKEN, ack, inMaths, live, olderPage, page, reconnect, refusal, registered, reopened, resumed, said,
  signedIn, signup,
};

"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, Client, ack, inMaths, page, refusal, registered, reopened, resumed, said, signedIn } = require("./client.js");

const EXPIRED = "Your sign-in has expired. Sign in again, and connect with the new token.";

const refused = (message) => ({ type: "verdict", verdict: "refused", message });
const told = (client) => client.effects.map((effect) => effect.do);

/** A client with a token whose first connection is closed before it is open. */
const turnedAway = (signIn = { token: true }) => {
  const client = new Client({}, signIn);
  client.does({ type: "reconnect" });
  client.does({ type: "closed", code: 1006 });
  return client;
};

test("who has a token is registered unasked, under the name that the server says", () => {
  const ann = new Client({}, { token: true });
  ann.does({ type: "reconnect" });

  assert.equal(ann.does({ type: "opened" })[0].action, "register");
  ann.hears({ type: "signup", rooms: ["a"], name: "Ann Lee", more: true });
  assert.equal(ann.state.admitted, false);
  ann.hears({ type: "signup", rooms: ["b"] });

  assert.deepEqual([ann.state.name, ann.state.wanted.name, ann.state.admitted, ann.state.rooms], ["Ann Lee", "Ann Lee", true, ["a", "b"]]);
});

test("after a reconnect one is in the same room, and one's messages are one's own", () => {
  const ann = signedIn();
  ann.does({ type: "enter", room: "maths", create: false });
  ann.hears(page([said(1, "hi", "Ann Lee"), said(2)]));

  assert.deepEqual(reopened(ann), [{ action: "resume", name: "Ann Lee", room: "maths", epoch: "e-1", seq: 2 }]);
  assert.deepEqual(ann.hears({ type: "signup", rooms: ["maths"], name: "Ann Lee" }), []);
  ann.hears(resumed([]));
  assert.deepEqual(Chatroom.Rows.of(ann.state).filter(({ kind }) => kind === "message").map(({ own }) => own), [true, false]);
});

test("who has signed in is asked for no name, so one that is another's by now is no reason to wait", () => {
  const ann = signedIn();
  ann.does({ type: "enter", room: "maths", create: false });
  ann.hears(page([said(1)]));
  reopened(ann);

  const sent = ann.hears(refusal("resume", "name-taken", "This is not your name. Resume under your own."));

  assert.deepEqual(sent.map(({ action, value }) => [action, value]), [["register", "me"]]);
  assert.deepEqual(ann.hears({ type: "signup", rooms: [], name: "u-1" }), [{ action: "join-room", value: "maths" }]);
  assert.equal(ann.state.wanted.name, "u-1");
});

test("who came by a link is told once that a reload forgets the token", () => {
  const ann = signedIn();

  assert.match(ann.state.notice, /forgets your token/);
  ann.does({ type: "noted", words: "" });
  ann.does({ type: "closed", code: 1006 });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });
  ann.hears({ type: "signup", rooms: [], name: "Ann Lee" });
  assert.equal(ann.state.notice, "");
});

test("a connection that was never made is asked about; a lost one is not", () => {
  assert.ok(turnedAway().isTold("ask-why"));
  const ann = signedIn();
  ann.does({ type: "closed", code: 1006 });
  assert.ok(!ann.isTold("ask-why"));
});

test("who was refused is told why, and is not connected again by itself", () => {
  const ann = turnedAway();

  ann.does(refused("The token has expired. Sign in again."));

  assert.deepEqual([ann.state.link, ann.state.refusal.isFinal], ["refused", false]);
  assert.match(ann.state.refusal.words, /^The token has expired\. Sign in again\. /);
  assert.ok(ann.effects.some((effect) => effect.do === "cancel" && effect.id === "reconnect"));
  [{ type: "reconnect" }, { type: "visibility", hidden: false }, { type: "overdue" }].forEach((event) => {
    ann.does(event);
    assert.ok(!ann.isTold("connect"), event.type);
  });
  ann.does({ type: "try-again" });
  assert.deepEqual([ann.state.link, ann.isTold("connect")], ["connecting", true]);
});

test("a verdict that comes late does not end a connection that was made", () => {
  const ann = turnedAway();
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });

  ann.does(refused("Sign in again."));

  assert.equal(ann.state.link, "open");
});

test("where nobody says why, the first attempt is the last, in our own words", () => {
  const ann = turnedAway();

  ann.does({ type: "verdict", verdict: "unknown", message: "" });

  assert.match(ann.state.refusal.words, /Your token may have expired/);
});

test("where nobody says why, who was in before is given a few attempts", () => {
  const ann = signedIn();
  const attempts = () => {
    ann.does({ type: "closed", code: 1006 });
    ann.does({ type: "verdict", verdict: "unknown", message: "" });
    ann.does({ type: "reconnect" });
    return ann.state.link;
  };

  assert.deepEqual([1, 2, 3, 4, 5].map(attempts), ["connecting", "connecting", "connecting", "connecting", "refused"]);
});

test("a server out of reach, or one that cannot tell, is tried again", () => {
  const ann = turnedAway();

  ann.does({ type: "verdict", verdict: "unreachable", message: "" });
  ann.does({ type: "verdict", verdict: "busy", message: "Your sign-in cannot be checked just now. Try again." });

  assert.deepEqual([ann.state.link, ann.state.trouble], ["waiting", "Your sign-in cannot be checked just now. Try again."]);
  ann.does({ type: "verdict", verdict: "good", message: "" });
  assert.match(ann.state.trouble, /too often/);
});

test("without a token nothing changes, but where the server asks for one", () => {
  const ann = turnedAway({});

  ann.does({ type: "verdict", verdict: "unknown", message: "" });
  assert.equal(ann.state.link, "waiting");
  ann.does(refused("Sign in first."));
  assert.match(ann.state.refusal.words, /^Sign in first\. .*a reload forgets it\.$/);
});

test("a server that asks for no token is connected to without one", () => {
  const ann = turnedAway();

  ann.does({ type: "verdict", verdict: "not-needed", message: "" });

  assert.deepEqual([ann.state.token, ann.state.wanted.name], [false, null]);
  assert.ok(told(ann).indexOf("forget-token") < told(ann).indexOf("connect"));
});

test("a server that has no name for the token knows no tokens", () => {
  const ann = new Client({}, { token: true });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });

  ann.hears({ type: "signup", rooms: [] });

  assert.deepEqual([ann.state.token, ann.state.admitted, ann.isTold("forget-token")], [false, false, true]);
});

test("who is let in but not registered is told why", () => {
  const ann = new Client({}, { token: true });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });

  ann.hears(refusal("register", "name-taken", "Somebody else has this name."));
  assert.deepEqual(ann.state.reclaiming, { words: "" });
  ann.now += 60_000;
  ann.hears(refusal("register", "name-taken", "Somebody else has this name."));

  assert.deepEqual([ann.state.link, ann.state.refusal.words], ["refused", "Somebody else has this name."]);
});

test("who is cut off is told why, and is not connected again with the same token", () => {
  const ann = signedIn();

  ann.does({ type: "closed", code: 4001, reason: EXPIRED });

  assert.deepEqual([ann.state.link, ann.state.refusal.isFinal], ["refused", true]);
  assert.match(ann.state.refusal.words, /^Your sign-in has expired\. Sign in again, and connect with the new token\. /);
  assert.ok(!ann.effects.some((effect) => effect.event?.type === "reconnect"));
});

/** As on AWS: a frame that answers nothing, and then a close that says nothing. */
const expiresIdle = (client) => client.hears({ type: "error", code: "unauthorized", message: EXPIRED });

test("who is cut off by a frame is told the same as by a close", () => {
  const [ann, bob] = [signedIn(), signedIn()];

  ann.does({ type: "closed", code: 4001, reason: EXPIRED });
  expiresIdle(bob);

  assert.deepEqual([bob.state.link, bob.state.refusal], ["refused", ann.state.refusal]);
  assert.ok(bob.isTold("hang-up"));
  [{ type: "reconnect" }, { type: "visibility", hidden: false }, { type: "overdue" }].forEach((event) => {
    bob.does(event);
    assert.ok(!bob.isTold("connect"), event.type);
  });
});

test("the close behind that frame is not heard", () => {
  const heard = [];
  const listeners = {};
  globalThis.WebSocket = class {
    addEventListener(type, listener) {
      listeners[type] = listener;
    }
    close() {}
  };
  const ann = signedIn();
  const socket = Chatroom.Socket.socketTo("wss://chat.example/production", { token: "a.b.c" }, (event) => {
    heard.push(event.type);
    ann.does(event);
    ann.effects.filter((effect) => effect.do === "hang-up").forEach(() => socket.hangUp());
  });
  socket.connect();
  listeners.message({ data: JSON.stringify({ type: "error", code: "unauthorized", message: EXPIRED }) });
  listeners.close({ code: 1000, reason: "Connection Closed Normally" });

  delete globalThis.WebSocket;
  assert.deepEqual([heard, ann.state.link], [["refused"], "refused"]);
});

test("unauthorized is being cut off, and what was under way is kept for the next token", () => {
  const ann = signedIn();
  ann.does({ type: "enter", room: "maths", create: false });
  ann.hears(page([]));
  ann.says("hi");

  ann.hears(refusal("dispatch", "unauthorized", "Your sign-in has expired.", { ref: "r-1" }));
  assert.deepEqual([ann.state.link, ann.isTold("hang-up"), ann.pending()], ["refused", true, [["hi", "waiting"]]]);

  ann.does({ type: "token-brought" });
  assert.ok(ann.isTold("connect"));
  assert.deepEqual(ann.does({ type: "opened" }).map(({ action }) => action), ["register"]);
  ann.hears({ type: "signup", rooms: ["maths"], name: "Ann Lee" });
  assert.deepEqual(ann.hears(page([])).map(({ value }) => value), ["hi"]);
  ann.hears(ack("r-1", 1));
  assert.deepEqual(ann.texts(), ["hi"]);
});

test("unauthorized without a token is a refusal of this one thing", () => {
  const ann = inMaths();
  ann.says("hi");

  ann.hears(refusal("dispatch", "unauthorized", "You may not do this.", { ref: "r-1" }));

  assert.deepEqual([ann.state.link, ann.pending()], ["open", [["hi", "failed"]]]);
});

test("the next user at this page does not see what the last one was told", () => {
  const ann = signedIn();
  ann.hears({ type: "User Push Notification", message: "For Ann" });
  ann.does({ type: "follow", entityId: "e1" });
  ann.does({ type: "token-brought" });
  ann.does({ type: "opened" });

  ann.hears({ type: "signup", rooms: [], name: "Bob" });

  assert.deepEqual([ann.state.name, ann.state.feed.items, ann.state.following.entries], ["Bob", [], []]);
});

test("nothing of a token is kept for a reload", () => {
  assert.deepEqual(Object.keys(JSON.parse(Chatroom.Memory.of(signedIn().state))), ["name", "room", "outbox"]);
  assert.equal(registered().state.token, false);
});

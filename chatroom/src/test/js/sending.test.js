"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, Client, ack, inMaths, live, page, reconnect, refusal, resumed, said } = require("./client.js");

const dispatched = (text, ref) => ({ action: "dispatch", value: text, ref });

test("a message is pending until it is acknowledged", () => {
  const ann = inMaths();

  assert.deepEqual(ann.says("hi"), [dispatched("hi", "r-1")]);
  assert.deepEqual(ann.pending(), [["hi", "sent"]]);
  ann.hears(ack("r-1", 1));
  assert.deepEqual([ann.pending(), ann.texts()], [[], ["hi"]]);
});

test("one message at a time is under way, so that their order is kept", () => {
  const ann = inMaths();

  ann.says("one");
  assert.deepEqual(ann.says("two"), []);
  assert.deepEqual(ann.hears(ack("r-1", 1)), [dispatched("two", "r-2")]);
});

test("our own message is there once, whichever of message and ack comes first", () => {
  const messageFirst = inMaths();
  messageFirst.says("hi");
  messageFirst.hears(live(1, "hi", "ann"));
  messageFirst.hears(ack("r-1", 1));
  const ackFirst = inMaths();
  ackFirst.says("hi");
  ackFirst.hears(ack("r-1", 1));
  ackFirst.hears(live(1, "hi", "ann"));

  assert.deepEqual([messageFirst.texts(), ackFirst.texts()], [["hi"], ["hi"]]);
});

test("what was not acknowledged is sent again with the same ref, in the same order", () => {
  const ann = inMaths();
  ann.says("one");
  ann.says("two");

  assert.deepEqual(reconnect(ann).map(({ action }) => action), ["resume"]);
  assert.deepEqual(ann.hears(resumed([said(1, "one", "ann")])), [dispatched("one", "r-1")]);
  assert.deepEqual(ann.hears(ack("r-1", 1)), [dispatched("two", "r-2")]);
  ann.hears(ack("r-2", 2));
  assert.deepEqual([ann.texts(), ann.pending()], [["one", "two"], []]);
});

test("what is written while there is no connection is sent after coming back", () => {
  const ann = inMaths();
  ann.does({ type: "closed", code: 1006 });

  assert.deepEqual(ann.says("hi"), []);
  reconnect(ann);
  assert.deepEqual(ann.hears(resumed([])), [dispatched("hi", "r-1")]);
});

test("a room that was closed and opened again is begun anew, and gets what was pending", () => {
  const ann = inMaths([said(1), said(2)]);
  ann.says("hi");

  reconnect(ann);

  assert.deepEqual(ann.hears(resumed([], false, "e-2")), [dispatched("hi", "r-1")]);
  assert.deepEqual([ann.texts(), ann.state.timeline.reopened], [[], true]);
  ann.hears(ack("r-1", 1, "e-2"));
  assert.deepEqual(ann.texts(), ["hi"]);
});

test("a refused message says why, and the next one is sent", () => {
  const ann = inMaths();
  ann.says("long");
  ann.says("two");

  const sent = ann.hears(refusal("dispatch", "message-too-long", "Send a shorter message.", { ref: "r-1" }));

  assert.deepEqual(sent, [dispatched("two", "r-2")]);
  assert.deepEqual(ann.pending(), [["long", "failed"], ["two", "sent"]]);
  assert.equal(ann.state.outbox[0].reason, "Send a shorter message.");
});

test("a refusal that names no ref is about the message under way", () => {
  const ann = inMaths();
  ann.says("hi");

  ann.hears({ type: "error", code: "bad-json", message: "Send one JSON object." });

  assert.deepEqual(ann.pending(), [["hi", "failed"]]);
});

test("too fast is tried again when the server says so", () => {
  const ann = inMaths();
  ann.says("hi");

  assert.deepEqual(ann.hears(refusal("dispatch", "rate-limited", "Slow down.", { ref: "r-1", retryAfterMs: 700 })), []);
  assert.deepEqual(ann.effects.at(-1), { do: "after", id: "flush", ms: Math.round(700 * Math.SQRT2), event: { type: "flush" } });
  assert.deepEqual(ann.does({ type: "flush" }), [dispatched("hi", "r-1")]);
});

test("too fast five times is left to the one who types, and the next message goes on", () => {
  const ann = inMaths();
  const tooFast = (ref) => refusal("dispatch", "rate-limited", "Slow down.", { ref, retryAfterMs: 700 });
  ann.says("hi");
  ann.says("two");
  for (let time = 1; time < 5; time++) {
    ann.hears(tooFast("r-1"));
    assert.deepEqual(ann.pending(), [["hi", "waiting"], ["two", "waiting"]]);
    assert.deepEqual(ann.does({ type: "flush" }), [dispatched("hi", "r-1")]);
  }

  assert.deepEqual(ann.hears(tooFast("r-1")), [dispatched("two", "r-2")]);
  assert.deepEqual(ann.pending(), [["hi", "failed"], ["two", "sent"]]);
});

test("a pause is never so short that it is none, nor so long that a timer ends it at once", () => {
  const { pause } = Chatroom.Sending;

  assert.deepEqual([pause(0), pause(700), pause(Number.MAX_SAFE_INTEGER), pause()], [250, 700, 60_000, 2_000]);
});

test("those who were told the same moment come back at different ones, and further apart each time", () => {
  const { pause } = Chatroom.Sending;

  assert.deepEqual([0, 0.5, 1].map((random) => pause(250, 1 * random)), [250, 354, 500]);
  assert.deepEqual([0, 0.5, 1].map((random) => pause(250, 4 * random)), [250, 1_000, 4_000]);
  assert.equal(pause(40_000, 4), 60_000);
});

test("a server that lost track of us is connected to anew", () => {
  const ann = inMaths();
  ann.says("hi");

  ann.hears(refusal("dispatch", "not-in-room", "Join a room before you send a message.", { ref: "r-1" }));

  assert.ok(ann.isTold("drop"));
  assert.deepEqual(ann.pending(), [["hi", "waiting"]]);
});

test("a message that is too large for the server's frame does not close every connection", () => {
  const ann = inMaths();
  ann.says("huge");

  ann.does({ type: "closed", code: 1009 });

  assert.deepEqual(ann.pending(), [["huge", "failed"]]);
});

test("silence after a message is taken for a dead connection", () => {
  const ann = inMaths();
  ann.says("hi");

  assert.ok(ann.effects.some((effect) => effect.event?.type === "overdue"));
  ann.does({ type: "overdue" });
  assert.ok(ann.isTold("drop"));
});

test("blanks and texts that are too long stay with the one who types", () => {
  const ann = inMaths();

  assert.deepEqual(ann.says(" \n"), []);
  assert.deepEqual(ann.says("x".repeat(16 * 1024 + 1)), []);
  assert.deepEqual(ann.pending(), []);
  assert.equal(ann.says("x".repeat(16 * 1024)).length, 1);
});

test("under another name, nothing that may have arrived is sent again", () => {
  const ann = inMaths();
  ann.says("tried");
  ann.says("untried");
  ann.does({ type: "start-over" });
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "anna" });
  ann.hears({ type: "signup", rooms: ["maths"] });

  ann.does({ type: "enter", room: "maths", create: false });

  assert.deepEqual(ann.hears(page([])), [dispatched("untried", "r-2")]);
  assert.deepEqual(ann.pending(), [["tried", "failed"], ["untried", "sent"]]);
});

test("a reload keeps what is on its way, and a tab that was doubled sends it under its own name only", () => {
  const ann = inMaths();
  ann.says("hi");
  const memory = Chatroom.Memory.parse(Chatroom.Memory.of(ann.state));

  const again = new Client(memory);
  assert.deepEqual(again.does({ type: "opened" }).map(({ value }) => value), ["ann"]);
  again.hears({ type: "signup", rooms: ["maths"] });
  assert.deepEqual(again.hears(page([])), [dispatched("hi", "r-1")]);

  const doubled = new Client(memory);
  doubled.does({ type: "opened" });
  doubled.now += 60_000;
  doubled.hears(refusal("register", "name-taken", "Somebody else has this name."));
  doubled.does({ type: "register", name: "anna" });
  doubled.hears({ type: "signup", rooms: ["maths"] });
  assert.deepEqual(doubled.hears(page([])), []);
});

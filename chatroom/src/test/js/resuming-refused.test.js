"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { inMaths, page, reconnect, refusal, reopened, resumed, said, signup } = require("./client.js");

const FULL = refusal("resume", "room-full", "This room is full. Join another one, or try again later.");
const SLOWER = refusal("resume", "rate-limited", "Wait a moment, then try again.", { retryAfterMs: 900 });

const actions = (frames) => frames.map(({ action }) => action);

/** Who is told that nobody knows of `resume`, and what is sent then. */
const turnedDown = (answer) => {
  const ann = inMaths([said(1)]);
  reopened(ann);
  return { ann, sent: actions([...ann.hears(answer), ...ann.hears(signup())]) };
};

test("a server that does not know of it is asked in two steps, from then on", () => {
  const unknown = [
    { type: "error", code: "unknown-action", message: "Send a JSON object.", actions: ["register", "join-room"] },
    { message: "Forbidden", connectionId: "abc=", requestId: "def=" },
  ];

  unknown.forEach((answer) => {
    const { ann, sent } = turnedDown(answer);
    assert.deepEqual(sent, ["register", "join-room"]);
    ann.hears(page([said(1), said(2)]));
    assert.deepEqual([ann.texts(), ann.state.joined], [["m1", "m2"], true]);
    assert.deepEqual(actions(reconnect(ann)), ["register", "join-room"]);
    ann.hears(page([said(1), said(2)]));
    ann.does({ type: "start-over" });
    assert.equal(ann.state.resuming.isKnown, false);
  });
});

test("any other refusal is followed by the two steps, this once", () => {
  const others = [
    refusal("resume", "missing-field", "Tell the seq."),
    refusal("resume", "already-registered", "You are registered as ann."),
    refusal("resume", "unauthorized", "You may not do this."),
    { message: "Internal server error", connectionId: "abc=", requestId: "def=" },
  ];

  others.forEach((answer) => {
    const { ann, sent } = turnedDown(answer);
    assert.deepEqual(sent, ["register", "join-room"]);
    ann.hears(page([said(1)]));
    assert.deepEqual(actions(reconnect(ann)), ["resume"]);
  });
});

test("a name that is no name any more is told in the words for that", () => {
  const ann = inMaths([said(1)]);
  reopened(ann);

  ann.hears(refusal("resume", "invalid-name", "Choose another name."));
  ann.hears(refusal("register", "invalid-name", "Choose another name."));

  assert.deepEqual([ann.state.admitted, ann.state.errors.name], [false, "Choose another name."]);
});

test("who gets the name and not the full room is outside and told so, in either order", () => {
  [[signup(), FULL], [FULL, signup()]].forEach((answers) => {
    const ann = inMaths([said(1)]);
    reopened(ann);

    assert.deepEqual(answers.flatMap((answer) => ann.hears(answer)), []);

    const { name, joined, timeline, wanted, asking, errors } = ann.state;
    assert.deepEqual([name, joined, timeline, wanted.room, asking], ["ann", false, null, null, null]);
    assert.equal(errors.room, FULL.message);
    assert.deepEqual(actions(ann.does({ type: "enter", room: "art", create: true })), ["new-room"]);
  });
});

test("who gets the name and enters too fast comes back later, on a new connection", () => {
  const ann = inMaths([said(1)]);
  reconnect(ann);

  ann.hears(SLOWER);

  assert.ok(ann.isTold("drop"));
  ann.does({ type: "closed", code: 1006 });
  ann.does({ type: "reconnect" });
  assert.deepEqual(actions(ann.does({ type: "opened" })), ["resume"]);
  assert.deepEqual(ann.texts(), ["m1"]);
});

test("who has nothing yet is told why, and asks for all of it again", () => {
  ["unavailable", "rate-limited"].forEach((code) => {
    const ann = inMaths([said(1)]);
    reopened(ann);

    ann.hears(refusal("resume", code, "Try again later."));

    assert.deepEqual(ann.state.reclaiming, { words: "Try again later." });
    assert.ok(ann.effects.some(({ do: told, event }) => told === "after" && event.type === "reclaim"));
    assert.deepEqual(actions(ann.does({ type: "reclaim" })), ["resume"]);
    ann.hears(signup());
    ann.hears(resumed([said(2)]));
    assert.deepEqual([ann.state.reclaiming, ann.texts()], [null, ["m1", "m2"]]);
  });
});

test("a refusal that overtakes the name is asked about again, and the name is not lost", () => {
  const ann = inMaths([said(1)]);
  reopened(ann);

  ann.hears(SLOWER);
  ann.hears(signup());

  assert.deepEqual(actions(ann.does({ type: "reclaim" })), ["resume"]);
  ann.hears(resumed([said(2)]));
  ann.hears(signup());
  assert.deepEqual([ann.state.joined, ann.texts()], [true, ["m1", "m2"]]);
});

test("an answer that nobody waits for changes nothing", () => {
  const ann = inMaths([said(1)]);
  const before = ann.state;

  ann.hears(resumed([said(7)], false, "e-2"));
  ann.hears(FULL);

  assert.equal(ann.state, before);
});

"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, Client, inMaths, refusal, resumed, said, signup } = require("./client.js");

const WORDS = "Somebody else has this name. Choose another one.";
const TAKEN = refusal("register", "name-taken", WORDS);
const STILL_TAKEN = refusal("resume", "name-taken", WORDS);

test("the pauses grow, are left to chance in their upper half, and end at thirty seconds", () => {
  const { delay } = Chatroom.Backoff;

  assert.deepEqual([0, 1, 2, 3, 9].map((attempt) => delay(attempt, 0)), [500, 1000, 2000, 4000, 15000]);
  assert.deepEqual([0, 1, 2, 3, 9, 999].map((attempt) => delay(attempt, 1)), [1000, 2000, 4000, 8000, 30000, 30000]);
});

test("each loss waits longer, until the server has answered", () => {
  const ann = inMaths();
  const waits = [1, 2, 3].map(() => {
    ann.does({ type: "closed", code: 1006 });
    const { ms } = ann.effects.find((effect) => effect.id === "reconnect" && effect.do === "after");
    ann.does({ type: "reconnect" });
    return ms;
  });

  assert.deepEqual(waits, [750, 1500, 3000]);
  ann.does({ type: "opened" });
  ann.hears(signup());
  assert.equal(ann.state.attempt, 3);
  ann.hears(resumed([]));
  assert.equal(ann.state.attempt, 0);
});

test("who was closed for sending too fast is told so, and waits long each time", () => {
  const ann = inMaths();
  const waits = [1, 2].map(() => {
    ann.does({ type: "closed", code: 1008, reason: "Too many messages too fast" });
    const { ms } = ann.effects.find((effect) => effect.id === "reconnect" && effect.do === "after");
    assert.equal(ann.state.link, "waiting");
    assert.equal(ann.state.trouble, "You sent too much too fast.");
    ann.does({ type: "reconnect" });
    ann.does({ type: "opened" });
    assert.equal(ann.state.trouble, "");
    ann.hears(signup());
    ann.hears(resumed([]));
    return ms;
  });

  assert.deepEqual(waits, [22_500, 22_500]);
  assert.equal(ann.state.joined, true);
});

test("a name that the old connection still holds is asked for again, then left to the user", () => {
  const ann = inMaths();
  ann.does({ type: "closed", code: 1006 });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });

  ann.hears(STILL_TAKEN);
  assert.deepEqual([ann.state.reclaiming, ann.state.admitted, ann.state.errors.name], [{ words: "" }, true, ""]);
  assert.deepEqual(ann.does({ type: "reclaim" }).map(({ action }) => action), ["resume"]);
  ann.now += 45_000;
  ann.hears(STILL_TAKEN);
  assert.deepEqual([ann.state.reclaiming, ann.state.admitted, ann.state.errors.name], [null, false, WORDS]);
});

test("who does not want to wait for the old name may choose another, and comes back to the room", () => {
  const ann = inMaths();
  ann.does({ type: "closed", code: 1006 });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });
  ann.hears(STILL_TAKEN);

  ann.does({ type: "let-go" });
  assert.equal(ann.state.admitted, false);
  assert.ok(ann.isTold("connect"));
  ann.does({ type: "opened" });
  assert.deepEqual(ann.does({ type: "register", name: "anna" }).map(({ action }) => action), ["register"]);
  assert.deepEqual(ann.hears({ type: "signup", rooms: ["maths"] }), [{ action: "join-room", value: "maths" }]);
});

test("a name that is taken is said at once to the one who chose it", () => {
  const ann = new Client();
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "ann" });

  ann.hears(TAKEN);

  assert.deepEqual([ann.state.errors.name, ann.state.admitted], [TAKEN.message, false]);
});

test("a name that was chosen before there was a connection is registered with it", () => {
  const ann = new Client();

  assert.deepEqual(ann.does({ type: "register", name: " ann " }), []);
  assert.equal(ann.does({ type: "opened" })[0].value, "ann");
});

test("an attempt that nobody answers is given up", () => {
  const ann = new Client();
  ann.does({ type: "reconnect" });

  assert.ok(ann.effects.some((effect) => effect.event?.type === "overdue"));
  ann.does({ type: "overdue" });
  assert.ok(ann.isTold("drop"));
});

test("who looks at the page again is reconnected at once", () => {
  const ann = inMaths();
  ann.does({ type: "visibility", hidden: true });
  ann.does({ type: "closed", code: 1001 });

  ann.does({ type: "visibility", hidden: false });

  assert.ok(ann.isTold("connect"));
});

test("another name needs another connection", () => {
  const ann = inMaths();

  ann.does({ type: "start-over" });

  assert.ok(ann.isTold("connect"));
  assert.deepEqual([ann.state.wanted, ann.state.admitted, ann.state.timeline], [{ name: null, room: null }, false, null]);
});

test("a server that is busy is asked for the name again, in its words", () => {
  const ann = new Client();
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "ann" });

  ann.hears(refusal("register", "unavailable", "Try again later."));

  assert.deepEqual(ann.state.reclaiming, { words: "Try again later." });
  assert.equal(ann.does({ type: "reclaim" }).length, 1);
});

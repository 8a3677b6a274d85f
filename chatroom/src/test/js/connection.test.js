"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, Client, inMaths, live, page, reconnect, refusal, registered, said } = require("./client.js");

const TAKEN = refusal("register", "name-taken", "Somebody else has this name. Choose another one.");

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
  ann.hears({ type: "signup", rooms: [] });
  assert.equal(ann.state.attempt, 3);
  ann.hears(page([]));
  assert.equal(ann.state.attempt, 0);
});

test("after a reconnect the same name and the same room are asked for", () => {
  const ann = inMaths([said(1)]);
  ann.does({ type: "closed", code: 1001 });
  ann.does({ type: "reconnect" });

  assert.ok(ann.isTold("connect"));
  assert.deepEqual(ann.does({ type: "opened" }), [{ action: "register", value: "ann", room: null, name: null }]);
  assert.deepEqual(ann.hears({ type: "signup", rooms: ["maths"] }), [{ action: "join-room", value: "maths" }]);
  assert.equal(ann.state.joined, false);
  ann.hears(page([said(1), said(2)]));
  assert.deepEqual([ann.state.joined, ann.texts()], [true, ["m1", "m2"]]);
});

test("a name that the old connection still holds is asked for again, then left to the user", () => {
  const ann = inMaths();
  ann.does({ type: "closed", code: 1006 });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });

  ann.hears(TAKEN);
  assert.deepEqual([ann.state.reclaiming, ann.state.admitted, ann.state.errors.name], [{ words: "" }, true, ""]);
  assert.equal(ann.does({ type: "reclaim" }).length, 1);
  ann.now += 45_000;
  ann.hears(TAKEN);
  assert.deepEqual([ann.state.reclaiming, ann.state.admitted, ann.state.errors.name], [null, false, TAKEN.message]);
});

test("who does not want to wait for the old name may choose another, and comes back to the room", () => {
  const ann = inMaths();
  ann.does({ type: "closed", code: 1006 });
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });
  ann.hears(TAKEN);

  ann.does({ type: "let-go" });
  assert.equal(ann.state.admitted, false);
  assert.ok(ann.isTold("connect"));
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "anna" });
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

test("a listing may come in parts, and news that overtakes it counts", () => {
  const ann = new Client();
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "ann" });

  ann.hears({ type: "single-room", message: "new" });
  ann.hears({ type: "delete-room", room: "old" });
  ann.hears({ type: "signup", rooms: ["a", "old"], more: true });
  assert.equal(ann.state.admitted, false);
  ann.hears({ type: "signup", rooms: ["b"] });

  assert.deepEqual(ann.state.rooms, ["a", "b", "new"]);
});

test("rooms come and go", () => {
  const ann = registered();

  ann.hears({ type: "single-room", message: "art" });
  ann.hears({ type: "single-room", message: "art" });
  ann.hears({ type: "delete-room", room: "maths" });

  assert.deepEqual(ann.state.rooms, ["art"]);
});

test("one is in a room when the server says so, and out when it says so", () => {
  const ann = registered();

  assert.deepEqual(ann.does({ type: "enter", room: "maths", create: true }), [{ action: "new-room", value: "maths" }]);
  assert.equal(ann.state.timeline, null);
  ann.hears(page([]));
  assert.equal(ann.state.joined, true);
  assert.deepEqual(ann.does({ type: "leave" }), [{ action: "leave-room", value: "leave-room" }]);
  assert.equal(ann.state.joined, true);
  ann.hears({ type: "left", room: "maths" });
  assert.deepEqual([ann.state.joined, ann.state.timeline, ann.state.wanted.room], [false, null, null]);
});

test("a refused room leaves everything as it was", () => {
  const ann = inMaths([said(1)]);
  ann.does({ type: "enter", room: "x".repeat(65), create: true });

  ann.hears(refusal("new-room", "invalid-room", "Choose a room name of 1 to 64 characters."));

  assert.deepEqual([ann.state.errors.room, ann.texts()], ["Choose a room name of 1 to 64 characters.", ["m1"]]);
});

test("who was out already when leaving is out", () => {
  const ann = inMaths();
  ann.does({ type: "leave" });

  ann.hears(refusal("leave-room", "not-in-room", "You are in no room that you could leave."));

  assert.deepEqual([ann.state.timeline, ann.state.errors.room], [null, ""]);
});

test("a server that cannot let us back in yet is asked again later, on a new connection", () => {
  const ann = inMaths([said(1)]);
  reconnect(ann);

  ann.hears(refusal("join-room", "unavailable", "Try again later."));

  assert.ok(ann.isTold("drop"));
  assert.deepEqual(ann.texts(), ["m1"]);
});

test("a server that is busy is asked for the name again, in its words", () => {
  const ann = new Client();
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "ann" });

  ann.hears(refusal("register", "unavailable", "Try again later."));

  assert.deepEqual(ann.state.reclaiming, { words: "Try again later." });
  assert.equal(ann.does({ type: "reclaim" }).length, 1);
});

test("a message that overtakes the page of its room is kept", () => {
  const ann = registered();
  ann.does({ type: "enter", room: "maths", create: false });

  ann.hears(live(2));
  ann.hears(page([said(1)]));

  assert.deepEqual(ann.texts(), ["m1", "m2"]);
});

test("a message of another room or of an earlier life is not shown", () => {
  const ann = inMaths([said(1)]);

  ann.hears({ ...live(2), room: "art" });
  ann.hears(live(2, "m2", "bob", "e-0"));

  assert.deepEqual(ann.texts(), ["m1"]);
});

test("a hole is given a moment, and is then asked for", () => {
  const ann = inMaths([said(1)]);
  ann.hears(live(4));

  assert.equal(ann.effects.at(-1).event.type, "fill");
  assert.deepEqual(ann.does({ type: "fill" }), [{ action: "history", before: 4, limit: 2 }]);
  ann.hears({ ...page([said(2), said(3)], true), before: 4 });
  assert.deepEqual(ann.texts(), ["m1", "m2", "m3", "m4"]);
});

test("older messages are asked for once at a time, while there are any", () => {
  const ann = inMaths([said(51), said(52)], true);

  assert.deepEqual(ann.does({ type: "older" }), [{ action: "history", before: 51, limit: 50 }]);
  assert.deepEqual(ann.does({ type: "older" }), []);
  ann.hears({ ...page([said(50)], false), before: 51 });
  assert.deepEqual(ann.does({ type: "older" }), []);
  assert.deepEqual(ann.texts(), ["m50", "m51", "m52"]);
});

test("a refused page is asked for again after a pause only", () => {
  const ann = inMaths([said(51)], true);
  ann.does({ type: "older" });

  ann.hears(refusal("history", "unavailable", "Try again later."));

  assert.deepEqual(ann.does({ type: "older" }), []);
  ann.does({ type: "paging-over" });
  assert.equal(ann.does({ type: "older" }).length, 1);
});

test("an older page that comes after a reconnect belongs to a view that is gone", () => {
  const ann = inMaths([said(51)], true);
  ann.does({ type: "older" });
  reconnect(ann);

  ann.hears({ ...page([said(50)], false), before: 51 });

  assert.deepEqual(ann.texts(), ["m51"]);
});

test("what others say while nobody looks is counted", () => {
  const ann = inMaths();
  ann.does({ type: "visibility", hidden: true });

  ann.hears(live(1));
  ann.hears(live(1));
  ann.hears(live(2, "mine", "ann"));
  assert.equal(ann.state.unread, 1);
  ann.does({ type: "visibility", hidden: false });
  assert.equal(ann.state.unread, 0);
});

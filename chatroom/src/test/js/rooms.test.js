"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Client, inMaths, live, page, reconnect, refusal, registered, reopened, said, signup } = require("./client.js");

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
  reopened(ann);
  ann.hears({ type: "error", code: "unknown-action", message: "Send something else." });
  ann.hears(signup());

  ann.hears(refusal("join-room", "unavailable", "Try again later."));

  assert.ok(ann.isTold("drop"));
  assert.deepEqual(ann.texts(), ["m1"]);
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

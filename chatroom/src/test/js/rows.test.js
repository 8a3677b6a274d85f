"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, inMaths, live, reconnect, resumed, said } = require("./client.js");

const at = (seq, time, user = "bob") => ({ ...said(seq, `m${seq}`, user), time });
const rows = (client) => Chatroom.Rows.of(client.state);
const kinds = (client) => rows(client).map((row) => row.kind);
const messages = (client) => rows(client).filter((row) => row.kind === "message");

test("each day begins with a line", () => {
  const ann = inMaths([at(1, "2026-01-01T12:00:00.000Z"), at(2, "2026-01-01T12:01:00.000Z"), at(3, "2026-01-03T12:00:00.000Z")]);

  assert.deepEqual(kinds(ann), ["notice", "day", "message", "message", "day", "message"]);
});

test("what one author says in one breath stands together", () => {
  const ann = inMaths([
    at(1, "2026-01-01T12:00:00.000Z"),
    at(2, "2026-01-01T12:01:00.000Z"),
    at(3, "2026-01-01T12:02:00.000Z", "ann"),
    at(4, "2026-01-01T12:03:00.000Z"),
    at(5, "2026-01-01T12:30:00.000Z"),
  ]);

  assert.deepEqual(messages(ann).map((row) => row.grouped), [false, true, false, false, false]);
});

test("our own messages are marked", () => {
  assert.deepEqual(messages(inMaths([said(1), said(2, "hi", "ann")])).map((row) => row.own), [false, true]);
});

test("the top says how far back one can read", () => {
  const top = (client) => rows(client)[0].text ?? rows(client)[0].kind;

  assert.equal(top(inMaths([said(1)])), "This is the beginning of maths.");
  assert.equal(top(inMaths([said(7)])), "Older messages are no longer kept.");
  assert.equal(top(inMaths([said(7)], true)), "more");
});

test("a room that was opened again says so", () => {
  const ann = inMaths([said(1)]);
  reconnect(ann);
  ann.hears(resumed([], false, "e-2"));

  assert.match(rows(ann)[0].text, /closed and opened again/);
});

test("a hole is shown as one", () => {
  const ann = inMaths([said(1)]);
  ann.hears(live(3));

  assert.deepEqual(kinds(ann), ["notice", "day", "message", "notice", "message"]);
});

test("what is on its way stands at the end, once", () => {
  const ann = inMaths([said(1)]);
  ann.says("one");
  ann.says("two");
  assert.deepEqual(messages(ann).map((row) => [row.text, row.delivery]), [["m1", undefined], ["one", "sent"], ["two", "waiting"]]);

  ann.hears(live(2, "one", "ann"));

  assert.deepEqual(messages(ann).map((row) => [row.text, row.delivery]), [["m1", undefined], ["one", undefined], ["two", "waiting"]]);
});

test("every row has a key of its own", () => {
  const ann = inMaths([said(1), said(2), at(3, "2026-02-01T10:00:00.000Z")]);
  ann.says("one");
  const keys = rows(ann).map((row) => row.key);

  assert.equal(new Set(keys).size, keys.length);
});

test("days are counted from midnight", () => {
  const { dayOf } = Chatroom.Times;
  const now = new Date(2026, 2, 30, 0, 5).getTime();

  assert.equal(dayOf(new Date(2026, 2, 30, 0, 1).toISOString(), now), "Today");
  assert.equal(dayOf(new Date(2026, 2, 29, 23, 59).toISOString(), now), "Yesterday");
  assert.match(dayOf(new Date(2025, 11, 24).toISOString(), now), /2025/);
});

"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom } = require("./chatroom.js");

const { Timeline } = Chatroom;

const message = (seq) => ({ user: "bob", text: `m${seq}`, time: "2026-01-01T10:00:00.000Z", seq });
const messages = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => message(first + at));
const opened = (first, last, more = false) =>
  Timeline.open({ room: "maths", epoch: "e-1", messages: last < first ? [] : messages(first, last), more });
const seqs = (timeline) => timeline.entries.map((entry) => entry.seq);

test("messages are in the order of their seq, whatever the order they come in", () => {
  const timeline = [4, 3, 5].reduce((now, seq) => Timeline.add(now, message(seq)), opened(1, 2));

  assert.deepEqual(seqs(timeline), [1, 2, 3, 4, 5]);
});

test("a message that is there already changes nothing", () => {
  const timeline = opened(1, 3);

  assert.equal(Timeline.add(timeline, message(2)), timeline);
});

test("a message older than what is loaded waits to be paged back to", () => {
  const timeline = opened(51, 60, true);

  assert.equal(Timeline.add(timeline, message(7)), timeline);
});

test("a hole is asked for, the newest first", () => {
  const timeline = [5, 9].reduce((now, seq) => Timeline.add(now, message(seq)), opened(1, 2));

  assert.deepEqual(Timeline.gap(timeline), { before: 9, limit: 3 });
});

test("a hole before the first message of a new room is one as well", () => {
  assert.deepEqual(Timeline.gap(Timeline.add(opened(1, 0), message(3))), { before: 3, limit: 2 });
  assert.equal(Timeline.gap(Timeline.add(opened(1, 0), message(1))), null);
});

test("no more than a page is asked for at a time", () => {
  assert.deepEqual(Timeline.gap(Timeline.add(opened(1, 1), message(250))), { before: 250, limit: 100 });
});

test("a page closes a hole, or a part of it", () => {
  const holed = Timeline.add(opened(1, 2), message(6));

  const half = Timeline.addOlder(holed, { before: 6, messages: [message(5)], more: true });
  assert.deepEqual(Timeline.gap(half), { before: 5, limit: 2 });
  const whole = Timeline.addOlder(half, { before: 5, messages: messages(3, 4), more: true });
  assert.equal(Timeline.gap(whole), null);
  assert.deepEqual(seqs(whole), [1, 2, 3, 4, 5, 6]);
});

test("a hole that can never be closed ends the view there", () => {
  const holed = Timeline.add(opened(1, 2), message(6));

  const timeline = Timeline.addOlder(holed, { before: 6, messages: [message(5)], more: false });

  assert.deepEqual([seqs(timeline), timeline.from, timeline.more], [[5, 6], 5, false]);
  assert.equal(Timeline.gap(timeline), null);
});

test("older pages are put in front", () => {
  const timeline = Timeline.addOlder(opened(51, 52, true), { before: 51, messages: messages(49, 50), more: true });

  assert.deepEqual([seqs(timeline), timeline.from, timeline.more], [[49, 50, 51, 52], 49, true]);
});

test("an empty older page is the end of what is kept", () => {
  const timeline = Timeline.addOlder(opened(51, 52, true), { before: 51, messages: [], more: false });

  assert.deepEqual([timeline.from, timeline.more], [51, false]);
});

test("what is known ends where the first hole begins", () => {
  const holed = [7, 9].reduce((now, seq) => Timeline.add(now, message(seq)), opened(3, 5, true));

  assert.deepEqual([opened(1, 0), opened(1, 5), holed].map(Timeline.knownUpTo), [0, 5, 5]);
  assert.equal(Timeline.knownUpTo(Timeline.add(opened(1, 0), message(2))), 0);
});

test("what was missed closes every hole behind what is known", () => {
  const holed = Timeline.add(opened(3, 5, true), message(7));

  const timeline = Timeline.addNewest(holed, { messages: messages(6, 9), more: false });

  assert.deepEqual([seqs(timeline), timeline.from, timeline.more], [[3, 4, 5, 6, 7, 8, 9], 3, true]);
  assert.equal(Timeline.gap(timeline), null);
});

test("the newest page after a reconnect goes on where the view was", () => {
  const timeline = Timeline.addNewest(opened(1, 5), { messages: messages(4, 8), more: true });

  assert.deepEqual([seqs(timeline), timeline.more], [[1, 2, 3, 4, 5, 6, 7, 8], false]);
});

test("a page that leaves a small hole is asked to be completed", () => {
  const timeline = Timeline.addNewest(opened(1, 5), { messages: messages(20, 30), more: true });

  assert.deepEqual(Timeline.gap(timeline), { before: 20, limit: 14 });
});

test("a page far ahead starts the view anew, and the rest can be paged back to", () => {
  const timeline = Timeline.addNewest(opened(1, 5), { messages: messages(900, 999), more: true });

  assert.deepEqual([timeline.from, timeline.more, timeline.entries.length], [900, true, 100]);
});

test("what was let go of can be paged back to", () => {
  const timeline = Timeline.trim(opened(1, 50), 10);

  assert.deepEqual([seqs(timeline)[0], timeline.from, timeline.more], [41, 41, true]);
});

test("messages without a seq stay in the order they came in", () => {
  const timeline = ["b", "a"].reduce(
    (now, text) => Timeline.add(now, { user: "no-rooms", text }),
    Timeline.open({ room: null, messages: [], more: false }),
  );

  assert.deepEqual(timeline.entries.map((entry) => [entry.text, entry.id]), [["b", 1], ["a", 2]]);
});

test("any arrival of messages and pages ends in the whole log", () => {
  for (let seed = 1; seed <= 200; seed++) {
    let random = seed;
    const next = (below) => (random = (random * 48271) % 2147483647) % below;
    const log = messages(1, 40);
    let timeline = opened(1, 1 + next(5));
    for (let at = 0; at < 30; at++) {
      timeline = Timeline.add(timeline, log[next(40)]);
    }
    for (let hole = Timeline.gap(timeline); hole; hole = Timeline.gap(timeline)) {
      const upTo = log.filter(({ seq }) => seq < hole.before);
      timeline = Timeline.addOlder(timeline, { ...hole, messages: upTo.slice(-hole.limit), more: upTo.length > hole.limit });
    }
    assert.deepEqual(seqs(timeline), log.slice(0, timeline.entries.length).map(({ seq }) => seq), `seed ${seed}`);
  }
});

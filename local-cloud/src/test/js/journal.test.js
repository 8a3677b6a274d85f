"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Inspector, record } = require("./inspector.js");

const { Journal } = Inspector;
const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const recordsOf = (...seqs) => seqs.map((seq) => record(seq));
const seqs = ({ records }) => records.map(({ seq }) => seq);

test("the last 1,000 are kept", () => {
  const journal = Journal.take(Journal.take(Journal.EMPTY, recordsOf(...numbers(1, 999))), recordsOf(...numbers(1000, 1005)));

  assert.deepEqual(seqs(journal), numbers(6, 1005));
});

test("what comes twice or late stands once and in its place", () => {
  const journal = Journal.take(Journal.take(Journal.EMPTY, recordsOf(2, 5)), recordsOf(5, 4, 3, 3));

  assert.deepEqual(seqs(journal), [2, 3, 4, 5]);
});

test("nothing new leaves the records as they are", () => {
  const journal = Journal.take(Journal.EMPTY, recordsOf(1, 2));

  assert.equal(Journal.take(journal, recordsOf(2)).records, journal.records);
});

test("a pause holds back what comes, and loses nothing", () => {
  const paused = Journal.take(Journal.pause(Journal.take(Journal.EMPTY, recordsOf(1))), recordsOf(2, 3));
  assert.deepEqual([seqs(paused), paused.waiting.length], [[1], 2]);

  const resumed = Journal.resume(paused);

  assert.deepEqual([seqs(resumed), resumed.waiting, resumed.paused], [[1, 2, 3], [], false]);
});

test("cleared while paused, it stays paused", () => {
  const cleared = Journal.clear(Journal.take(Journal.pause(Journal.EMPTY), recordsOf(1)));

  assert.deepEqual(cleared, { records: [], waiting: [], paused: true });
});

test("a server that counts anew is another one", () => {
  const journal = Journal.take(Journal.EMPTY, recordsOf(1, 2, 3));

  assert.equal(Journal.isOfAnother(journal, recordsOf(1, 2, 3, 4)), false);
  assert.equal(Journal.isOfAnother(journal, recordsOf(1, 2)), true);
  assert.equal(Journal.isOfAnother(journal, []), true);
  assert.equal(Journal.isOfAnother(journal, recordsOf(1, 2, 3).map((each) => ({ ...each, time: "2026-01-02T00:00:00.000Z" }))), true);
  assert.equal(Journal.isOfAnother(Journal.EMPTY, []), false);
});

"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Inspector } = require("./inspector.js");

const { Formats, Json } = Inspector;

test("units keep their halves", () => {
  assert.deepEqual([0, 0.5, 6, 12.5, 1104, undefined].map(Formats.unitsOf), ["0", "0.5", "6", "12.5", "1,104", "0"]);
  assert.deepEqual([0, null, 0.5].map(Formats.orNone), ["–", "–", "0.5"]);
});

test("milliseconds are as exact as they are of use", () => {
  assert.deepEqual([0.04, 7.9, 9.97, 123.4, 15002, null].map(Formats.millisOf), ["0.0", "7.9", "10", "123", "15,002", "–"]);
});

test("one is one, and more are more", () => {
  assert.deepEqual([0, 1, 2, 1000].map((count) => Formats.countOf(count, "post")), ["0 posts", "1 post", "2 posts", "1,000 posts"]);
});

test("sizes are counted in bytes", () => {
  assert.deepEqual(["", "é", "x".repeat(2048)].map(Formats.bytesOf), ["0 B", "2 B", "2.0 KB"]);
});

test("what is no time is not told as one", () => {
  assert.equal(Formats.clockOf("soon"), "");
  assert.match(Formats.clockOf("2026-01-01T10:00:07.123Z"), /^\d\d:\d\d:07$/);
  assert.equal(Formats.expiryOf("soon"), "");
  assert.match(Formats.expiryOf("1795000000"), /2026/);
});

test("JSON is cut into pieces without losing a letter", () => {
  const text = Json.laidOut({ "a \"b\"": [1, -2.5e-3, true, null, "x: {\"y\": 1}"], c: {} });

  assert.equal(Json.piecesOf(text).map((piece) => piece.text).join(""), text);
  assert.deepEqual(
    Json.piecesOf(text).filter(({ kind }) => kind !== "plain").map(({ kind }) => kind),
    ["key", "number", "number", "word", "word", "string", "key"],
  );
});

test("what is no JSON stays a text", () => {
  assert.equal(Json.piecesOf("{ not JSON").map((piece) => piece.text).join(""), "{ not JSON");
  assert.deepEqual([Json.read("{"), Json.read("5"), Json.read("null"), Json.read("[1]")], [undefined, undefined, undefined, [1]]);
});

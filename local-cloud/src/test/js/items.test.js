"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Inspector } = require("./inspector.js");

const { Items } = Inspector;

const HEAD = { room: { S: "maths" }, item: { S: "head" }, top: { N: "3" } };
const MESSAGE = { room: { S: "maths" }, item: { S: "message#1" }, author: { S: "ann" }, top: { S: "none" } };

test("the keys come first, then the others by name", () => {
  assert.deepEqual(Items.columnsOf([HEAD, MESSAGE], ["room", "item"]), [
    { name: "room", role: "Partition key", types: "String" },
    { name: "item", role: "Sort key", types: "String" },
    { name: "author", role: "", types: "String" },
    { name: "top", role: "", types: "Number, String" },
  ]);
});

test("a table without items still has its keys", () => {
  assert.deepEqual(Items.columnsOf([], ["ID"]).map(({ name }) => name), ["ID"]);
});

test("every type is understood", () => {
  const item = {
    s: { S: "x" }, n: { N: "1.5" }, b: { B: "AAEC" }, t: { BOOL: false }, z: { NULL: true },
    ss: { SS: ["a", "b"] }, ns: { NS: ["1", "2"] }, l: { L: [{ S: "x" }, { M: { deep: { N: "2" } } }] }, m: { M: { a: { NULL: true } } },
  };

  assert.deepEqual(Object.keys(item).map((name) => Items.cellOf(item, name).text), [
    "x", "1.5", "AAEC", "false", "null", '["a","b"]', "[1,2]", '["x",{"deep":2}]', '{"a":null}',
  ]);
  assert.deepEqual(Items.plainItem(item), {
    s: "x", n: 1.5, b: "AAEC", t: false, z: null, ss: ["a", "b"], ns: [1, 2], l: ["x", { deep: 2 }], m: { a: null },
  });
});

test("an attribute that is not there is no empty text", () => {
  assert.deepEqual(Items.cellOf(HEAD, "author"), { type: "", typeName: "", text: "", isThere: false });
  assert.equal(Items.cellOf({ a: { S: "" } }, "a").isThere, true);
});

test("a number is not rounded", () => {
  assert.deepEqual(Items.plainItem({ n: { N: "12345678901234567890" } }), { n: "12345678901234567890" });
});

test("items are told apart by their whole key", () => {
  assert.notEqual(Items.keyOf(HEAD, ["room", "item"]), Items.keyOf(MESSAGE, ["room", "item"]));
});

"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { Chatroom, home, page, scripts } = require("./chatroom.js");

const sources = scripts.map((file) => [file, fs.readFileSync(path.join(home, file), "utf8")]);

test("the page loads every script there is, each once", () => {
  const there = fs.readdirSync(path.join(home, "js")).map((file) => `js/${file}`);

  assert.deepEqual(scripts.toSorted(), ["awsconfig.js", ...there].toSorted());
});

test("nothing is inline, so the policy need not allow it", () => {
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';/);
  assert.doesNotMatch(page, /unsafe|<style|\sstyle=|\son[a-z]+=|javascript:/);
  assert.doesNotMatch(page, /<script(?! src="[^"]+" defer><\/script>)/);
});

test("text goes into the page as text only", () => {
  sources.forEach(([file, source]) => {
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser/, file);
  });
});

test("every file is short", () => {
  sources.forEach(([file, source]) => assert.ok(source.split("\n").length <= 150, file));
});

test("an empty address means the server that the page came from", () => {
  const { address } = Chatroom.Socket;

  assert.deepEqual(address("", { protocol: "http:", host: "localhost:7070" }), { url: "ws://localhost:7070/" });
  assert.deepEqual(address("", { protocol: "https:", host: "chat.example" }), { url: "wss://chat.example/" });
  assert.deepEqual(address("wss://a.example/dev", { protocol: "file:", host: "" }), { url: "wss://a.example/dev" });
  assert.match(address("", { protocol: "file:", host: "" }).problem, /opened from a file/);
  assert.match(address("https://a.example", { protocol: "http:", host: "b" }).problem, /ws:\/\/ or wss:\/\//);
});

test("what was stored is trusted as far as it makes sense", () => {
  const { parse } = Chatroom.Memory;

  assert.deepEqual(parse("{"), {});
  assert.deepEqual(parse(null), { name: null, room: null, outbox: [] });
  assert.deepEqual(parse('{"name":5,"room":"maths","outbox":[{"ref":1}]}'), { name: null, room: "maths", outbox: [] });
});

test("names are cleaned as the server cleans them", () => {
  assert.equal(Chatroom.Limits.cleanName("  Zoe\u0308 \n"), "Zoë");
});

test("the length of a text is counted in bytes, as sent", () => {
  const { excess, hint, TEXT_BYTES } = Chatroom.Limits;

  assert.deepEqual([excess("x".repeat(TEXT_BYTES)), excess("x".repeat(TEXT_BYTES + 1)), excess("é".repeat(TEXT_BYTES))], [0, 1, TEXT_BYTES]);
  assert.ok(excess("\u0001".repeat(TEXT_BYTES)) > 0, "JSON makes six bytes of a control character");
  assert.equal(hint("hello"), "");
  assert.equal(hint("x".repeat(TEXT_BYTES - 100)), "100 bytes left.");
  assert.match(hint("x".repeat(TEXT_BYTES + 1)), /^Too long by 1 byte\./);
});

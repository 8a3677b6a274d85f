"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { home, page, scripts } = require("./inspector.js");

const sources = scripts.map((file) => [file, fs.readFileSync(path.join(home, file), "utf8")]);

test("the page loads every script there is, each once", () => {
  const there = fs.readdirSync(path.join(home, "js")).map((file) => `js/${file}`);

  assert.deepEqual(scripts.toSorted(), there.toSorted());
});

test("nothing is inline, so the policy need not allow it", () => {
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';/);
  assert.doesNotMatch(page, /unsafe|<style|\sstyle=|\son[a-z]+=|javascript:/);
  assert.doesNotMatch(page, /<script(?! src="[^"]+" defer><\/script>)/);
});

test("text goes into the page as text only", () => {
  sources.forEach(([file, source]) => {
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser/, file);
  });
});

test("every element that a script asks for is on the page, once", () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const asked = sources.flatMap(([, source]) => [...source.matchAll(/byId\("([^"]+)"\)/g)].map(([, id]) => id));

  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(asked.filter((id) => !ids.includes(id)), []);
});

test("every file is short", () => {
  sources.forEach(([file, source]) => assert.ok(source.split("\n").length <= 150, file));
});

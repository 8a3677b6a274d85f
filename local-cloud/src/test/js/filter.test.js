"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { ANN, BOB, Inspector, call, framed, post, record } = require("./inspector.js");

const { Callers, Filter, Outcomes, Place, Routing } = Inspector;
const passes = (filter, given) => Filter.matches({ ...Filter.ALL, ...filter }, given);

test("frames are filtered by connection, route and failure, all at once", () => {
  const failed = record(1, { outcome: "failed" });

  assert.equal(passes({}, failed), true);
  assert.equal(passes({ connection: ANN, route: "dispatch", failures: true }, failed), true);
  assert.equal(passes({ connection: BOB }, failed), false);
  assert.equal(passes({ route: "register" }, failed), false);
  assert.equal(passes({ failures: true }, record(2)), false);
});

test("everything but ok is a failure", () => {
  const outcomes = ["refused", "denied", "failed", "timeout", "no-route", "no-permission", "throttled"];

  outcomes.forEach((outcome) => {
    assert.ok(Outcomes.isFailure(record(1, { outcome })), outcome);
    assert.notEqual(Outcomes.sentenceOf(record(1, { outcome })), "", outcome);
    assert.notEqual(Outcomes.of(outcome).tone, "good", outcome);
  });
  assert.equal(Outcomes.sentenceOf(record(1)), "");
});

test("a call that was denied is named", () => {
  const sentence = (denied) => Outcomes.sentenceOf(record(1, { outcome: "denied", calls: [call("GetItem"), denied] }));

  assert.equal(sentence(call("Scan", { outcome: "AccessDenied" })), "The role of SendMessageFunction does not allow Scan on rooms. See its calls.");
  assert.match(sentence(post(BOB, {}, { outcome: "AccessDenied" })), /does not allow POST to a connection/);
});

test("a frame without a route is found under what it asked for", () => {
  const shout = framed(1, '{"action":"shout"}', null, { outcome: "no-route", function: null });

  assert.equal(Routing.labelOf(shout), "shout");
  assert.equal(Routing.takenBy(shout), null);
  assert.match(Routing.sentenceOf(shout), /No route is called “shout”, and there is no \$default/);
});

test("$default says why it was taken, whichever field names it", () => {
  const byKey = framed(1, '{"action":"shout"}', "$default");
  const bySelected = record(2, { route: "shout", selected: "$default", event: null });
  const byRoute = record(3, { route: "$default", selected: "shout", event: null });

  [byKey, bySelected, byRoute].forEach((given) => {
    assert.equal(Routing.labelOf(given), "$default");
    assert.equal(Routing.sentenceOf(given), "No route is called “shout”, so $default takes it.");
  });
  assert.match(Routing.sentenceOf(framed(4, "not JSON", "$default")), /names no action, so \$default/);
});

test("the address keeps the filter and the frame", () => {
  const place = { view: "frames", name: "", filter: { connection: "a-_b=", route: "$default", failures: true }, frame: 17 };

  assert.deepEqual(Place.read(Place.hashOf(place)), place);
  assert.equal(Place.hashOf({ view: "frames" }), "#frames");
  assert.deepEqual(Place.read("#tables/a%20b"), { view: "tables", name: "a b", filter: Filter.ALL, frame: null });
});

test("an address that makes no sense is the list of all frames", () => {
  ["", "#", "#nowhere", "#%E0%A4%A", "#frames?frame=x"].forEach((hash) =>
    assert.deepEqual(Place.read(hash), { view: "frames", name: "", filter: Filter.ALL, frame: null }, hash));
});

test("each connection has a letter of its own, and keeps it", () => {
  const callers = Callers.callers();
  [BOB, ANN, BOB].forEach((connection, at) => callers.see(record(at, { connection })));

  assert.deepEqual([callers.of(BOB).letter, callers.of(ANN).letter], ["A", "B"]);
  assert.deepEqual([0, 25, 26, 27, 52, 701, 702].map(Callers.letterOf), ["A", "Z", "AA", "AB", "BA", "ZZ", "AAA"]);
});

test("a connection is called by the name that it registered", () => {
  const callers = Callers.callers();
  const register = '{"action":"register","value":"ann"}';
  callers.see(framed(1, register, "register", { outcome: "refused" }));
  assert.equal(Callers.titleOf(callers.of(ANN)), "A");

  callers.see(framed(2, register, "register"));

  assert.equal(Callers.titleOf(callers.of(ANN)), "A (ann)");
});

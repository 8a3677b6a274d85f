"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { ANN, BOB, Inspector, call, framed, post, record, setup } = require("./inspector.js");

const { Path, Story } = Inspector;
const stepsOf = (given) => Story.stepsOf(given, setup);
const idsOf = (given) => stepsOf(given).map(({ id }) => id);
const stepOf = (given, id) => stepsOf(given).find((step) => step.id === id);
const brokenIn = (given) => Path.stationsOf(given).filter(({ tone }) => tone !== "").map(({ step }) => step);

test("a frame is told from what came in to what was logged", () => {
  const given = record(1, { log: ["one", "two"] });

  assert.deepEqual(idsOf(given), ["frame", "route", "event", "calls", "result", "answer", "log"]);
  assert.deepEqual(stepOf(given, "frame").json, { action: "dispatch", value: "hi" });
  assert.deepEqual(stepOf(given, "event").json, given.event);
  assert.deepEqual(stepOf(given, "answer").json, { type: "ack" });
  assert.equal(stepOf(given, "log").text, "one\ntwo");
});

test("a frame that no route takes calls no function", () => {
  const given = framed(1, "hello", null, { outcome: "no-route", function: null, result: null, answer: '{"message": "Forbidden"}' });

  assert.deepEqual(idsOf(given), ["frame", "route", "answer"]);
  assert.equal(stepOf(given, "frame").text, "hello");
  assert.match(stepOf(given, "answer").say, /API Gateway's own/);
  assert.deepEqual(brokenIn(given), ["route"]);
});

test("silence has a reason", () => {
  const silent = (routeKey, more) => stepOf(framed(1, "{}", routeKey, { answer: null, ...more }), "answer").say;

  assert.equal(silent("leave-room"), "Nothing: the route has no response, so the result's body goes nowhere.");
  assert.equal(silent("leave-room", { result: { statusCode: 200 } }), "Nothing: the route has no response.");
  assert.equal(silent("dispatch", { result: { statusCode: 200 } }), "Nothing: the result has no body.");
  assert.match(silent("leave-room", { calls: [post(ANN, {}), post(BOB, {})] }), /posted 1 frame to it, too/);
  assert.match(silent("leave-room", { kind: "TEST", connection: null }), /a Test event has no caller/);
  assert.equal(silent("$disconnect", { kind: "DISCONNECT" }), "Nothing: the caller is gone.");
});

test("a connection is let in, or refused with its status", () => {
  const connect = (more) => stepOf(framed(1, undefined, "$connect", { kind: "CONNECT", answer: null, ...more }), "answer").say;

  assert.equal(connect({}), "The connection is open: 200 lets it in.");
  assert.equal(connect({ outcome: "refused", result: { statusCode: 500 } }), "The connection is refused with HTTP 500.");
  assert.equal(connect({ outcome: "denied", result: { statusCode: 500 } }), "The connection is refused with HTTP 500.");
  assert.equal(connect({ outcome: "failed", result: null }), "The connection is refused.");
});

test("a request of the HTTP API shows its status, and nothing of its token or ticket", () => {
  const event = { requestContext: { routeKey: "POST /ticket" }, headers: { authorization: "(hidden)" } };
  const asked = (more) => record(1, { kind: "HTTP", connection: null, route: "POST /ticket", selected: null, event, answer: "200", ...more });

  assert.equal(stepOf(asked({}), "frame").title, "A request of the HTTP API");
  assert.equal(stepOf(asked({}), "route").code, "POST /ticket");
  assert.equal(stepOf(asked({}), "answer").say, "HTTP 200. A ticket in it is not shown here.");
  assert.equal(Path.stationsOf(asked({})).at(-1).word, "HTTP 200");
  assert.match(Inspector.Outcomes.sentenceOf(asked({ outcome: "refused" }), setup), /refused the request/);
});

test("a closed connection says how it was closed", () => {
  const event = { requestContext: { routeKey: "$disconnect", disconnectStatusCode: 1001, disconnectReason: "Going away" } };

  assert.match(stepOf(record(1, { kind: "DISCONNECT", event }), "frame").say, /code 1001, “Going away”/);
});

test("an error stands where the result would", () => {
  const thrown = stepOf(record(1, { outcome: "failed", result: null, error: { errorType: "Oops" } }), "result");
  const late = stepOf(record(1, { outcome: "timeout", result: null, error: "Task timed out" }), "result");

  assert.deepEqual([thrown.json, thrown.isBroken], [{ errorType: "Oops" }, true]);
  assert.deepEqual([late.text, late.isBroken], ["Task timed out", true]);
});

test("calls are told in order, with kind and cost", () => {
  const calls = [
    call("GetItem", { readUnits: 0.5 }),
    call("TransactWriteItems", { writeUnits: 6, millis: 2 }),
    post(BOB, { type: "hi" }),
    post(ANN, { type: "hi" }),
    post(ANN, { type: "hi" }, { outcome: "Gone" }),
    call("SendMessage", { service: "sqs", outcome: "AccessDenied", detail: "User: somebody is not authorized" }),
  ];
  const step = stepOf(record(1, { calls, readUnits: 0.5, writeUnits: 6, posts: 3, millis: 8.9, outcome: "denied" }), "calls");

  assert.deepEqual(step.calls.map(({ kind }) => kind), ["read", "write", "post", "post", "post", "queue"]);
  assert.deepEqual(step.calls.map(({ failure }) => failure), ["", "", "", "", "Gone", "AccessDenied"]);
  assert.deepEqual(step.calls.slice(4).map(({ meaning }) => meaning), ["this connection is closed (410).", "the role of the function does not allow this."]);
  assert.deepEqual(step.calls.map(({ detail }) => detail), ["", "", '{"type":"hi"}', "the same frame", "the same frame", "User: somebody is not authorized"]);
  assert.equal(step.say.replaceAll("\u00a0", " "), "1 read, 1 write, 3 posts, 1 queued: 0.5 RCU · 6 WCU, 7.0 of 8.9 ms");
});

test("the way shows where it broke off", () => {
  const where = { refused: "answer", denied: "calls", failed: "event", timeout: "event", "no-permission": "event", "no-route": "route", throttled: "route" };

  Object.entries(where).forEach(([outcome, step]) => assert.deepEqual(brokenIn(record(1, { outcome })), [step], outcome));
  assert.deepEqual(brokenIn(record(1)), []);
  assert.deepEqual(brokenIn(record(1, { outcome: "no-permission", function: null })), ["route"]);
});

test("the way of a Test event has no route", () => {
  const stations = Path.stationsOf(record(1, { kind: "TEST", connection: null, route: null, selected: null, answer: null }));

  assert.deepEqual(stations.map(({ step }) => step), ["frame", "event", "calls", "answer"]);
});

test("what an authorizer was asked is a story of its own", () => {
  const asked = record(1, { kind: "AUTHORIZE", route: "$connect", selected: null, function: "Guard", answer: null, result: { principalId: "u-1" }, event: { requestContext: { routeKey: "$connect" } } });
  const steps = stepsOf(asked);

  assert.equal(Inspector.Routing.labelOf(asked), "Authorizer");
  assert.match(steps.find(({ id }) => id === "route").say, /an authorizer, which decides first/);
  assert.match(steps.find(({ id }) => id === "answer").say, /goes on to \$connect/);
});

test("a handshake without an identity source was refused, and nobody was asked", () => {
  const refused = record(1, { kind: "AUTHORIZE", route: "$connect", selected: null, function: null, answer: "401", result: null, event: null, outcome: "refused" });

  assert.match(stepsOf(refused).at(-1).say, /refused with HTTP 401/);
  assert.match(Inspector.Outcomes.sentenceOf(refused), /No function was called/);
  assert.deepEqual(Inspector.Path.stationsOf(refused).map(({ word }) => word), ["asks to connect", "$connect", "refused"]);
});

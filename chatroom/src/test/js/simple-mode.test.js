"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Client, Chatroom } = require("./client.js");

const hi = { type: "client-message", user: "no-rooms", message: "hi" };

const everyone = () => {
  const client = new Client();
  client.does({ type: "opened" });
  client.does({ type: "register", name: "no-rooms" });
  client.hears({ type: "signup", rooms: [] });
  return client;
};

const owners = (client) => Chatroom.Rows.of(client.state).filter(({ kind }) => kind === "message").map(({ own }) => own);

test("the name no-rooms talks to everyone, without a room", () => {
  const client = everyone();

  assert.deepEqual(client.says("hi"), [{ action: "dispatch", value: "hi", name: "no-rooms", ref: "r-1" }]);
  client.hears(hi);
  client.hears({ type: "ack", ref: "r-1", time: "2026-01-01T10:00:00.000Z" });
  assert.deepEqual([client.texts(), client.pending(), owners(client)], [["hi"], [], [true]]);
});

test("what others say is theirs", () => {
  const client = everyone();

  client.hears(hi);

  assert.deepEqual(owners(client), [false]);
});

test("an ack that comes first still leaves one message, our own", () => {
  const client = everyone();
  client.says("hi");

  client.hears({ type: "ack", ref: "r-1", time: "2026-01-01T10:00:00.000Z" });
  client.hears(hi);

  assert.deepEqual([client.texts(), owners(client)], [["hi"], [true]]);
});

test("the same text said twice by two is there twice", () => {
  const client = everyone();

  client.hears(hi);
  client.hears(hi);

  assert.deepEqual(client.texts(), ["hi", "hi"]);
});

test("nothing is stored, so what was not confirmed is not sent twice unasked", () => {
  const client = everyone();
  client.says("hi");

  client.does({ type: "closed", code: 1006 });

  assert.deepEqual(client.pending(), [["hi", "failed"]]);
});

test("what was said to everyone is not shown in a room, nor the other way round", () => {
  const client = everyone();
  client.hears(hi);
  client.does({ type: "start-over" });
  client.does({ type: "opened" });
  client.does({ type: "register", name: "ann" });
  client.hears({ type: "signup", rooms: [] });

  assert.equal(client.state.timeline, null);
});

test("what was written without a connection is sent after coming back", () => {
  const client = everyone();
  client.does({ type: "closed", code: 1006 });
  client.says("hi");
  client.does({ type: "reconnect" });
  assert.deepEqual(client.does({ type: "opened" }).map(({ action }) => action), ["register"]);

  assert.deepEqual(client.hears({ type: "signup", rooms: [] }).map(({ value }) => value), ["hi"]);
});

"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, goldenFrames } = require("./chatroom.js");

const { read, write } = Chatroom.Frames;

const typeOf = (value) => (value === null ? "null" : typeof value);
const shapeOf = (frame) => Object.entries(JSON.parse(frame)).map(([name, value]) => `${name}: ${typeOf(value)}`).join(", ");

test("every golden frame of the server is understood", () => {
  const frames = goldenFrames("server");

  assert.ok(frames.length >= 10, "the golden files are where they are looked for");
  frames.forEach(({ file, frame }) => assert.notEqual(read(frame), null, file));
});

test("a golden frame keeps every text that it carries", () => {
  const texts = (value) => (typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [value]);
  const kept = new Set(["user", "message", "content", "room", "epoch", "ref", "time", "code", "action", "name", "entityId", "callback", "resumeToken"]);

  goldenFrames("server").filter(({ file }) => !file.startsWith("echo")).forEach(({ file, frame }) => {
    const expected = Object.entries(JSON.parse(frame)).filter(([name]) => kept.has(name)).map(([, value]) => value);
    const understood = texts(read(frame));
    expected.forEach((value) => assert.ok(understood.includes(value), `${file} keeps ${value}`));
  });
});

test("every frame that is sent has the shape of a golden one", () => {
  const known = new Set(
    goldenFrames("client")
      .filter(({ frame }) => frame.startsWith('{"'))
      .map(({ frame }) => shapeOf(frame)),
  );

  const written = { history: write.history(51, 50), resume: write.resume("ann", { room: "maths", epoch: "e-1" }, 51) };
  Object.entries(write).forEach(([name, frame]) => {
    const sent = written[name] ?? frame("maths", "r-1");
    assert.ok(known.has(shapeOf(sent)), `${name}: ${shapeOf(sent)}`);
  });
});

test("frames are golden to the letter where they say the same", () => {
  const golden = new Map(goldenFrames("client").map(({ file, frame }) => [file, frame]));

  assert.equal(write.register("ann"), golden.get("register-from-the-lab.json"));
  assert.equal(write.newRoom("maths"), golden.get("new-room.json"));
  assert.equal(write.joinRoom("maths"), golden.get("join-room.json"));
  assert.equal(write.leaveRoom(), golden.get("leave-room.json"));
  assert.equal(write.dispatch("hi", "r-1"), golden.get("dispatch-with-ref.json"));
  assert.equal(write.dispatchToEveryone("hi", "r-2"), golden.get("dispatch-simple-mode-with-ref.json"));
  assert.equal(write.subscribe("e1"), golden.get("subscribe.json"));
  assert.equal(write.unsubscribe("e1"), golden.get("unsubscribe.json"));
  assert.equal(write.history(51, 50), golden.get("history.json"));
  assert.equal(write.resume("ann", { room: "maths", epoch: "e-1" }, 51), golden.get("resume.json"));
  assert.equal(
    write.resume("ann", { room: "maths", epoch: "e-1" }, 0, "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"),
    golden.get("resume-with-a-token.json"),
  );
});

test("what is no frame, or one of a later day, is passed over", () => {
  const strange = ["", "hello", "5", "null", "[]", "{}", '{"type":"presence","joined":"bob"}', '{"type":"toString"}', '{"type":5}'];

  strange.forEach((frame) => assert.equal(read(frame), null, frame));
});

test("a frame whose fields are of the wrong kind is passed over", () => {
  assert.equal(read('{"type":"signup","rooms":"a"}'), null);
  assert.equal(read('{"type":"client-message","user":null,"message":"hi"}'), null);
  assert.deepEqual(read('{"type":"signup","rooms":["a",5]}').rooms, ["a"]);
  assert.equal(read('{"type":"signup","rooms":[],"resumeToken":5}').resumeToken, undefined);
  assert.equal(read('{"type":"resumed","room":"maths","epoch":"e-1","recovered":true}'), null);
  assert.equal(read('{"type":"resumed","epoch":"e-1","recovered":true,"messages":[]}'), null);
});

test("the gateway's own words are a refusal", () => {
  const words = '{"message":"Internal server error","connectionId":"abc=","requestId":"def="}';

  assert.deepEqual([read(words).type, read(words).message], ["refused", "Internal server error"]);
});

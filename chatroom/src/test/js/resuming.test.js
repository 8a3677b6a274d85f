"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const {
  Chatroom, Client, TOKEN, inMaths, live, reconnect, refusal, registered, reopened, resumed, said, signup,
} = require("./client.js");

const saidUpTo = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => said(first + at));
const textsUpTo = (last) => saidUpTo(1, last).map(({ content }) => content);
const isToFill = (client) => client.effects.some(({ event }) => event?.type === "fill");

/** Everything that is sent from the loss of the connection until everything was heard. */
const sentFor = (client, ...frames) => [...reopened(client), ...frames.flatMap((frame) => client.hears(frame))];

test("coming back is one frame, which says what is known, and shows the token", () => {
  const ann = inMaths([said(1), said(2)]);

  const sent = sentFor(ann, signup(), resumed([]));

  assert.deepEqual(sent, [
    { action: "resume", name: "ann", room: "maths", epoch: "e-1", seq: 2, resumeToken: TOKEN },
  ]);
  assert.deepEqual([ann.state.name, ann.state.joined, ann.state.asking, ann.texts()], ["ann", true, null, ["m1", "m2"]]);
});

test("what was missed is there, each once and in order, and no page is asked for", () => {
  const gaps = [0, 3, 60, 100].map((missed) => {
    const ann = inMaths(saidUpTo(1, 2));
    const sent = sentFor(ann, signup(), resumed(saidUpTo(3, 2 + missed)));
    assert.deepEqual([ann.texts(), ann.state.unread], [textsUpTo(2 + missed), 0]);
    assert.equal(isToFill(ann), false);
    return [sent.length, sent.filter(({ action }) => action === "history").length];
  });

  assert.deepEqual(gaps, [[1, 0], [1, 0], [1, 0], [1, 0]]);
});

test("a hole from before is closed by it, too", () => {
  const ann = inMaths([said(1)]);
  ann.hears(live(4));

  const [resume] = sentFor(ann, signup(), resumed(saidUpTo(2, 5)));

  assert.equal(resume.seq, 1);
  assert.deepEqual([ann.texts(), isToFill(ann)], [textsUpTo(5), false]);
});

test("an empty room was seen up to nothing", () => {
  assert.equal(reopened(inMaths())[0].seq, 0);
});

test("the two answers may change places, and the rooms may come in parts", () => {
  const parts = [signup({ rooms: ["art"], more: true }), signup({ resumeToken: undefined })];
  const orders = [[...parts, resumed([said(2)])], [parts[0], resumed([said(2)]), parts[1]], [resumed([said(2)]), ...parts]];

  orders.forEach((frames) => {
    const ann = inMaths([said(1)]);
    assert.equal(sentFor(ann, ...frames).length, 1);
    const { name, joined, asking, rooms, attempt } = ann.state;
    assert.deepEqual([name, joined, asking, rooms, attempt], ["ann", true, null, ["art", "maths"], 0]);
    assert.deepEqual([ann.texts(), reopened(ann)[0].resumeToken], [["m1", "m2"], TOKEN]);
  });
});

test("one is not back before both answers are there, and does not wait for them for ever", () => {
  const answers = [signup(), resumed([])];

  answers.forEach((answer) => {
    const ann = inMaths();
    reopened(ann);
    assert.ok(ann.effects.some(({ event }) => event?.type === "overdue"));
    ann.hears(answer);
    assert.deepEqual([ann.state.joined, ann.says("hi")], [false, []]);
    assert.ok(!ann.effects.some(({ do: told, id }) => told === "cancel" && id === "answer"));
  });
});

test("messages that overtake the answers are kept", () => {
  const ann = inMaths([said(1)]);

  sentFor(ann, live(4), signup(), live(3), resumed([said(2), said(3)]));

  assert.deepEqual([ann.texts(), isToFill(ann)], [textsUpTo(4), false]);
});

test("too much for one frame is what is newest, and the hole behind it is asked for", () => {
  const ann = inMaths([said(1)]);

  const sent = sentFor(ann, signup(), resumed(saidUpTo(52, 151), false, "e-1", true));

  assert.equal(sent.length, 1);
  assert.deepEqual(ann.does({ type: "fill" }), [{ action: "history", before: 52, limit: 50 }]);
});

test("what is too far behind is left to be paged back to", () => {
  const ann = inMaths([said(1)]);

  sentFor(ann, signup(), resumed(saidUpTo(901, 1000), false, "e-1", true));

  const { from, more, entries } = ann.state.timeline;
  assert.deepEqual([from, more, entries.length, isToFill(ann)], [901, true, 100, false]);
});

test("a room that began anew is shown from its beginning", () => {
  const ann = inMaths([said(1), said(2)]);

  sentFor(ann, signup(), resumed([said(1, "anew")], false, "e-2"));

  assert.deepEqual([ann.texts(), ann.state.timeline.reopened], [["anew"], true]);
});

test("the token of the last signup is the one that is shown", () => {
  const ann = inMaths();
  sentFor(ann, signup({ resumeToken: TOKEN.toLowerCase() }), resumed([]));

  assert.equal(reopened(ann)[0].resumeToken, TOKEN.toLowerCase());
  sentFor(ann, signup({ resumeToken: undefined }), resumed([]));
  assert.ok(!Object.hasOwn(reopened(ann)[0], "resumeToken"));
});

test("nothing of the token is stored or shown, and a reload registers", () => {
  const ann = inMaths([said(1)]);
  ann.says("hi");
  const memory = Chatroom.Memory.of(ann.state);

  assert.doesNotMatch(memory + JSON.stringify(Chatroom.Rows.of(ann.state)), new RegExp(TOKEN));
  const again = new Client(Chatroom.Memory.parse(memory));
  assert.deepEqual(again.does({ type: "opened" }).map(({ action }) => action), ["register"]);
});

test("who was in no room, left it, or wants another name registers", () => {
  const left = inMaths();
  left.does({ type: "leave" });
  left.hears({ type: "left", room: "maths" });
  assert.deepEqual([registered(), left].map((client) => reopened(client)[0].action), ["register", "register"]);

  const renamed = inMaths();
  renamed.does({ type: "start-over" });
  renamed.does({ type: "opened" });
  assert.deepEqual(renamed.does({ type: "register", name: "ann" }).map(({ action }) => action), ["register"]);
});

test("who was on the way to another room comes back to the last one", () => {
  const ann = inMaths([said(1)]);
  ann.does({ type: "enter", room: "art", create: false });

  assert.equal(reopened(ann)[0].room, "maths");
});

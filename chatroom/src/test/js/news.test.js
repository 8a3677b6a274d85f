"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Chatroom, goldenFrames } = require("./chatroom.js");
const { Client, inMaths, refusal, registered } = require("./client.js");

const { Feed, Links } = Chatroom;

const subscribe = (entityId) => ({ action: "subscribe", entityId });
const subscribed = (entityId) => ({ type: "subscribed", entityId });
const updated = (entityId, message) => ({ type: "Entity Updated", entityId, message });
const followed = ({ state }) => state.following.entries.map((entry) => [entry.entityId, entry.state]);
const UNKNOWN = { type: "error", code: "unknown-action", message: "Send …", actions: ["dispatch"] };

const following = (...ids) => {
  const ann = registered();
  ids.forEach((entityId) => {
    ann.does({ type: "follow", entityId });
    ann.hears(subscribed(entityId));
  });
  return ann;
};

test("news are there with the time they came at, the newest first, and a hundred at most", () => {
  const ann = registered();
  ann.hears(updated("e1", "changed"));
  ann.now += 60_000;
  ann.hears({ type: "User Push Notification", message: "Hello" });

  assert.deepEqual(
    ann.state.feed.items.map(Feed.rowOf).map(({ head, text, time }) => [head, text, time]),
    [["For you", "Hello", "2026-01-01T10:01:00.000Z"], ["e1", "changed", "2026-01-01T10:00:00.000Z"]],
  );
  Array.from({ length: 150 }, (_, at) => ann.hears(updated(`e${at}`)));
  assert.deepEqual([ann.state.feed.items.length, ann.state.feed.items[0].entityId], [100, "e149"]);
});

test("every golden push has a row that keeps what it says", () => {
  const pushes = goldenFrames("server").filter(({ file }) => /^(entity-updated|user-push)/.test(file));

  assert.ok(pushes.length >= 5);
  pushes.forEach(({ file, frame }) => {
    const ann = registered();
    ann.hears(JSON.parse(frame));
    const row = Feed.rowOf(ann.state.feed.items[0]);
    const { entityId, message, callback } = JSON.parse(frame);
    [entityId, message, callback].filter(Boolean).forEach((text) => assert.ok(Object.values(row).includes(text), file));
    assert.ok(Object.values(row).every((value) => value !== null && typeof value !== "object"), file);
  });
});

test("the list opens with the first news, stays closed when closed, and then counts what is new", () => {
  const ann = registered();
  assert.equal(Feed.isOpen(ann.state.feed), false);
  ann.hears(updated("e1"));
  assert.deepEqual([Feed.isOpen(ann.state.feed), Feed.unseen(ann.state.feed)], [true, 0]);

  ann.does({ type: "show-news", open: false });
  ann.hears(updated("e1"));
  ann.hears(updated("e1"));

  assert.deepEqual([Feed.isOpen(ann.state.feed), Feed.unseen(ann.state.feed)], [false, 2]);
  ann.does({ type: "show-news", open: true });
  assert.equal(Feed.unseen(ann.state.feed), 0);
});

test("the newest is said once for those who listen", () => {
  const ann = registered();
  assert.equal(Feed.spoken(ann.state.feed), "");
  ann.hears(updated("e1", "changed"));
  assert.equal(Feed.spoken(ann.state.feed), "News: e1: changed");
});

test("a web address is a link", () => {
  assert.deepEqual(Links.safe("https://example.org/orders/7"), { href: "https://example.org/orders/7", host: "example.org" });
  assert.equal(Links.safe("HTTP://Example.org:8080/a b?c#d").host, "example.org:8080");
  assert.equal(Links.safe("https://exämple.org/").host, "xn--exmple-cua.org");
  assert.equal(Links.safe("https://еxample.org/").host, "xn--xample-2of.org", "a Cyrillic letter does not look like a Latin one");
  assert.equal(Links.safe("https:\\\\evil.example\\https://good.example").host, "evil.example");
  assert.equal(Links.safe('https://example.org/"><img src=x onerror=alert(1)>').href, "https://example.org/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E");
});

test("whatever else is an address is text", () => {
  const addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)",
    "javascript://example.org/%0aalert(1)", "javascript:https://example.org", "data:text/html,<script>alert(1)</script>",
    "vbscript:x", "blob:https://example.org/1", "file:///etc/passwd", "ftp://example.org/", "ws://example.org/",
    "//evil.example", "/session", "orders/7", "?a", "#a", "", " ", "https:", "https://", "http:///", "about:blank", "view-source:https://example.org",
    "https://good.example@evil.example/", "https://user:secret@example.org/", "https://:secret@example.org/", "mailto:ann@example.org",
    "https://exa mple.org/", "https://[::1", "https://example.org:99999/", "https://exa\u202emple.org/",
  ];

  addresses.forEach((address) => assert.equal(Links.safe(address), null, JSON.stringify(address)));
});

test("markup stays what it is, a text", () => {
  const hostile = ["<img src=x onerror=alert(1)>", "</p><script>alert(1)</script>", "&lt;b&gt;", "\u202Egnp.exe", "${alert(1)}"];

  hostile.forEach((text) => {
    const ann = registered();
    ann.hears(updated(text, text));
    const row = Feed.rowOf(ann.state.feed.items[0]);
    assert.deepEqual([row.head, row.text], [text, text]);
  });
});

test("an entity is followed, once, and no more", () => {
  const ann = registered();

  assert.deepEqual(ann.does({ type: "follow", entityId: " e1 " }), [subscribe("e1")]);
  assert.deepEqual(followed(ann), [["e1", "due"]]);
  ann.hears(subscribed("e1"));
  assert.deepEqual([followed(ann), ann.does({ type: "follow", entityId: "e1" })], [[["e1", "on"]], []]);
  assert.deepEqual(ann.does({ type: "unfollow", entityId: "e1" }), [{ action: "unsubscribe", entityId: "e1" }]);
  ann.hears({ type: "unsubscribed", entityId: "e1" });
  assert.deepEqual(followed(ann), []);
});

test("one is asked for at a time, since an error does not say which one it is about", () => {
  const ann = registered();
  ann.does({ type: "follow", entityId: "e1" });

  assert.deepEqual(ann.does({ type: "follow", entityId: "e2" }), []);
  assert.deepEqual(ann.hears(subscribed("e1")), [subscribe("e2")]);
  ann.hears(refusal("subscribe", "too-many-subscriptions", "You have 100 subscriptions. Unsubscribe from one first."));
  assert.deepEqual([followed(ann), ann.state.errors.entity], [[["e1", "on"]], "You have 100 subscriptions. Unsubscribe from one first."]);
});

test("who changes their mind before the answer is left with what they wanted last", () => {
  const ann = registered();
  ann.does({ type: "follow", entityId: "e1" });
  ann.does({ type: "unfollow", entityId: "e1" });

  assert.deepEqual(ann.hears(subscribed("e1")), [{ action: "unsubscribe", entityId: "e1" }]);
  ann.does({ type: "follow", entityId: "e1" });
  assert.deepEqual(ann.hears({ type: "unsubscribed", entityId: "e1" }), [subscribe("e1")]);
});

test("after a reconnect all are asked for again", () => {
  const ann = following("e1", "e2");
  ann.does({ type: "unfollow", entityId: "e2" });
  ann.does({ type: "closed", code: 1006 });
  assert.deepEqual(followed(ann), [["e1", "due"]]);
  ann.does({ type: "reconnect" });
  ann.does({ type: "opened" });

  assert.deepEqual(ann.hears({ type: "signup", rooms: [] }), [subscribe("e1")]);
});

test("another name goes on following", () => {
  const ann = following("e1");
  ann.does({ type: "start-over" });
  ann.does({ type: "opened" });
  ann.does({ type: "register", name: "anna" });

  assert.deepEqual(ann.hears({ type: "signup", rooms: [] }), [subscribe("e1")]);
});

test("a server that does not know of it is asked no more, and nothing else is disturbed", () => {
  const ann = inMaths();
  ann.says("hi");
  ann.does({ type: "follow", entityId: "e1" });

  ann.hears(UNKNOWN);

  assert.deepEqual([ann.state.following.isKnown, followed(ann), ann.pending()], [false, [], [["hi", "sent"]]]);
  assert.deepEqual(ann.does({ type: "follow", entityId: "e2" }), []);
});

test("unknown-action about something else is not about following", () => {
  const ann = inMaths();
  ann.does({ type: "follow", entityId: "e1" });
  ann.says("hi");

  ann.hears({ type: "error", code: "unknown-action", message: "Send …", actions: ["subscribe"], ref: "r-1" });

  assert.deepEqual([ann.state.following.isKnown, ann.pending()], [true, [["hi", "failed"]]]);
});

test("a busy server is asked again after a pause", () => {
  const ann = registered();
  ann.does({ type: "follow", entityId: "e1" });

  ann.hears(refusal("subscribe", "rate-limited", "Slow down.", { retryAfterMs: 700 }));

  assert.deepEqual(ann.effects.at(-1), { do: "after", id: "following", ms: 700, event: { type: "following-due" } });
  assert.deepEqual(ann.does({ type: "following-due" }), [subscribe("e1")]);
});

test("a server that does not answer costs no more than this one", () => {
  const ann = registered();
  ann.does({ type: "follow", entityId: "e1" });

  ann.does({ type: "following-overdue" });

  assert.deepEqual([ann.state.link, followed(ann), ann.state.errors.entity], ["open", [], "The server did not answer about e1."]);
});

test("what no entity is called is said at once", () => {
  const ann = registered();

  ["", "  ", "x".repeat(129), "a\u0007b"].forEach((entityId) => {
    assert.deepEqual(ann.does({ type: "follow", entityId }), []);
    assert.notEqual(ann.state.errors.entity, "");
  });
  const nobody = new Client();
  nobody.does({ type: "follow", entityId: "e1" });
  assert.match(nobody.state.errors.entity, /no connection/);
});

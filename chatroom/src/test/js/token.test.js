"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { Chatroom, home, scripts } = require("./chatroom.js");

const { Desk, Socket, Token } = Chatroom;

const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJlLW9mLWFubg";
const at = (search, hash) => ({ pathname: "/chat/", search, hash });

test("a token comes from the fragment, which is cleaned away", () => {
  assert.deepEqual(Token.find(at("", `#access_token=${JWT}`)), { token: JWT, fromLink: true, problem: "", clean: "/chat/" });
  assert.deepEqual(Token.find(at("?a=1", `#token_type=Bearer&access_token=${JWT}`)).clean, "/chat/?a=1");
});

test("a token comes from awsconfig.js where the fragment has none", () => {
  assert.deepEqual(Token.find(at("", "#message"), JWT), { token: JWT, fromLink: false, problem: "", clean: null });
  assert.equal(Token.find(at("", "#access_token=a.b.c"), JWT).token, "a.b.c");
});

test("nobody needs a token", () => {
  [undefined, null, ""].forEach((none) =>
    assert.deepEqual(Token.find(at("", ""), none), { token: null, fromLink: false, problem: "", clean: null }));
});

test("a token in the query is not used, cleaned away, and told about", () => {
  const { token, problem, clean } = Token.find(at(`?a=1&access_token=${JWT}`, "#message"));

  assert.deepEqual([token, clean], [null, "/chat/?a=1#message"]);
  assert.match(problem, /It was not used/);
  assert.equal(Token.find(at(`?access_token=${JWT}`, "")).clean, "/chat/");
});

test("what is no token is told about, and never said again", () => {
  const strange = ["", "two words", "a,b", "websocket", "<b>", "é", "a%0d%0ab", `a&access_token=${JWT}`, "x".repeat(8_193)];

  strange.forEach((text) => {
    const { token, problem, clean } = Token.find(at("", `#access_token=${text}`));
    assert.deepEqual([token, clean], [null, "/chat/"], text);
    assert.match(problem, /is not whole/);
    assert.ok(text === "" || !problem.includes(text) || text === "websocket");
  });
  assert.match(Token.find(at("", ""), 5).problem, /awsconfig\.js/);
  assert.match(Token.find(at("", ""), "two words").problem, /is no token/);
});

test("the token is offered as a subprotocol, and is neither in the URL nor in what is said of it", () => {
  const made = [];
  globalThis.WebSocket = class {
    constructor(...how) {
      made.push(how);
      throw new SyntaxError(`The subprotocol '${JWT}' is invalid`);
    }
  };
  const told = [];

  Socket.socketTo("wss://chat.example/dev?access_token=a.b.c", { token: JWT }, (event) => told.push(event)).connect();
  Socket.socketTo("wss://chat.example/dev", { token: null }, (event) => told.push(event)).connect();

  assert.deepEqual(made, [["wss://chat.example/dev?access_token=a.b.c", ["websocket", JWT]], ["wss://chat.example/dev"]]);
  assert.doesNotMatch(JSON.stringify(told), /eyJ|a\.b\.c/);
  assert.doesNotMatch(Socket.address("https://a.example/?access_token=a.b.c", { protocol: "http:", host: "b" }).problem, /a\.b\.c/);
});

test("only the server that the page came from is asked why", () => {
  const page = { protocol: "https:", host: "chat.example" };

  assert.deepEqual(
    ["wss://chat.example/dev", "wss://chat.example:8443/", "ws://chat.example/", "wss://evil.example/", "wss://chat.example.evil/", undefined]
      .map((url) => Desk.isOwn(url, page)),
    [true, false, false, false, false, false],
  );
  assert.equal(Desk.isOwn("ws://localhost:7070/", { protocol: "file:", host: "" }), false);
});

const serverThat = (answer) => {
  const asked = [];
  const fetch = async (where, options) => {
    asked.push([where, options.headers]);
    const { status, body = "" } = answer(options.headers.Authorization);
    return { status, text: async () => body };
  };
  return { asked, fetch };
};
const error = (code, message) => JSON.stringify({ type: "error", code, message });

test("the server's sentence is what is told", async () => {
  const { asked, fetch } = serverThat(() => ({ status: 401, body: error("unauthorized", "The token has expired. Sign in again.") }));

  assert.deepEqual(await Desk.ask(JWT, fetch), { verdict: "refused", message: "The token has expired. Sign in again." });
  assert.deepEqual(asked, [["/session", { Authorization: `Bearer ${JWT}` }]]);
});

test("a server that lets everybody in needs no token", async () => {
  const open = serverThat(() => ({ status: 204 }));
  const guarded = serverThat((shown) => (shown ? { status: 204 } : { status: 401, body: error("unauthorized", "Sign in first.") }));

  assert.equal((await Desk.ask(JWT, open.fetch)).verdict, "not-needed");
  assert.equal((await Desk.ask(JWT, guarded.fetch)).verdict, "good");
  assert.deepEqual([(await Desk.ask(null, open.fetch)).verdict, open.asked.at(-1)[1]], ["good", {}]);
});

test("answers that say nothing of the token are told apart", async () => {
  const verdicts = [
    [{ status: 503, body: error("unavailable", "Try again.") }, "busy"],
    [{ status: 502, body: "<html>" }, "busy"],
    [{ status: 404, body: "Not found" }, "unknown"],
    [{ status: 403, body: '{"message":"Forbidden"}' }, "unknown"],
    [{ status: 200, body: "<!doctype html>" }, "unknown"],
  ];

  for (const [answer, verdict] of verdicts) {
    assert.equal((await Desk.ask(JWT, serverThat(() => answer).fetch)).verdict, verdict, JSON.stringify(answer));
  }
  assert.equal((await Desk.ask(JWT, async () => { throw new TypeError("no network"); })).verdict, "unreachable");
});

test("no file writes to the console, and one only reads the token from the address", () => {
  const sources = scripts.map((file) => [file, fs.readFileSync(path.join(home, file), "utf8")]);

  sources.forEach(([file, source]) => assert.doesNotMatch(source, /\bconsole\./, file));
  assert.deepEqual(sources.filter(([, source]) => /pass\.token/.test(source)).map(([file]) => file), ["js/socket.js", "js/main.js"]);
});

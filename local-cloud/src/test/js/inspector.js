"use strict";
// Loads the page's scripts in the page's order, without a page, and makes records to try them with.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const home = path.resolve(__dirname, "../../main/resources/inspector");

const page = fs.readFileSync(path.join(home, "index.html"), "utf8");
const scripts = [...page.matchAll(/<script src="([^"]+)" defer><\/script>/g)].map(([, file]) => file);
const withoutPage = scripts.slice(0, scripts.indexOf("js/dom.js"));
withoutPage.forEach((file) => vm.runInThisContext(fs.readFileSync(path.join(home, file), "utf8"), file));

const ANN = "ann-connection=";
const BOB = "bob-connection=";

const call = (operation, more = {}) => ({
  service: "dynamodb", operation, target: "rooms", readUnits: 0, writeUnits: 0, millis: 1, outcome: "ok", detail: null, ...more,
});

const post = (target, frame, more = {}) => call("POST", { service: "connections", target, detail: JSON.stringify(frame), ...more });

/** A frame that ann sent to `dispatch`, and that went well; `more` changes what it says. */
const record = (seq, more = {}) => ({
  seq,
  time: `2026-01-01T10:00:00.${String(seq % 1000).padStart(3, "0")}Z`,
  kind: "MESSAGE",
  connection: ANN,
  route: "dispatch",
  selected: "dispatch",
  function: "SendMessageFunction",
  coldStart: false,
  event: { requestContext: { routeKey: "dispatch", connectionId: ANN }, body: '{"action":"dispatch","value":"hi"}', isBase64Encoded: false },
  calls: [],
  result: { statusCode: 200, body: '{"type":"ack"}' },
  error: null,
  answer: '{"type":"ack"}',
  log: [],
  readUnits: 0,
  writeUnits: 0,
  posts: 0,
  millis: 5,
  outcome: "ok",
  ...more,
});

/** A frame with this body that took this route; null for none. */
const framed = (seq, body, routeKey, more = {}) => record(seq, {
  route: routeKey,
  selected: routeKey,
  event: { requestContext: { routeKey }, body, isBase64Encoded: false },
  ...more,
});

const setup = {
  api: {
    id: "abcde12345",
    stage: "production",
    routes: [
      { key: "$connect", function: "ConnectFunction", responds: false, authorizer: null },
      { key: "dispatch", function: "SendMessageFunction", responds: true, authorizer: null },
      { key: "leave-room", function: "LeaveRoomFunction", responds: false, authorizer: null },
    ],
  },
  functions: [{ name: "SendMessageFunction", timeoutSeconds: 15 }],
};

module.exports = { Inspector: globalThis.Inspector, ANN, BOB, call, framed, home, page, post, record, scripts, setup };

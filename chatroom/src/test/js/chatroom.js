"use strict";
// Loads the client's files as the page does, in the page's order, and without a page.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const home = path.resolve(__dirname, "../../main/resources/chatroom");
const golden = path.resolve(__dirname, "../../../../chat-protocol/src/main/resources/golden");

const page = fs.readFileSync(path.join(home, "index.html"), "utf8");
const scripts = [...page.matchAll(/<script src="([^"]+)" defer><\/script>/g)].map(([, file]) => file);
const withoutPage = scripts.slice(0, scripts.indexOf("js/dom.js"));
withoutPage.forEach((file) => vm.runInThisContext(fs.readFileSync(path.join(home, file), "utf8"), file));

const goldenFrames = (side) =>
  fs.readdirSync(path.join(golden, side))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ file, frame: fs.readFileSync(path.join(golden, side, file), "utf8").replace(/\n$/, "") }));

module.exports = { Chatroom: globalThis.Chatroom, goldenFrames, home, page, scripts };

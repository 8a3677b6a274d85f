"use strict";
// JSON for people: laid out over lines, and cut into pieces that can be coloured.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

  const kindOf = (token, string, colon) => {
    if (string) {
      return colon ? "key" : "string";
    }
    return /^[tfn]/.test(token) ? "word" : "number";
  };

  /** Answers [{kind, text}] whose texts are the whole of `text`, in order. */
  const piecesOf = (text) => {
    const pieces = [];
    let done = 0;
    for (const match of text.matchAll(TOKEN)) {
      const [token, string, colon = ""] = match;
      const end = match.index + token.length - colon.length;
      pieces.push({ kind: "plain", text: text.slice(done, match.index) });
      pieces.push({ kind: kindOf(token, string, colon), text: text.slice(match.index, end) });
      done = end;
    }
    pieces.push({ kind: "plain", text: text.slice(done) });
    return pieces.filter((piece) => piece.text !== "");
  };

  const laidOut = (value) => JSON.stringify(value, null, 2) ?? "";

  /** What `text` says where it is a JSON object or list; undefined otherwise. */
  const read = (text) => {
    try {
      const value = JSON.parse(text);
      return typeof value === "object" && value !== null ? value : undefined;
    } catch {
      return undefined;
    }
  };

  Inspector.Json = { piecesOf, laidOut, read };
})();

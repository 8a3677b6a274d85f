"use strict";
// What fits: names as the server cleans them, texts as large as it takes them.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const TEXT_BYTES = 16 * 1024;
  const FRAME_BYTES = 32 * 1024;
  const HINT_FROM = TEXT_BYTES * 0.8;
  const EDGES = /^[\s\u001c-\u001f]+|[\s\u001c-\u001f]+$/gu;

  const encoder = new TextEncoder();
  const bytes = (text) => encoder.encode(text).length;

  /** Answers a name as the server will know it: in Unicode's form NFC, without blanks around it. */
  const cleanName = (typed) => typed.normalize("NFC").replace(EDGES, "");

  /** Answers how many bytes `text` is too long by: 0 when it can be sent. */
  const excess = (text) => {
    const inFrame = bytes(Chatroom.Frames.write.dispatchToEveryone(text, "r".repeat(64)));
    return Math.max(0, bytes(text) - TEXT_BYTES, inFrame - FRAME_BYTES);
  };

  /** Answers what to say of the length of `text`: nothing while there is plenty of room. */
  const hint = (text) => {
    if (text.length * 6 < HINT_FROM) {
      return ""; // six bytes a character is the most that JSON makes of one
    }
    const over = excess(text);
    if (over > 0) {
      return `Too long by ${over} ${over === 1 ? "byte" : "bytes"}. Shorten it, or send it in parts.`;
    }
    const size = bytes(text);
    return size < HINT_FROM ? "" : `${TEXT_BYTES - size} bytes left.`;
  };

  Chatroom.Limits = { TEXT_BYTES, cleanName, excess, hint };
})();

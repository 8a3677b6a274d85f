"use strict";
// Addresses that come from elsewhere: followed only where they are web addresses that say where they lead.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  /** Answers {href, host}, or null where `text` is better read than followed. */
  const safe = (text) => {
    if (!URL.canParse(text)) {
      return null;
    }
    const { protocol, username, password, host, href } = new URL(text);
    const isWeb = protocol === "https:" || protocol === "http:";
    return isWeb && host !== "" && username === "" && password === "" ? { href, host } : null;
  };

  Chatroom.Links = { safe };
})();

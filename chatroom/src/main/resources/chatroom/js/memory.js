"use strict";
// What a reload of this tab comes back to. A browser may refuse to store it; then there is nothing to come back to.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const KEY = "chatroom";

  const isText = (value) => typeof value === "string";
  const isEntry = (entry) =>
    isText(entry?.ref) && isText(entry.text) && isText(entry.by) && (isText(entry.room) || entry.room === null);

  const memoryOf = ({ wanted, outbox }) => JSON.stringify({ ...wanted, outbox });

  /** Answers what was stored, as far as it makes sense. */
  const parse = (stored) => {
    try {
      const { name, room, outbox } = JSON.parse(stored) ?? {};
      const entries = Array.isArray(outbox) ? outbox.filter(isEntry) : [];
      return {
        name: isText(name) ? name : null,
        room: isText(room) ? room : null,
        outbox: Chatroom.Outbox.interrupted(entries),
      };
    } catch {
      return {};
    }
  };

  const recall = () => {
    try {
      return parse(sessionStorage.getItem(KEY));
    } catch {
      return {};
    }
  };

  const keep = (memory) => {
    try {
      sessionStorage.setItem(KEY, memory);
    } catch {
      // blocked or full: this tab will not come back by itself after a reload
    }
  };

  Chatroom.Memory = { of: memoryOf, parse, recall, keep };
})();

"use strict";
// Who is who: each connection has a letter and a colour of its own, and the name that it registered.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const HUES = 8;

  /** A, B … Z, AA, AB … */
  const letterOf = (index) => {
    const last = String.fromCharCode(65 + (index % 26));
    return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
  };

  const nameIn = (record) => {
    if (record.kind !== "MESSAGE" || record.outcome !== "ok") {
      return undefined;
    }
    const frame = Inspector.Json.read(record.event?.body ?? "");
    const name = frame?.action === "register" ? frame.value : frame?.action === "resume" ? frame.name : undefined;
    return typeof name === "string" ? name : undefined;
  };

  /** Callers in the order in which they were first seen; a connection keeps its letter as long as the page is open. */
  const callers = () => {
    const known = new Map();

    const of = (connection) => {
      if (!known.has(connection)) {
        const index = known.size;
        known.set(connection, { connection, letter: letterOf(index), hue: index % HUES, name: "" });
      }
      return known.get(connection);
    };

    const see = (record) => {
      if (!record.connection) {
        return;
      }
      const caller = of(record.connection);
      caller.name = nameIn(record) ?? caller.name;
    };

    return { of, see, all: () => [...known.values()] };
  };

  const titleOf = ({ letter, name }) => (name ? `${letter} (${name})` : letter);

  Inspector.Callers = { callers, letterOf, titleOf };
})();

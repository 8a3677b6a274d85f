"use strict";
// The rows of the list. A row is made once, and never again: what comes is added, what is too old is taken away.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Filter, Outcomes, Parts, Routing } = Inspector;
  const { clockOf, millisOf, orNone } = Inspector.Formats;
  const { make } = Inspector.Dom;

  const cost = (place, amount, unit) => {
    const text = orNone(amount);
    return make("span", { class: place, "data-none": !amount }, make("span", { text }), make("span", { class: "unit", text: ` ${unit}` }));
  };

  const rowFor = (record, callers) => {
    const name = record.connection ? callers.of(record.connection).name : "";
    return make("div", { class: "row", role: "option", id: `frame-${record.seq}`, "aria-selected": "false", "data-tone": Outcomes.of(record.outcome).tone },
      make("span", { class: "c-time", text: clockOf(record.time) }),
      make("span", { class: "c-caller" }, Parts.badgeOf(record, callers), name && make("span", { class: "name", dir: "auto", text: name })),
      make("span", { class: "c-route", text: Routing.labelOf(record) }),
      make("span", { class: "c-outcome" }, Parts.mark(record.outcome)),
      cost("c-read", record.readUnits, "RCU"),
      cost("c-write", record.writeUnits, "WCU"),
      cost("c-posts", record.posts, record.posts === 1 ? "post" : "posts"),
      make("span", { class: "c-millis" }, make("span", { text: millisOf(record.millis) }), make("span", { class: "unit", text: " ms" })));
  };

  const rowsIn = (parent, callers) => {
    const known = new Map(); // by seq: {record, element}

    const placeOf = (seq) => {
      let place = null;
      let before = parent.lastElementChild;
      while (before && Number(before.id.slice(6)) > seq) {
        place = before;
        before = before.previousElementSibling;
      }
      return place;
    };

    const prune = (records) => {
      const kept = new Set(records.map(({ seq }) => seq));
      for (const [seq, { element }] of known) {
        if (!kept.has(seq)) {
          element.remove();
          known.delete(seq);
        }
      }
    };

    /** Adds what is new among `records` and takes away what is no longer there; answers how many new ones are seen. */
    const keepUp = (records, filter) => {
      const fresh = records.filter(({ seq }) => !known.has(seq));
      for (const record of fresh) {
        const element = rowFor(record, callers);
        element.hidden = !Filter.matches(filter, record);
        parent.insertBefore(element, placeOf(record.seq));
        known.set(record.seq, { record, element });
      }
      if (known.size > records.length) {
        prune(records);
      }
      return fresh.filter((record) => Filter.matches(filter, record)).length;
    };

    const sift = (filter) => known.forEach(({ record, element }) => {
      element.hidden = !Filter.matches(filter, record);
    });

    return { keepUp, sift, elementOf: (seq) => known.get(seq)?.element };
  };

  Inspector.rowsIn = rowsIn;
})();

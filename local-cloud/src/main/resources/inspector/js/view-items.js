"use strict";
// The items of a table in rows and columns; what has changed since the last look is marked.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Items, Json, Parts } = Inspector;
  const { expiryOf } = Inspector.Formats;
  const { byId, make } = Inspector.Dom;

  const headFor = ({ name, role, types }) =>
    make("th", { scope: "col" },
      make("span", { class: "attribute", text: name }),
      make("span", { class: "types", text: [role, types].filter(Boolean).join(", ") }));

  const cellFor = (item, { name, role }, open) => {
    const { type, typeName, text, isThere } = Items.cellOf(item, name);
    if (!isThere) {
      return make("td", { class: "absent" }, make("span", { class: "unseen", text: "not there" }));
    }
    const long = make("span", { class: "value", dir: "auto", text: text === "" ? "(empty)" : text });
    const expiry = name === "ttl" && type === "N" ? make("span", { class: "expiry quiet", text: expiryOf(text) }) : null;
    const inside = role === "Partition key" ? make("button", { type: "button", class: "plain", onclick: open }, long) : long;
    return make("td", { "data-type": type, title: typeName }, inside, expiry);
  };

  const openItem = (item) => {
    const render = () => Parts.fill(byId("item-json"), Json.laidOut(byId("item-typed").checked ? item : Items.plainItem(item)));
    byId("item-typed").onchange = render;
    render();
    byId("item").showModal();
  };

  /** Shows items; those that `before` (key → JSON) knew otherwise are marked. Answers what to know next time. */
  const itemsView = (items, keys, before) => {
    const columns = Items.columnsOf(items, keys);
    const known = new Map();
    const rows = items.map((item) => {
      const key = Items.keyOf(item, keys);
      const json = JSON.stringify(item);
      known.set(key, json);
      const news = before && before.get(key) !== json ? (before.has(key) ? "changed" : "new") : false;
      return make("tr", { "data-news": news }, ...columns.map((column) => cellFor(item, column, () => openItem(item))));
    });
    byId("item-columns").replaceChildren(make("tr", {}, ...columns.map(headFor)));
    byId("items").replaceChildren(...rows);
    return known;
  };

  Inspector.itemsView = itemsView;
})();

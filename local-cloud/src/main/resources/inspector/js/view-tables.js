"use strict";
// The tables: one is chosen, its items are paged through, and kept up to date while frames write to it.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Calls, Server } = Inspector;
  const { byId, make, setHidden, setText } = Inspector.Dom;
  const { countOf } = Inspector.Formats;

  const LIMIT = 50;
  const SOON_MS = 300;

  const listIn = (parent, view, names, chosen, notes = {}) => parent.replaceChildren(...names.map((name) =>
    make("li", {}, make("a", { href: Inspector.Place.hashOf({ view, name }), "aria-current": name === chosen && "true" },
      make("span", {}, ...Inspector.Parts.broken(name)), notes[name] && make("span", { class: "quiet", text: notes[name] })))));

  const tablesView = (model, tellProblem) => {
    let shown = null;
    let starts = [null]; // where each page up to this one starts
    let next = null;
    let known = null;
    let soon = 0;
    let asked = 0;

    const table = () => {
      const tables = model.setup?.tables ?? [];
      return tables.find(({ name }) => name === model.place.name) ?? tables[0];
    };

    const tellPage = (count) => {
      const first = (starts.length - 1) * LIMIT;
      setText(byId("table-page"), count === 0 ? "No items" : starts.length === 1 && next === null ? countOf(count, "item") : `Items ${first + 1} to ${first + count}`);
      byId("page-back").disabled = starts.length === 1;
      byId("page-on").disabled = next === null;
    };

    const load = async (isLook) => {
      const { name, keys } = table();
      const turn = ++asked;
      try {
        const page = await Server.items(name, LIMIT, starts.at(-1));
        if (turn !== asked) {
          return;
        }
        next = page.after ?? null;
        known = Inspector.itemsView(page.items, keys, isLook ? known : null);
        setHidden(byId("no-items"), page.items.length > 0);
        tellPage(page.items.length);
        tellProblem("");
      } catch (error) {
        tellProblem(error.message);
      }
    };

    const turnTo = (pages) => {
      starts = pages;
      byId("table-scroll").scrollTop = 0;
      return load(false);
    };

    byId("page-on").addEventListener("click", () => turnTo([...starts, next]));
    byId("page-back").addEventListener("click", () => turnTo(starts.slice(0, -1)));
    byId("table-refresh").addEventListener("click", () => load(true));

    const render = () => {
      const chosen = table();
      if (model.place.view !== "tables" || !chosen) {
        shown = null;
        return;
      }
      if (chosen.name !== shown) {
        shown = chosen.name;
        const notes = Object.fromEntries(model.setup.tables.map(({ name, logicalId }) => [name, logicalId]));
        listIn(byId("table-list"), "tables", model.setup.tables.map(({ name }) => name), shown, notes);
        byId("table-name").replaceChildren(...Inspector.Parts.broken(shown));
        turnTo([null]);
      }
    };

    /** A frame that wrote to the table that is shown makes us look again, once for many. */
    const note = (record) => {
      const wrote = (record.calls ?? []).some((call) => Calls.kindOf(call) === "write" && (call.target ?? "").includes(shown));
      if (shown && wrote && !soon && byId("table-live").checked) {
        soon = setTimeout(() => {
          soon = 0;
          if (shown) {
            load(true);
          }
        }, SOON_MS);
      }
    };

    return { render, note, refresh: () => shown && load(true) };
  };

  Inspector.tablesView = tablesView;
  Inspector.namesIn = listIn;
})();

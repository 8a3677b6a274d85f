"use strict";
// The filter over the list: its choices grow with what was seen.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Callers, Filter, Routing } = Inspector;
  const { byId, setHidden, setOptions } = Inspector.Dom;

  const KEPT_LAST = ["Test", "Queue"];

  const routesOf = (setup, seen, chosen) => {
    const keys = new Set([...(setup?.api?.routes ?? []).map(({ key }) => key), ...seen, chosen].filter(Boolean));
    return [...keys].sort((one, other) => KEPT_LAST.indexOf(one) - KEPT_LAST.indexOf(other) || one.localeCompare(other));
  };

  const connectionsOf = (callers, chosen) => {
    const known = callers.all().map((caller) => [caller.connection, `${Callers.titleOf(caller)}  ${caller.connection}`]);
    return chosen && !known.some(([id]) => id === chosen) ? [...known, [chosen, chosen]] : known;
  };

  /** `changed` is called with a new filter. */
  const filtersView = (model, changed) => {
    const seen = new Set();
    const asked = () => ({ connection: byId("by-connection").value, route: byId("by-route").value, failures: byId("only-failures").checked });

    byId("filters").addEventListener("change", () => changed(asked()));
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("reset", (event) => {
      event.preventDefault();
      changed(Filter.ALL);
      byId("by-connection").focus();
    });

    const note = (record) => seen.add(Routing.labelOf(record));

    const render = () => {
      const { filter } = model.place;
      setOptions(byId("by-connection"), [["", "All connections"], ...connectionsOf(model.callers, filter.connection)], filter.connection);
      setOptions(byId("by-route"), [["", "All routes"], ...routesOf(model.setup, seen, filter.route).map((key) => [key, key])], filter.route);
      byId("only-failures").checked = filter.failures;
      setHidden(byId("show-all"), Filter.isAll(filter));
    };

    return { note, render };
  };

  Inspector.filtersView = filtersView;
})();

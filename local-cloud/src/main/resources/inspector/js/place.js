"use strict";
// Where one is on the page: #frames?route=dispatch&failures=1&frame=17, #tables/NAME, #functions/NAME, #setup.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Filter } = Inspector;

  const VIEWS = ["frames", "tables", "functions", "setup"];

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return "";
    }
  };

  const read = (hash) => {
    const [path, query = ""] = hash.replace(/^#/, "").split("?");
    const [view, name = ""] = path.split("/");
    const asked = new URLSearchParams(query);
    return {
      view: VIEWS.includes(view) ? view : "frames",
      name: decoded(name),
      filter: {
        connection: asked.get("connection") ?? "",
        route: asked.get("route") ?? "",
        failures: asked.get("failures") === "1",
      },
      frame: /^\d+$/.test(asked.get("frame") ?? "") ? Number(asked.get("frame")) : null,
    };
  };

  const hashOf = ({ view, name = "", filter = Filter.ALL, frame = null }) => {
    if (view !== "frames") {
      return name ? `#${view}/${encodeURIComponent(name)}` : `#${view}`;
    }
    const query = new URLSearchParams();
    const { connection, route, failures } = filter;
    Object.entries({ connection, route, failures: failures ? "1" : "", frame: frame ?? "" })
      .filter(([, value]) => value !== "")
      .forEach(([key, value]) => query.set(key, value));
    return query.size === 0 ? "#frames" : `#frames?${query}`;
  };

  Inspector.Place = { VIEWS, read, hashOf };
})();

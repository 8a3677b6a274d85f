"use strict";
// What the template deploys: the endpoint, the routes, the tables and queues, and what one should know.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Parts, Place } = Inspector;
  const { byId, make } = Inspector.Dom;
  const { countOf } = Inspector.Formats;

  const code = (text) => make("code", {}, ...Parts.broken(text));

  const link = (view, name) => make("a", { href: Place.hashOf({ view, name }) }, ...Parts.broken(name));

  const tableOf = (label, heads, rows) =>
    make("div", { class: "wide", tabindex: "0", role: "group", "aria-label": label },
      make("table", { class: "plainly" },
        make("thead", {}, make("tr", {}, ...heads.map((text) => make("th", { scope: "col", text })))),
        make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell)))))));

  const SILENT = {
    $connect: "none: the status alone counts",
    $disconnect: "none: the caller is gone",
  };

  const routes = ({ api }) => tableOf("Routes", ["Route", "Function", "Response to the caller", "Authorizer"], api.routes.map((route) => [
    code(route.key),
    route.function ? link("functions", route.function) : "none",
    route.responds ? "yes" : SILENT[route.key] ?? "none: what the function returns goes nowhere",
    route.authorizer ? code(route.authorizer) : "–",
  ]));

  const tables = (setup) => tableOf("Tables", ["Table", "Keys"], setup.tables.map(({ name, keys }) => [link("tables", name), code(keys.join(", "))]));

  const messages = (name, waiting) => waiting === 0
    ? countOf(waiting, "message")
    : make("a", { href: `queues/${encodeURIComponent(name)}/messages`, text: countOf(waiting, "message") });

  const queues = (setup) => tableOf("Queues", ["Queue", "Waiting", "Kind"], setup.queues.map(({ name, waiting, deadLetters }) => [
    code(name), messages(name, waiting), deadLetters ? "for messages that failed" : "for work",
  ]));

  const notices = (setup) =>
    make("ul", { class: "notices" }, ...setup.notices.map((notice) => make("li", { text: typeof notice === "string" ? notice : JSON.stringify(notice) })));

  const partsOf = (setup) => [
    setup.notices?.length > 0 && make("h3", { text: "Good to know" }),
    setup.notices?.length > 0 && notices(setup),
    make("h3", { text: "The API" }),
    Inspector.pairs([["Endpoint", code(setup.endpoint)], ["Stage", code(setup.api.stage)], ["API id", code(setup.api.id)]]),
    make("h3", { text: "Routes" }),
    routes(setup),
    setup.tables?.length > 0 && make("h3", { text: "Tables" }),
    setup.tables?.length > 0 && tables(setup),
    setup.queues?.length > 0 && make("h3", { text: "Queues" }),
    setup.queues?.length > 0 && queues(setup),
  ];

  const setupView = (model) => {
    let shown = null;

    return () => {
      if (model.place.view === "setup" && model.setup && model.setup !== shown) {
        shown = model.setup;
        byId("setup-body").replaceChildren(...partsOf(shown).filter(Boolean));
      }
    };
  };

  Inspector.setupView = setupView;
})();

"use strict";
// The functions: what each is, what it knows, what its role allows, and a test of it.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Parts } = Inspector;
  const { byId, make } = Inspector.Dom;

  const code = (text) => make("code", {}, ...Parts.broken(text));

  const pairs = (entries) => make("dl", { class: "pairs" }, ...entries.flatMap(([name, value]) => [make("dt", { text: name }), make("dd", {}, value)]));

  const routesTo = (name, setup) => setup.api.routes.filter((route) => route.function === name).map(({ key }) => key).join(", ") || "none";

  const about = (chosen, setup) => pairs([
    ["Handler", code(chosen.handler ?? "–")],
    ["Routes", code(routesTo(chosen.name, setup))],
    ["Timeout", `${chosen.timeoutSeconds} s`],
    ["Memory", `${chosen.memoryMegabytes} MB`],
  ]);

  const environment = ({ environment: variables }) =>
    Object.keys(variables ?? {}).length === 0
      ? make("p", { class: "quiet", text: "None." })
      : pairs(Object.entries(variables).map(([name, value]) => [name, code(value)]));

  const byResource = (allows) => {
    const groups = new Map();
    (allows ?? []).forEach(({ action, resource }) => groups.set(resource, [...(groups.get(resource) ?? []), action]));
    return [...groups];
  };

  const allowed = ({ allows }) => {
    const groups = byResource(allows);
    return groups.length === 0
      ? make("p", { class: "quiet", text: "Nothing." })
      : make("ul", { class: "allows" }, ...groups.map(([resource, actions]) =>
          make("li", {}, make("p", { class: "resource" }, code(resource)), make("p", {}, ...actions.map((action) => make("code", { class: "action", text: action }))))));
  };

  const factsOf = (chosen, setup) => [
    make("h4", { text: "What it is" }), about(chosen, setup),
    make("h4", { text: "Its role allows" }), allowed(chosen),
    make("h4", { text: "Environment" }), environment(chosen),
  ];

  const functionsView = (model, done) => {
    const test = Inspector.testView(model, done);
    let shown = null;
    let borrowed = null;

    const chosen = () => {
      const functions = model.setup?.functions ?? [];
      return functions.find(({ name }) => name === model.place.name) ?? functions[0];
    };

    const render = () => {
      const now = chosen();
      if (model.place.view !== "functions" || !now || (now === shown && !borrowed)) {
        return;
      }
      const names = model.setup.functions.map(({ name }) => name);
      Inspector.namesIn(byId("function-list"), "functions", names, now.name, Object.fromEntries(names.map((name) => [name, routesTo(name, model.setup)])));
      byId("function-name").replaceChildren(...Parts.broken(now.name));
      byId("function-facts").replaceChildren(...factsOf(now, model.setup));
      byId("function-scroll").scrollTop = 0;
      test.turnTo(now.name, borrowed);
      shown = now;
      borrowed = null;
    };

    /** The next look at a function offers the event of this record. */
    const borrow = (record) => {
      borrowed = record;
    };

    return { render, borrow };
  };

  Inspector.functionsView = functionsView;
  Inspector.pairs = pairs;
})();

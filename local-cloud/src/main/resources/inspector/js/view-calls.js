"use strict";
// The calls of a function, one below the other, with what each cost.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Answers, Parts } = Inspector;
  const { countOf, millisOf, unitsOf } = Inspector.Formats;
  const { make } = Inspector.Dom;

  const AT_FIRST = 40;

  const amount = (kind, text) => make("span", { class: `amount ${kind}`, text });

  const costs = ({ readUnits, writeUnits, millis }) =>
    make("span", { class: "costs" },
      readUnits > 0 && amount("read", `${unitsOf(readUnits)} RCU`),
      writeUnits > 0 && amount("write", `${unitsOf(writeUnits)} WCU`),
      amount("millis", `${millisOf(millis)} ms`));

  const recipient = (caller) => [
    Parts.badge(caller), caller.name && make("span", { dir: "auto", text: caller.name }), make("span", { class: "id code quiet", text: caller.connection }),
  ];

  const whatOf = ({ operation, target, isToConnection }, callers) =>
    make("span", { class: "what" }, make("strong", { text: operation }), ...(isToConnection ? recipient(callers.of(target)).filter(Boolean) : []));

  const detailOf = (call) => {
    if (call.detail === "") {
      return null;
    }
    const { json } = Answers.textual(call.detail);
    return json === undefined
      ? make("p", { class: "detail", text: call.detail })
      : Parts.fill(make("p", { class: "detail code" }), call.detail);
  };

  const callFor = (call, callers) =>
    make("li", { class: "call", "data-kind": call.kind, "data-failed": call.failure !== "" },
      make("span", { class: "kind", text: call.word }),
      whatOf(call, callers),
      costs(call),
      !call.isToConnection && make("p", { class: "target code" }, ...Parts.broken(call.target ?? "")),
      call.failure && make("p", { class: "failure" },
        make("strong", { text: call.failure }), call.meaning && `: ${call.meaning}`),
      detailOf(call));

  const callsOf = (calls, callers) => {
    const list = make("ol", { class: "calls" }, ...calls.slice(0, AT_FIRST).map((call) => callFor(call, callers)));
    const more = calls.slice(AT_FIRST);
    if (more.length === 0) {
      return list;
    }
    const button = make("button", {
      type: "button",
      text: `Show ${countOf(more.length, "more call")}`,
      onclick: () => {
        const rest = more.map((call) => callFor(call, callers));
        list.append(...rest);
        rest[0].tabIndex = -1;
        rest[0].focus();
        button.remove();
      },
    });
    return make("div", {}, list, button);
  };

  Inspector.callsOf = callsOf;
})();

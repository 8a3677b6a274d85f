"use strict";
// One frame in full: its title, its way, and its steps from what came in to what came back.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Outcomes, Parts, Story } = Inspector;
  const { byId, make, setHidden, setText } = Inspector.Dom;
  const { millisOf, momentOf } = Inspector.Formats;

  const CLIPPED_LINES = 9;

  const stepFor = (step, at, { callers, prefix, level, extra }) => {
    const json = step.json === undefined ? null : Parts.json(step.json, `${prefix}${step.id}-json`);
    return make("section", { class: "step", "data-step": step.id, "data-broken": String(step.isBroken === true), "aria-labelledby": `${prefix}${step.id}` },
      make(level, { id: `${prefix}${step.id}`, tabindex: "-1" },
        make("span", { class: "number", "aria-hidden": "true", text: String(at + 1) }), step.title, step.code && " ",
        step.code && make("code", {}, ...Parts.broken(step.code))),
      step.say && make("p", { class: "say", text: step.say }),
      step.calls?.length > 0 && Inspector.callsOf(step.calls, callers),
      json,
      step.text !== undefined && Parts.text(step.text, step.isLog),
      ...(extra?.(step, json) ?? []));
  };

  const IN_FIRST_HALF = ["frame", "route", "event"];

  const half = (sections) => make("div", { class: "half" }, ...sections);

  /** What led to the call, and what came of it: side by side where there is room. */
  const halves = (sections) => {
    const isFirst = (section) => IN_FIRST_HALF.includes(section.dataset.step);
    return [half(sections.filter(isFirst)), half(sections.filter((section) => !isFirst(section)))];
  };

  /** Makes steps; ids begin with `prefix`, `extra` may add something to a step. */
  const stepsFor = (steps, how) => steps.map((step, at) => stepFor(step, at, how));

  const titleOf = (record, callers) => [
    `Frame ${record.seq} `,
    record.connection && Parts.badge(callers.of(record.connection)),
    record.connection && make("span", { class: "name", dir: "auto", text: ` ${callers.of(record.connection).name} ` }),
    Parts.mark(record.outcome),
    make("span", { class: "when quiet", text: ` ${momentOf(record.time)} · ${millisOf(record.millis)} ms${record.coldStart ? " · cold start" : ""}` }),
  ];

  /** `tryOut` is called with a record whose event one wants to test with. */
  const storyView = (model, tryOut) => {
    const { callers } = model;
    const renderPath = Inspector.pathIn(byId("path"), callers);

    let isWhole = false; // of all events, once one was asked for

    const more = (json) => {
      const lines = json.textContent.split("\n").length;
      if (lines <= CLIPPED_LINES) {
        return null;
      }
      const button = make("button", { type: "button", class: "more", "aria-controls": json.id, onclick: () => toggle(!isWhole) });
      const toggle = (whole) => {
        isWhole = whole;
        json.classList.toggle("clipped", !whole);
        button.setAttribute("aria-expanded", String(whole));
        setText(button, whole ? "Show less" : `Show all ${lines} lines`);
      };
      toggle(isWhole);
      return button;
    };

    const tryButton = (record) => make("button", { type: "button", class: "try", text: "Test with this event", onclick: () => tryOut(record) });

    const extras = (record) => (step, json) => (step.id === "event" ? [more(json), tryButton(record)].filter(Boolean) : []);

    const clear = () => {
      setHidden(byId("no-story"), false);
      setHidden(byId("told"), true);
    };

    const show = (record) => {
      setHidden(byId("no-story"), true);
      setHidden(byId("told"), false);
      byId("story-title").replaceChildren(...titleOf(record, callers).filter(Boolean));
      renderPath(record);
      const verdict = Outcomes.sentenceOf(record, model.setup);
      setText(byId("verdict"), verdict);
      setHidden(byId("verdict"), verdict === "");
      byId("verdict").dataset.tone = Outcomes.of(record.outcome).tone;
      byId("steps").replaceChildren(...halves(stepsFor(Story.stepsOf(record, model.setup), { callers, prefix: "step-", level: "h3", extra: extras(record) })));
      byId("story-scroll").scrollTop = 0;
    };

    return { show, clear };
  };

  Inspector.storyView = storyView;
  Inspector.stepsFor = stepsFor;
})();

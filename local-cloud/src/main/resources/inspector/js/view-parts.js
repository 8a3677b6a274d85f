"use strict";
// Small parts that stand in many places: the badge of a caller, the mark of an outcome, JSON in colours.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Callers, Json, Outcomes } = Inspector;
  const { make } = Inspector.Dom;

  /** A letter on a colour; where there is no connection, what came in its place. */
  const badge = (caller) =>
    make("span", { class: "badge", "data-hue": caller.hue, title: caller.connection },
      make("span", { class: "unseen", text: "Connection " }), caller.letter);

  const badgeOf = (record, callers) => {
    if (record.connection) {
      return badge(callers.of(record.connection));
    }
    return make("span", { class: "badge none", "aria-hidden": "true", text: record.kind === "QUEUE" ? "Q" : "T" });
  };

  const mark = (outcome) => {
    const { word, tone, mark: sign } = Outcomes.of(outcome);
    return make("span", { class: "mark-of", "data-tone": tone }, make("span", { "aria-hidden": "true", text: sign }), make("span", { "data-long": word.length > 10, text: word }));
  };

  const fill = (element, text) => {
    element.replaceChildren(...Json.piecesOf(text).map(({ kind, text: words }) => (kind === "plain" ? words : make("span", { class: `j-${kind}`, text: words }))));
    return element;
  };

  const json = (value, id) => fill(make("pre", { class: "json", id }), Json.laidOut(value));

  const text = (words, isLog = false) => make("pre", { class: isLog ? "json log" : "json", dir: "auto", text: words });

  /** A long name may break where its words meet. */
  const broken = (name) => {
    const words = String(name).split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[-_/:])|(?<=\.)(?=[A-Za-z])/);
    return words.flatMap((word, at) => (at === 0 ? [word] : [make("wbr"), word]));
  };

  const callerTitle = (record, callers) => (record.connection ? Callers.titleOf(callers.of(record.connection)) : "");

  Inspector.Parts = { badge, badgeOf, mark, fill, json, text, broken, callerTitle };
})();

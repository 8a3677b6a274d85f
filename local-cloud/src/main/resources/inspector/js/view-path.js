"use strict";
// The way of a frame, drawn as stations from left to right; each leads to its step.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Parts, Path } = Inspector;
  const { make } = Inspector.Dom;

  const stationFor = (station, callers) =>
    make("li", { "data-tone": station.tone || false },
      make("a", { href: `#step-${station.step}`, "data-step": station.step },
        make("span", { class: "word" },
          station.connection && Parts.badge(callers.of(station.connection)),
          make("span", {}, ...Parts.broken(station.word))),
        make("span", { class: "note" }, station.tone && make("span", { class: "unseen", text: "Here it broke off. " }), station.note)));

  const pathIn = (parent, callers) => {
    parent.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (link) {
        event.preventDefault();
        const title = document.getElementById(`step-${link.dataset.step}`);
        title?.scrollIntoView({ block: "start" });
        title?.focus({ preventScroll: true });
      }
    });

    return (record) => parent.replaceChildren(...Path.stationsOf(record).map((station) => stationFor(station, callers)));
  };

  Inspector.pathIn = pathIn;
})();

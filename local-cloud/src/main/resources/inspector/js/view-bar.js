"use strict";
// The bar: what runs, whether its records arrive, and which view is shown.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { byId, setHidden, setText } = Inspector.Dom;
  const { countOf } = Inspector.Formats;

  const whole = new Intl.NumberFormat("en");

  const stackOf = (setup) => (setup ? [setup.template?.split(/[\\/]/).at(-1), setup.api?.stage].filter(Boolean).join(" · ") : "");

  const linkOf = ({ link, journal }) => {
    if (link === "open") {
      return journal.paused ? "Paused" : "Live";
    }
    return link === "connecting" ? "Connecting…" : "Disconnected";
  };

  const barView = (model) => {
    const links = [...document.querySelectorAll(".views a")];

    return () => {
      const { journal, link, place, setup } = model;
      setText(byId("stack"), stackOf(setup));
      setText(byId("link"), linkOf(model));
      byId("link").dataset.link = link === "open" && journal.paused ? "paused" : link;
      setText(byId("count"), journal.records.length === 0 ? "" : whole.format(journal.records.length));
      setText(byId("pause"), pauseOf(journal));
      byId("pause").dataset.paused = journal.paused;
      document.body.dataset.view = place.view;
      links.forEach((view) => {
        if (view.dataset.view === place.view) {
          view.setAttribute("aria-current", "page");
        } else {
          view.removeAttribute("aria-current");
        }
      });
      Inspector.Place.VIEWS.forEach((view) => setHidden(byId(view), view !== place.view));
    };
  };

  const pauseOf = ({ paused, waiting }) => {
    if (!paused) {
      return "Pause";
    }
    return waiting.length === 0 ? "Resume" : `Resume (${countOf(waiting.length, "new", "new")})`;
  };

  Inspector.barView = barView;
})();

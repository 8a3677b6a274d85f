"use strict";
// Plays a recording again and tells what came back otherwise.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Server } = Inspector;
  const { byId, make } = Inspector.Dom;
  const { countOf } = Inspector.Formats;

  const said = (value) => (typeof value === "string" ? value : JSON.stringify(value));

  const rowFor = ({ seq, expected, actual }) =>
    make("tr", {}, make("th", { scope: "row", text: String(seq) }), make("td", { class: "code", text: said(expected) }), make("td", { class: "code", text: said(actual) }));

  const outcomeOf = ({ played, differences }) => {
    if (differences.length === 0) {
      return [make("p", { class: "good", text: `${countOf(played, "frame")} played. Nothing differs.` })];
    }
    const heads = ["Frame", "Recorded", "Now"].map((text) => make("th", { scope: "col", text }));
    return [
      make("p", { class: "bad", text: `${countOf(played, "frame")} played. ${countOf(differences.length, "difference")}:` }),
      make("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Differences" },
        make("table", { class: "plainly" }, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...differences.map(rowFor)))),
    ];
  };

  const replayView = () => {
    const buttons = [byId("replay-file"), byId("replay-these")];
    const tell = (...parts) => byId("replay-outcome").replaceChildren(...parts);

    const play = async (recordingOf) => {
      if (buttons.some((button) => button.getAttribute("aria-disabled") === "true")) {
        return;
      }
      buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
      tell(make("p", { text: "Playing…" }));
      try {
        tell(...outcomeOf(await Server.replay(await recordingOf())));
      } catch (error) {
        tell(make("p", { class: "bad", text: error.message }));
      } finally {
        buttons.forEach((button) => button.removeAttribute("aria-disabled"));
      }
    };

    byId("to-replay").addEventListener("click", () => {
      tell();
      byId("replay").showModal();
    });
    byId("replay-file").addEventListener("click", () => {
      const [file] = byId("recording").files;
      if (file) {
        play(() => file.text());
      } else {
        tell(make("p", { class: "bad", text: "Choose a recording first." }));
        byId("recording").focus();
      }
    });
    byId("replay-these").addEventListener("click", () => play(async () => JSON.stringify(await Server.recording())));
  };

  Inspector.replayView = replayView;
})();

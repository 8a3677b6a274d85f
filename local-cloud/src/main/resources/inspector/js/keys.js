"use strict";
// The page by keyboard. A key that types into a field, or is pressed with another, is left alone.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { byId } = Inspector.Dom;

  const PAGE = 10;
  const MOVES = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };

  const isTyping = ({ target }) => target.matches("input:not([type=checkbox]), textarea, select");

  /** `does` knows what to do: {move, enter, back, follow, pause, refresh, view}. */
  const listen = (model, does) => {
    byId("to-keys").addEventListener("click", () => byId("keys").showModal());

    const onList = (event) => {
      if (event.key === "Enter") {
        does.enter();
        return true;
      }
      if (event.key in MOVES) {
        does.move(MOVES[event.key]);
        return true;
      }
      return false;
    };

    const onFrames = ({ key }) => {
      switch (key) {
        case "j": does.move(1); return true;
        case "k": does.move(-1); return true;
        case "f": does.follow(); return true;
        case "p": does.pause(); return true;
        case "/": byId("by-connection").focus(); return true;
        default: return false;
      }
    };

    const anywhere = ({ key }) => {
      switch (key) {
        case "1": case "2": case "3": case "4": does.view(Number(key) - 1); return true;
        case "?": byId("keys").showModal(); return true;
        case "r": does.refresh(); return true;
        default: return false;
      }
    };

    const isTaken = (event) => {
      if (event.key === "Escape") {
        does.back();
        return true;
      }
      if (isTyping(event)) {
        return false;
      }
      const isFrames = model.place.view === "frames";
      return (event.target === byId("rows") && onList(event)) || (isFrames && onFrames(event)) || anywhere(event);
    };

    document.addEventListener("keydown", (event) => {
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
      if (!isOther && document.querySelector("dialog[open]") === null && isTaken(event)) {
        event.preventDefault();
      }
    });
  };

  Inspector.Keys = { listen };
})();

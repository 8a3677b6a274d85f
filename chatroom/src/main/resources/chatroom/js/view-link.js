"use strict";
// The connection: a word in the bar, and what lies over the page while there is none.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, setText, setHidden } = Chatroom.Dom;

  const isBack = ({ link, admitted, name }) => link === "open" && !(admitted && name === null);

  const wordOf = (state) => {
    switch (state.link) {
      case "connecting": return "Connecting…";
      case "open": return isBack(state) ? "Connected" : "Coming back…";
      default: return "Disconnected";
    }
  };

  const titleOf = ({ link, wasOpen, refusal, trouble }) => {
    if (link === "refused") {
      return refusal.title;
    }
    if (link === "stopped") {
      return "This page cannot connect";
    }
    if (trouble) {
      return "You are not let in just now";
    }
    return wasOpen ? "You have been disconnected" : "The server cannot be reached";
  };

  const FROM_A_FILE = ' A page opened from a file is let in by servers that are started with "--origin null".';

  const textOf = (state, now) => {
    switch (state.link) {
      case "stopped": return state.problem;
      case "refused": return state.refusal.words;
      case "waiting": {
        const seconds = Math.max(1, Math.ceil((state.retryAt - now) / 1000));
        return `${state.trouble} Trying again in ${seconds} s.${hintOf(state)}`.trim();
      }
      case "connecting": return "Connecting…";
      default: return state.reclaiming ? reclaimingOf(state) : "Coming back…";
    }
  };

  const reclaimingOf = (state) => `${state.reclaiming.words || heldOf(state)} Asking again every two seconds…`;

  /** Who has shown what takes the name over from the old connection is hardly kept out by that. */
  const heldOf = ({ wanted, resuming }) => {
    const name = wanted.name ?? "Your name";
    return resuming.token
      ? `${name} has been taken meanwhile, most likely by somebody else.`
      : `${name} is still held by your old connection.`;
  };

  const hintOf = ({ admitted, wasOpen }) => {
    if (admitted) {
      return " What you write meanwhile is kept, and sent then.";
    }
    return !wasOpen && location.protocol === "file:" ? FROM_A_FILE : "";
  };

  const linkView = (emit) => {
    const overlay = byId("overlay");
    let ticking = 0;

    byId("reconnect").addEventListener("click", () => emit({ type: "reconnect" }));
    byId("try-again").addEventListener("click", () => emit({ type: "try-again" }));
    byId("remark-close").addEventListener("click", () => emit({ type: "noted", words: "" }));
    byId("let-go").addEventListener("click", () => emit({ type: "let-go" }));

    const tell = (state) => setText(byId("overlay-text"), textOf(state, Date.now()));

    return (state) => {
      const isShown = !isBack(state) && (state.attempt > 0 || state.link === "stopped" || state.link === "refused");
      setText(byId("link"), wordOf(state));
      byId("link").dataset.link = isBack(state) ? "open" : state.link;
      setText(byId("overlay-title"), isShown ? titleOf(state) : "");
      setHidden(byId("reconnect"), state.link !== "waiting");
      setHidden(byId("try-again"), state.link !== "refused" || state.refusal.isFinal);
      setHidden(byId("let-go"), !state.reclaiming || state.token);
      setText(byId("remark-text"), state.notice);
      setHidden(byId("remark-close"), state.notice === "");
      setHidden(overlay, !isShown);
      tell(state);
      clearInterval(ticking);
      if (state.link === "waiting") {
        ticking = setInterval(() => tell(state), 500);
      }
    };
  };

  Chatroom.linkView = linkView;
})();

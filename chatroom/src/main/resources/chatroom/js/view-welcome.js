"use strict";
// The first screen: choosing a name.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, setText, setHidden, setError } = Chatroom.Dom;

  const CHOOSE = "Choose the name that the others will see.";
  const SIGNING_IN = "Signing you in with your token…";

  const welcomeView = (emit, { wanted }) => {
    const name = byId("name");
    const note = byId("name-note");
    const form = byId("register");
    name.value = wanted.name ?? "";

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      emit({ type: "register", name: name.value });
    });

    name.addEventListener("input", () => emit({ type: "edited", field: "name" }));

    return (state) => {
      const isAsked = !state.token && state.link !== "refused";
      setHidden(form, !isAsked);
      setHidden(byId("simple-hint"), !isAsked);
      setText(byId("welcome-text"), isAsked ? CHOOSE : SIGNING_IN);
      setHidden(byId("welcome-text"), state.link === "stopped");
      setError(name, byId("name-error"), state.errors.name);
      const words = state.admitted ? "" : noteOf(state);
      setText(note, words);
      setHidden(note, words === "");
    };
  };

  const noteOf = ({ link, wanted, reclaiming }) => {
    if (wanted.name === null || link === "stopped") {
      return "";
    }
    if (reclaiming) {
      const words = `${wanted.name} is still in use, maybe by this tab before it was loaded again.`;
      return `${reclaiming.words || words} Asking again…`;
    }
    return link === "open" ? `Registering ${wanted.name}…` : `${wanted.name} is registered as soon as the server answers.`;
  };

  Chatroom.welcomeView = welcomeView;
})();

"use strict";
// The first screen: choosing a name.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, setText, setHidden, setError } = Chatroom.Dom;

  const welcomeView = (emit, { wanted }) => {
    const name = byId("name");
    const note = byId("name-note");
    name.value = wanted.name ?? "";

    byId("register").addEventListener("submit", (event) => {
      event.preventDefault();
      emit({ type: "register", name: name.value });
    });

    name.addEventListener("input", () => emit({ type: "edited", field: "name" }));

    return (state) => {
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

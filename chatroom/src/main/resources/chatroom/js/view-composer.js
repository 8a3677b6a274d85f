"use strict";
// Where one types.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, setText, setHidden, setError } = Chatroom.Dom;
  const { Limits } = Chatroom;

  const growsByItself = () => CSS.supports("field-sizing", "content");

  /** Enter that picks a word in an input method is not Enter that sends (229 is how Safari tells of it). */
  const sends = (event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;

  const composerView = (emit, toEnd) => {
    const box = byId("message");
    const hint = byId("message-hint");

    const measure = () => {
      const words = Limits.hint(box.value);
      setText(hint, words);
      setHidden(hint, words === "");
      hint.classList.toggle("error", Limits.excess(box.value) > 0);
      if (!growsByItself()) {
        box.style.height = "auto";
        box.style.height = `${box.scrollHeight + 2}px`;
      }
    };

    const say = () => {
      const text = box.value.toWellFormed?.() ?? box.value;
      if (text.trim() !== "" && Limits.excess(text) === 0) {
        emit({ type: "say", text });
        write("");
        toEnd();
      }
      box.focus();
    };

    const write = (text) => {
      box.value = text;
      measure();
    };

    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      say();
    });
    box.addEventListener("input", () => {
      measure();
      emit({ type: "edited", field: "composer" });
    });
    box.addEventListener("keydown", (event) => {
      if (sends(event)) {
        event.preventDefault();
        say();
      }
    });

    /** Takes a text back that could not be sent, in front of what was typed meanwhile. */
    const takeBack = (text) => {
      write(box.value === "" ? text : `${text}\n${box.value}`);
      box.focus();
    };

    const render = (state) => setError(box, byId("message-error"), state.errors.composer);

    return { render, takeBack };
  };

  Chatroom.composerView = composerView;
})();

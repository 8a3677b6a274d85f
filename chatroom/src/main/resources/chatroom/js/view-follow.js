"use strict";
// The form that follows an entity, and the list of those that are followed.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, make, setText, setHidden, setError, listIn } = Chatroom.Dom;

  const STATES = { due: "Asking…", leaving: "Stopping…" };

  const wordOf = (state, isHere) => (isHere ? STATES[state] : "Later");

  const titleOf = ({ length }) => (length === 0 ? "Follow something" : `Following ${length}`);

  const followView = (emit) => {
    const field = byId("entity");

    byId("follow").addEventListener("submit", (event) => {
      event.preventDefault();
      emit({ type: "follow", entityId: field.value });
    });
    field.addEventListener("input", () => emit({ type: "edited", field: "entity" }));

    const stop = (entityId) => {
      field.focus();
      emit({ type: "unfollow", entityId });
    };

    const list = listIn(byId("followed"), ({ entityId, state, isHere }) =>
      make(
        "li",
        {},
        make("span", { class: "entity", dir: "auto", text: entityId }),
        state !== "on" && make("span", { class: "quiet", text: wordOf(state, isHere) }),
        state !== "leaving" &&
          make("button", { type: "button", class: "plain", text: "Stop", "aria-label": `Stop following ${entityId}`, onclick: () => stop(entityId) }),
      ),
    );

    return ({ following, name, errors }, before) => {
      list(following.entries.map((entry) => ({ key: entry.entityId, isHere: name !== null, ...entry })));
      setText(byId("following-word"), titleOf(following.entries));
      setHidden(byId("following"), !following.isKnown);
      setError(field, byId("entity-error"), errors.entity);
      if (following.entries.length > before.following.entries.length) {
        field.value = "";
      }
    };
  };

  Chatroom.followView = followView;
})();

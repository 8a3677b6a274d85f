"use strict";
// The form that follows an entity, and the list of those that are followed.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, make, setHidden, setError, listIn } = Chatroom.Dom;

  const STATES = { due: "Asking…", leaving: "Stopping…", on: "" };

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

    const list = listIn(byId("followed"), ({ entityId, state }) =>
      make(
        "li",
        {},
        make("span", { class: "entity", dir: "auto", text: entityId }),
        STATES[state] !== "" && make("span", { class: "quiet", text: STATES[state] }),
        state !== "leaving" &&
          make("button", { type: "button", class: "plain", text: "Stop", "aria-label": `Stop following ${entityId}`, onclick: () => stop(entityId) }),
      ),
    );

    return ({ following, errors }, before) => {
      list(following.entries.map((entry) => ({ key: entry.entityId, ...entry })));
      setHidden(byId("follow"), !following.isKnown);
      setHidden(byId("followed"), following.entries.length === 0);
      setError(field, byId("entity-error"), errors.entity);
      if (following.entries.length > before.following.entries.length) {
        field.value = "";
      }
    };
  };

  Chatroom.followView = followView;
})();

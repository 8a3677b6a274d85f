"use strict";
// The list of rooms, and the field that creates one.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, make, setHidden, setError, listIn } = Chatroom.Dom;

  const order = new Intl.Collator(undefined, { numeric: true });

  const roomsView = (emit, showPane) => {
    const field = byId("new-room");

    byId("create").addEventListener("submit", (event) => {
      event.preventDefault();
      emit({ type: "enter", room: field.value, create: true });
    });

    field.addEventListener("input", () => emit({ type: "edited", field: "room" }));

    const enter = (room, isHere) => (isHere ? showPane("talk") : emit({ type: "enter", room, create: false }));

    const build = ({ room, isHere, isAsked }) =>
      make(
        "li",
        {},
        make("button", {
          type: "button",
          class: "room",
          dir: "auto",
          text: room,
          "aria-current": isHere && "true",
          "aria-busy": isAsked && "true",
          onclick: () => enter(room, isHere),
        }),
      );

    const list = listIn(byId("room-list"), build);
    let shown = [];

    return (state, before) => {
      const now = [state.rooms, state.timeline?.room, state.asking];
      if (now.some((part, at) => part !== shown[at])) {
        shown = now;
        keepingFocus(() => list(rowsOf(state)));
      }
      setHidden(byId("no-rooms-yet"), state.rooms.length > 0);
      setError(field, byId("room-error"), state.errors.room);
      if (before.asking?.action === "new-room" && state.joined && !state.asking) {
        field.value = "";
      }
    };
  };

  const rowsOf = ({ rooms, timeline, asking }) =>
    rooms
      .toSorted(order.compare)
      .map((room) => ({ key: room, room, isHere: timeline?.room === room, isAsked: asking?.room === room }));

  /** A button that is built anew while it has the focus hands it on. */
  const keepingFocus = (change) => {
    const { activeElement } = document;
    const room = activeElement?.classList.contains("room") ? activeElement.textContent : null;
    change();
    if (room !== null && !activeElement.isConnected) {
      const again = [...document.querySelectorAll(".room")].find((button) => button.textContent === room);
      (again ?? byId("rooms-title")).focus();
    }
  };

  Chatroom.roomsView = roomsView;
})();

"use strict";
// The whole page: which screen, which pane, where the focus goes, what the title says.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, setText, setHidden } = Chatroom.Dom;
  const { isSimple } = Chatroom.State;

  const SKIPS = { "message": "Skip to the message box", "welcome-title": "Skip to the text", "overlay-title": "Skip to the text" };

  const screenOf = ({ admitted }) => (admitted ? "chat" : "welcome");
  const placeOfWelcome = ({ link, token }) => {
    if (link === "refused") {
      return "overlay-title";
    }
    return token ? "welcome-title" : "name";
  };
  const placeOf = ({ timeline }) => (timeline ? `in ${timeline.room}` : "nowhere");
  const nameOfTalk = (state) => (isSimple(state) ? "Everybody" : (state.timeline?.room ?? ""));

  const pageView = (emit, first, appName) => {
    const { body } = document;
    const showPane = (pane) => {
      body.dataset.pane = pane;
      (pane === "talk" ? byId("message") : byId("rooms-title")).focus();
    };
    const edit = (ref, text) => {
      composer.takeBack(text);
      emit({ type: "discard", ref });
    };
    const discard = (ref) => {
      byId("message").focus();
      emit({ type: "discard", ref });
    };
    const renderWelcome = Chatroom.welcomeView(emit, first);
    const renderRooms = Chatroom.roomsView(emit, showPane);
    const log = Chatroom.logView(emit, { edit, discard, older: () => emit({ type: "older" }) });
    const composer = Chatroom.composerView(emit, log.toEnd);
    const renderLink = Chatroom.linkView(emit);
    const renderNews = Chatroom.newsView(emit);
    const renderFollow = Chatroom.followView(emit);
    setText(byId("title"), appName);
    byId("to-rooms").addEventListener("click", () => showPane("rooms"));
    byId("to-talk").addEventListener("click", () => showPane("talk"));
    byId("leave").addEventListener("click", () => emit({ type: "leave" }));
    byId("rename").addEventListener("click", () => emit({ type: "start-over" }));

    const frame = (state) => {
      const screen = screenOf(state);
      body.dataset.screen = screen;
      body.dataset.mode = isSimple(state) ? "simple" : "rooms";
      setHidden(byId("welcome"), screen !== "welcome" || state.link === "refused");
      setHidden(byId("chat"), screen !== "chat");
      setHidden(byId("me"), screen !== "chat");
      setText(byId("me-word"), state.token ? "Signed in as" : "You are");
      setText(byId("me-name"), state.wanted.name ?? "");
      setHidden(byId("rename"), state.token);
      setHidden(byId("rooms"), isSimple(state));
      setHidden(byId("nowhere"), state.timeline !== null);
      setHidden(byId("somewhere"), state.timeline === null);
      setHidden(byId("leave"), isSimple(state));
      setHidden(byId("to-rooms"), isSimple(state));
      setHidden(byId("to-talk"), state.timeline === null);
      setText(byId("talk-title"), nameOfTalk(state));
    };

    const title = (state) => {
      const parts = [nameOfTalk(state), appName].filter(Boolean).join(" – ");
      document.title = state.unread > 0 ? `(${state.unread}) ${parts}` : parts;
    };

    const typingPlace = (state) => {
      if (screenOf(state) === "welcome") {
        return byId(placeOfWelcome(state));
      }
      return state.timeline ? byId("message") : byId("new-room");
    };

    /** Where fingers type, a keyboard would cover what one came to read: there one says oneself where to type. */
    const arrive = (place, state) => {
      const isTouched = matchMedia("(pointer: coarse)").matches && screenOf(state) === "chat";
      (isTouched ? byId(state.timeline ? "log" : "rooms-title") : place).focus();
    };

    /** The focus follows what changed, and never leaves a place that is still there. */
    const focus = (state, before, wasLost) => {
      const place = typingPlace(state);
      byId("skip").href = `#${place.id}`;
      setText(byId("skip"), SKIPS[place.id] ?? "Skip to the field to type in");
      const hasMoved = screenOf(state) !== screenOf(before) || placeOf(state) !== placeOf(before);
      if (hasMoved) {
        body.dataset.pane = state.timeline ? "talk" : "rooms";
      }
      if (hasMoved || wasLost) {
        arrive(place, state);
      } else if (state.errors.name && state.errors.name !== before.errors.name) {
        byId("name").focus();
      } else if (state.errors.room && before.asking?.action !== "join-room" && state.errors.room !== before.errors.room) {
        byId("new-room").focus();
      }
    };

    const render = (state, before) => {
      const held = document.activeElement;
      frame(state);
      renderWelcome(state);
      renderRooms(state, before);
      log.render(state, before);
      composer.render(state);
      renderLink(state);
      renderFollow(state, before);
      renderNews(state);
      title(state);
      focus(state, before, held !== body && !held?.checkVisibility());
    };

    return { render, title };
  };

  Chatroom.pageView = pageView;
})();

"use strict";
// Starts the chat: the one place where state, socket, timers, storage and page meet.
(() => {
  const { Desk, Memory, Socket, State, Token, pageView, update } = globalThis.Chatroom;
  const config = typeof AWS_CONFIG === "object" ? AWS_CONFIG : {};

  const tab = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  let refs = 0;
  const env = () => ({ now: Date.now(), random: Math.random(), newRef: () => `${tab}-${++refs}` });

  /** The one place that holds the token. Nothing of it goes into the state, the page or the storage. */
  const pass = { token: null };

  /** Takes a token out of the page's address before anybody can look at it or copy it. */
  const takeToken = (configured) => {
    const { token, fromLink, problem, clean } = Token.find(location, configured);
    if (clean !== null) {
      history.replaceState(history.state, "", clean);
    }
    pass.token = token ?? pass.token;
    return { token: token !== null, fromLink, notice: problem };
  };

  let state = State.start(Memory.recall(), takeToken(config.accessToken));
  let shown = state;
  let isDue = false;
  let kept = "";
  const timers = new Map();

  const emit = (event) => {
    const next = update(state, event, env());
    if (next.state !== state) {
      const before = state;
      state = next.state;
      remember(before);
      schedule();
    }
    next.effects.forEach(carryOut);
  };

  const carryOut = (effect) => {
    switch (effect.do) {
      case "send": socket.send(effect.frame); break;
      case "connect": socket.connect(); break;
      case "drop": socket.drop(); break;
      case "hang-up": socket.hangUp(); break;
      case "ask-why": askWhy(); break;
      case "forget-token": pass.token = null; break;
      case "after":
        clearTimeout(timers.get(effect.id));
        timers.set(effect.id, setTimeout(() => emit(effect.event), effect.ms));
        break;
      case "cancel": clearTimeout(timers.get(effect.id)); break;
      default: throw new Error(`Nobody knows how to ${effect.do}`);
    }
  };

  const askWhy = async () => {
    const { token } = pass;
    const nothing = { verdict: navigator.onLine ? "unknown" : "unreachable", message: "" };
    const verdict = Desk.isOwn(url, location) ? await Desk.ask(token, (...asked) => fetch(...asked)) : nothing;
    if (token === pass.token) {
      emit({ type: "verdict", ...verdict });
    }
  };

  /** A link that is opened in the tab where the page is already loads nothing: it only changes the fragment. */
  const bringToken = () => {
    const { token, notice } = takeToken();
    if (token) {
      emit({ type: "token-brought" });
    } else if (notice) {
      emit({ type: "noted", words: notice });
    }
  };

  const remember = (before) => {
    if (state.wanted === before.wanted && state.outbox === before.outbox) {
      return;
    }
    const memory = Memory.of(state);
    if (memory !== kept) {
      kept = memory;
      Memory.keep(memory);
    }
  };

  /** Many frames may arrive between two pictures; the page is brought up to date once for all of them. */
  const schedule = () => {
    page.title(state);
    if (!isDue) {
      isDue = true;
      if (document.hidden) {
        setTimeout(paint, 200);
      } else {
        requestAnimationFrame(paint);
      }
    }
  };

  const paint = () => {
    isDue = false;
    const before = shown;
    shown = state;
    page.render(shown, before);
  };

  const { url, problem } = Socket.address(config.websocket, location);
  const socket = Socket.socketTo(url, pass, emit);
  const page = pageView(emit, state, config.name || "Chatroom");

  document.addEventListener("visibilitychange", () => emit({ type: "visibility", hidden: document.hidden }));
  window.addEventListener("hashchange", bringToken);
  window.addEventListener("online", () => emit({ type: "reconnect" }));
  if (problem) {
    emit({ type: "stopped", problem });
  } else {
    emit({ type: "reconnect" });
  }
  emit({ type: "visibility", hidden: document.hidden });
  page.render(state, state);
  document.getElementById("name").focus();
})();

"use strict";
// What the client knows. It changes by `update` alone, and holds no page, no socket and no clock.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  /**
   * `wanted` is what to come back to, `name` and `joined` what the server has confirmed on this connection.
   * `asking` is the request that waits for its answer: {action: "register", name} or {action, room}.
   */
  const start = ({ name = null, room = null, outbox = [] } = {}) => ({
    link: "waiting", // for the next attempt; connecting, open, stopped
    wasOpen: false,
    attempt: 0,
    retryAt: null,
    problem: "",
    wanted: { name, room },
    name: null,
    admitted: false,
    reclaimUntil: null,
    reclaiming: null, // {words}: why we ask for the name again; no words where an old connection may hold it
    asking: null,
    rooms: [],
    listing: [],
    news: [],
    timeline: null,
    joined: false,
    early: [],
    paging: null,
    outbox: outbox.map((entry) => ({ ...entry, tried: true })),
    paused: false,
    errors: { name: "", room: "", composer: "" },
    unread: 0,
    hidden: false,
  });

  const step = (state, ...effects) => ({ state, effects: effects.filter(Boolean) });

  /** Goes on from one step to the next, and keeps the effects of both. */
  const then = ({ state, effects }, next) => {
    const following = next(state);
    return { state: following.state, effects: [...effects, ...following.effects] };
  };

  const withError = (state, field, words) => ({ ...state, errors: { ...state.errors, [field]: words } });

  const isSimple = (state) => state.wanted.name === Chatroom.SIMPLE_MODE && state.admitted;

  Chatroom.SIMPLE_MODE = "no-rooms";

  /** What an effect tells the world to do. */
  Chatroom.Effects = {
    send: (frame) => ({ do: "send", frame }),
    connect: { do: "connect" },
    drop: { do: "drop" },
    after: (id, ms, event) => ({ do: "after", id, ms, event }),
    cancel: (id) => ({ do: "cancel", id }),
  };
  Chatroom.State = { start, step, then, withError, isSimple };
})();

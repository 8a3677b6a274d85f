"use strict";
// What the client knows. It changes by `update` alone, and holds no page, no socket and no clock.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  /**
   * `wanted` is what to come back to, `name` and `joined` what the server has confirmed on this connection.
   * `asking` is the request that waits for its answer: {action: "register", name} or {action, room}. The answer to
   * {action: "resume", name, room} comes in two parts, and `resumed` is the second one where it comes first.
   * `early` are the messages that came before the word that we are in their room.
   * `token` says that there is one to show, and `fromLink` that a reload will not bring it back.
   */
  const start = ({ name = null, room = null, outbox = [] } = {}, signIn = {}) => ({
    link: "waiting", // for the next attempt; connecting, open, stopped, refused
    wasOpen: false,
    attempt: 0,
    retryAt: null,
    problem: "",
    trouble: "",
    token: false,
    fromLink: false,
    refusal: null, // {title, words, isFinal}: why nothing is tried again by itself
    notice: "",
    ...signIn,
    wanted: { name, room },
    name: null,
    admitted: false,
    resuming: Chatroom.State.NOTHING_TO_RESUME,
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
    following: Chatroom.State.NOTHING_FOLLOWED,
    feed: Chatroom.State.NO_FEED,
    errors: { name: "", room: "", composer: "", entity: "" },
    unread: 0,
    hidden: false,
  });

  /**
   * `name` is the one that we were shown under, and `token` what takes it over from a connection that was lost;
   * undefined where the server gave none. `isKnown` says whether the server knows of such things.
   */
  const NOTHING_TO_RESUME = { name: null, token: undefined, isKnown: true };

  /** `asked` is the one subscription that waits for its answer; `isKnown` whether the server knows of such things. */
  const NOTHING_FOLLOWED = { entries: [], asked: null, isKnown: true };

  /** `isOpen` is null until the user opens or closes the list. */
  const NO_FEED = { items: [], told: 0, seen: 0, isOpen: null };

  const step = (state, ...effects) => ({ state, effects: effects.filter(Boolean) });

  /** Goes on from one step to the next, and keeps the effects of both. */
  const then = ({ state, effects }, next) => {
    const following = next(state);
    return { state: following.state, effects: [...effects, ...following.effects] };
  };

  const withError = (state, field, words) => ({ ...state, errors: { ...state.errors, [field]: words } });

  const isSimple = (state) => state.wanted.name === Chatroom.SIMPLE_MODE && state.admitted && !state.token;

  Chatroom.SIMPLE_MODE = "no-rooms";

  /** What an effect tells the world to do. */
  Chatroom.Effects = {
    send: (frame) => ({ do: "send", frame }),
    connect: { do: "connect" },
    drop: { do: "drop" },
    after: (id, ms, event) => ({ do: "after", id, ms, event }),
    cancel: (id) => ({ do: "cancel", id }),
    hangUp: { do: "hang-up" },
    askWhy: { do: "ask-why" },
    forgetToken: { do: "forget-token" },
  };
  Chatroom.State = { start, step, then, withError, isSimple, NOTHING_TO_RESUME, NOTHING_FOLLOWED, NO_FEED };
})();

"use strict";
// Connecting, losing the connection, and coming back.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Backoff, Effects, Outbox } = Chatroom;
  const { step, then } = Chatroom.State;

  const ANSWER_WITHIN = 10_000;
  const NAME_HELD_FOR = 45_000;
  const NAME_HELD_AFTER_RELOAD = 8_000;
  const TOO_LARGE = 1009;

  const opened = (state, env) => {
    const open = { ...state, link: "open", wasOpen: true, retryAt: null };
    return state.wanted.name === null
      ? step(open, Effects.cancel("answer"))
      : Chatroom.Registration.ask({ ...open, reclaimUntil: state.reclaimUntil ?? patience(state, env) });
  };

  /** A server may hold our name for the old connection until it notices that this one is dead. */
  const patience = (state, env) => env.now + (state.admitted ? NAME_HELD_FOR : NAME_HELD_AFTER_RELOAD);

  const closed = (state, { code }, env) => {
    const wait = Backoff.delay(state.attempt, env.random);
    const lost = {
      ...state,
      link: "waiting",
      attempt: state.attempt + 1,
      retryAt: env.now + wait,
      name: null,
      asking: null,
      joined: false,
      early: [],
      paging: null,
      reclaiming: null,
      paused: false,
      outbox: Outbox.interrupted(withoutOversized(state.outbox, code)),
    };
    return step(lost, ...quiet(), Effects.after("reconnect", wait, { type: "reconnect" }));
  };

  /** A message that a server closed the connection for must not close the next one as well. */
  const withoutOversized = (outbox, code) => {
    const culprit = code === TOO_LARGE ? Outbox.inFlight(outbox) : null;
    return culprit ? Outbox.failed(outbox, culprit.ref, "This is too large for the server.") : outbox;
  };

  const quiet = () => ["answer", "reclaim", "flush", "gap", "paging"].map(Effects.cancel);

  const reconnect = (state) => {
    if (state.link !== "waiting") {
      return step(state);
    }
    return step({ ...state, link: "connecting", retryAt: null }, Effects.cancel("reconnect"), watch(), Effects.connect);
  };

  /** No answer in time: on bad Wi-Fi a dead connection looks like a silent one. */
  const overdue = (state) =>
    state.link === "open" || state.link === "connecting" ? step(state, Effects.drop) : step(state);

  const watch = () => Effects.after("answer", ANSWER_WITHIN, { type: "overdue" });
  const answered = (state) =>
    state.asking || Outbox.inFlight(state.outbox) ? step(state) : step(state, Effects.cancel("answer"));

  /** Something that the page cannot mend, such as a missing address. */
  const stopped = (state, { problem }) => step({ ...state, link: "stopped", problem }, ...quiet());

  /** A server frees a name with its connection only, so another name needs another connection. */
  const startOver = (state) => {
    const fresh = {
      ...Chatroom.State.start(),
      rooms: state.rooms,
      outbox: Outbox.interrupted(state.outbox),
      hidden: state.hidden,
    };
    return then(step(fresh, ...quiet()), reconnect);
  };

  /** Who looks at the page again does not want to wait for the next attempt. */
  const visibility = (state, { hidden }) => {
    const seen = { ...state, hidden, unread: hidden ? state.unread : 0 };
    return hidden ? step(seen) : reconnect(seen);
  };

  Chatroom.Connection = { opened, closed, reconnect, overdue, stopped, startOver, visibility, watch, answered };
})();

"use strict";
// Connecting, losing the connection, and coming back.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Backoff, Effects, Outbox } = Chatroom;
  const { step, then } = Chatroom.State;

  const ANSWER_WITHIN = 10_000;
  const NAME_HELD_FOR = 45_000;
  const NAME_HELD_AFTER_RELOAD = 8_000;
  const TOO_FAST = 1008;
  const TOO_LARGE = 1009;
  const SIGN_IN_EXPIRED = 4001;

  const opened = (state, env) => {
    const open = { ...state, link: "open", wasOpen: true, retryAt: null, trouble: "" };
    return state.wanted.name === null && !state.token
      ? step(open, Effects.cancel("answer"))
      : Chatroom.Resuming.comeIn({ ...open, reclaimUntil: state.reclaimUntil ?? patience(state, env) });
  };

  /** A server may hold our name for the old connection until it notices that this one is dead. */
  const patience = (state, env) => env.now + (state.admitted ? NAME_HELD_FOR : NAME_HELD_AFTER_RELOAD);

  const closed = (state, { code, reason = "" }, env) => {
    if (code === SIGN_IN_EXPIRED) {
      return Chatroom.SignIn.cutOff(state, reason);
    }
    const isTooFast = code === TOO_FAST;
    const attempt = isTooFast ? Math.max(state.attempt, Backoff.LAST) : state.attempt;
    const wait = Backoff.delay(attempt, env.random);
    const waiting = {
      ...lost({ ...state, outbox: withoutOversized(state.outbox, code) }),
      link: "waiting",
      trouble: isTooFast ? "You sent too much too fast." : state.trouble,
      attempt: attempt + 1,
      retryAt: env.now + wait,
    };
    const again = Effects.after("reconnect", wait, { type: "reconnect" });
    return step(waiting, ...quiet(), again, state.link === "connecting" && Effects.askWhy);
  };

  /** What holds for one connection only is over with it. */
  const lost = (state) => ({
    ...state,
    name: null,
    asking: null,
    joined: false,
    early: [],
    paging: null,
    reclaiming: null,
    paused: false,
    outbox: Outbox.interrupted(state.outbox),
    following: Chatroom.Following.interrupted(state.following),
  });

  /** A message that a server closed the connection for must not close the next one as well. */
  const withoutOversized = (outbox, code) => {
    const culprit = code === TOO_LARGE ? Outbox.inFlight(outbox) : null;
    return culprit ? Outbox.failed(outbox, culprit.ref, "This is too large for the server.") : outbox;
  };

  const quiet = () => ["answer", "reclaim", "flush", "gap", "paging", "following"].map(Effects.cancel);

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
    const { rooms, hidden, token, fromLink, notice, feed } = state;
    const fresh = {
      ...Chatroom.State.start(),
      ...{ rooms, hidden, token, fromLink, notice, feed },
      outbox: Outbox.interrupted(state.outbox),
      following: Chatroom.Following.interrupted(state.following),
      resuming: Chatroom.Resuming.forgotten(state),
    };
    return then(step(fresh, ...quiet()), reconnect);
  };

  /** Who looks at the page again does not want to wait for the next attempt. */
  const visibility = (state, { hidden }) => {
    const seen = { ...state, hidden, unread: hidden ? state.unread : 0 };
    return hidden ? step(seen) : reconnect(seen);
  };

  Chatroom.Connection = {
    opened, closed, lost, quiet, reconnect, overdue, stopped, startOver, visibility, watch, answered,
  };
})();

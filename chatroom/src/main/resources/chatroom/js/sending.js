"use strict";
// Saying something: queue it, send it, hear that it is stored or why not.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects, Frames, Limits, Outbox, Timeline } = Chatroom;
  const { step, then, withError, isSimple } = Chatroom.State;

  const PAUSE = 2_000;
  const SHORTEST_PAUSE = 250;
  const LONGEST_PAUSE = 60_000;
  /** How often a message may come too fast: in a full room many wait for the same moment. */
  const PATIENCE = 5;
  const UNAVAILABLE = new Set(["unavailable", "rate-limited"]);
  const LOST_TRACK = new Set(["not-in-room", "not-registered"]);

  const say = (state, { text }, env) => {
    if (!state.timeline || text.trim() === "" || Limits.excess(text) > 0) {
      return step(state);
    }
    const { room } = state.timeline;
    const entry = { ref: env.newRef(), room, by: state.wanted.name, text, at: new Date(env.now).toISOString() };
    return flush({ ...withError(state, "composer", ""), outbox: Outbox.queue(state.outbox, entry) });
  };

  /** Sends what waits for the room that we are in, one at a time. */
  const flush = (state) => {
    const next = state.joined && !state.paused ? Outbox.next(state.outbox, state.timeline.room) : null;
    if (!next) {
      return Chatroom.Connection.answered(state);
    }
    const write = isSimple(state) ? Frames.write.dispatchToEveryone : Frames.write.dispatch;
    const outbox = Outbox.sent(state.outbox, next.ref, Timeline.lastSeq(state.timeline));
    return step({ ...state, outbox }, Effects.send(write(next.text, next.ref)), Chatroom.Connection.watch());
  };

  const ack = (state, event) => {
    const entry = Outbox.find(state.outbox, event.ref);
    if (!entry) {
      return step(state);
    }
    const done = { ...withError(state, "composer", ""), outbox: Outbox.without(state.outbox, event.ref) };
    return then(flush(stored(done, entry, event)), Chatroom.Conversation.settle);
  };

  const stored = (state, { room, by, text }, { epoch, seq, time }) => {
    if (!Chatroom.Conversation.isHere(state, { room, epoch })) {
      return state;
    }
    const message = { user: by, text, time, seq, own: true, awaited: seq === undefined };
    return { ...state, timeline: Timeline.add(state.timeline, message) };
  };

  /** The server would not take it: try again where that can help, else tell why. */
  const refused = (state, { code, ref, message, retryAfterMs }, { random }) => {
    const entry = ref === undefined ? Outbox.inFlight(state.outbox) : Outbox.find(state.outbox, ref);
    const told = withError(state, "composer", message);
    if (!entry) {
      return step(told);
    }
    const slowed = code === "rate-limited" ? (entry.slowed ?? 0) + 1 : 0;
    if (UNAVAILABLE.has(code) && slowed < PATIENCE) {
      const paused = { ...told, paused: true, outbox: Outbox.postponed(state.outbox, entry.ref, slowed) };
      return step(paused, Effects.cancel("answer"), Effects.after("flush", pause(retryAfterMs, slowed * random), { type: "flush" }));
    }
    if (LOST_TRACK.has(code)) {
      return step({ ...state, outbox: Outbox.postponed(state.outbox, entry.ref) }, state.joined && Effects.drop);
    }
    return flush({ ...state, outbox: Outbox.failed(state.outbox, entry.ref, message) });
  };

  /**
   * What the server asks for, within bounds: a timer takes too long a time for none at all. Everybody in a full room is
   * told the same moment, so each time more of it is left to chance.
   */
  const pause = (ms = PAUSE, chance = 0) =>
    Math.round(Math.min(Math.max(ms, SHORTEST_PAUSE) * 2 ** chance, LONGEST_PAUSE));

  const resume = (state) => flush({ ...state, paused: false });

  const discard = (state, { ref }) =>
    flush({ ...withError(state, "composer", ""), outbox: Outbox.without(state.outbox, ref) });

  Chatroom.Sending = { say, flush, ack, refused, resume, discard, pause };
})();

"use strict";
// What is said where we are: messages in, older ones, and what is missing.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects, Frames, Outbox, Timeline } = Chatroom;
  const { step, isSimple } = Chatroom.State;

  const KEEP = 600;
  const TRIM_ABOVE = 900;
  const GAP_PATIENCE = 300;
  const PAGE_WITHIN = 10_000;
  const PAGE_PAUSE = 3_000;

  const isHere = (state, { room, epoch }) =>
    state.joined && (room ?? state.timeline.room) === state.timeline.room && epoch === state.timeline.epoch;

  /** Somebody said something. */
  const message = (state, event, env) => {
    if (!isHere(state, event)) {
      return Chatroom.Membership.keepEarly(state, event);
    }
    return event.message.seq === undefined ? heardOnce(state, event.message, env) : heard(state, event.message);
  };

  const heard = (state, said) => {
    const timeline = Timeline.add(state.timeline, said);
    const isNew = timeline !== state.timeline && said.user !== state.name;
    return settle({ ...state, timeline, unread: state.unread + (state.hidden && isNew ? 1 : 0) });
  };

  /** A message that is stored nowhere has no `seq`: seeing our own text come back is what confirms it. */
  const heardOnce = (state, said, env) => {
    const awaited = state.timeline.entries.find((entry) => entry.awaited && entry.text === said.text);
    if (awaited) {
      return step({ ...state, timeline: Timeline.replace(state.timeline, awaited, { ...awaited, awaited: false }) });
    }
    const pending = Outbox.inFlight(state.outbox);
    const isOurs = pending?.text === said.text && said.user === state.name;
    const entry = { ...said, own: isOurs, time: said.time ?? new Date(env.now).toISOString() };
    const timeline = Timeline.add(state.timeline, entry);
    const unread = state.unread + (state.hidden && !isOurs ? 1 : 0);
    const outbox = isOurs ? Outbox.without(state.outbox, pending.ref) : state.outbox;
    return isOurs
      ? Chatroom.Sending.flush({ ...state, timeline, unread, outbox })
      : step({ ...state, timeline, unread });
  };

  /** A page of messages: the room's newest where we enter it, older ones where we asked for them. */
  const page = (state, event) => {
    if (event.before === undefined) {
      return Chatroom.Membership.entered(state, event);
    }
    if (!isHere(state, event)) {
      return step(state);
    }
    const timeline = Timeline.addOlder(state.timeline, event);
    const settled = settle({ ...state, timeline, paging: null });
    return step(settled.state, Effects.cancel("paging"), ...settled.effects);
  };

  const older = (state) => {
    const { joined, paging, timeline } = state;
    return joined && !paging && timeline.more ? askFor(state, timeline.from, Timeline.PAGE) : step(state);
  };

  const askFor = (state, before, limit) =>
    step(
      { ...state, paging: { before } },
      Effects.send(Frames.write.history(before, limit)),
      Effects.after("paging", PAGE_WITHIN, { type: "paging-over" }),
    );

  /** No answer, or not the one we wanted: after a pause we may ask again. */
  const pagingOver = (state) => settle({ ...state, paging: null });

  const pagingRefused = (state, { code }) =>
    code === "not-in-room" && state.joined
      ? step(state, Effects.drop)
      : step(state, state.paging && Effects.after("paging", PAGE_PAUSE, { type: "paging-over" }));

  /** Messages may overtake each other, so a hole is given a moment before it is asked for. */
  const settle = (state) => {
    const { timeline } = state;
    const hole = timeline && Timeline.gap(timeline);
    return step(state, hole && !state.paging && Effects.after("gap", GAP_PATIENCE, { type: "fill" }));
  };

  const fill = (state) => {
    const hole = state.joined && !state.paging && Timeline.gap(state.timeline);
    return hole ? askFor(state, hole.before, hole.limit) : step(state);
  };

  /** A page that is read at its end has no need of everything that was ever loaded. */
  const atEnd = (state) => {
    const isLong = state.timeline?.entries.length > TRIM_ABOVE;
    return step(isLong ? { ...state, timeline: Timeline.trim(state.timeline, KEEP) } : state);
  };

  const isOwn = (state, said) => (isSimple(state) ? said.own === true : said.user === state.wanted.name);

  Chatroom.Conversation = { message, page, older, pagingOver, pagingRefused, settle, fill, atEnd, isHere, isOwn };
})();

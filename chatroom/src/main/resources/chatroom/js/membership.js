"use strict";
// The list of rooms, and going in and out of one.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects, Frames, Limits, Timeline } = Chatroom;
  const { step, then, withError } = Chatroom.State;

  const EARLY = 200;
  const TRY_LATER = new Set(["unavailable", "rate-limited"]);

  const roomOpened = (state, { room }) =>
    step({ ...state, rooms: withRoom(state.rooms, room), news: noted(state, { room, open: true }) });

  const roomClosed = (state, { room }) =>
    step({
      ...state,
      rooms: state.rooms.filter((other) => other !== room),
      news: noted(state, { room, open: false }),
    });

  const withRoom = (rooms, room) => (rooms.includes(room) ? rooms : [...rooms, room]);

  const noted = (state, item) => (Chatroom.Registration.isAsked(state) ? [...state.news, item] : state.news);

  /** The user chose a room, or named a new one. */
  const enter = (state, { room: typed, create }) => {
    const room = Limits.cleanName(typed);
    if (state.name === null) {
      return step(withError(state, "room", "There is no connection. Wait until you are back, and try again."));
    }
    if (state.asking) {
      return step(state);
    }
    return ask(withError(state, "room", ""), room, create);
  };

  const ask = (state, room, create) =>
    step(
      { ...state, asking: { action: create ? "new-room" : "join-room", room }, early: [] },
      Effects.send(create ? Frames.write.newRoom(room) : Frames.write.joinRoom(room)),
      Chatroom.Connection.watch(),
    );

  const ENTRIES = new Set(["new-room", "join-room", "resume"]);
  const isEntering = ({ asking }) => ENTRIES.has(asking?.action);

  /** The newest page of a room: the server's word that we are in it. */
  const entered = (state, page) => {
    const room = page.room ?? state.asking?.room;
    if (room === undefined) {
      return step(state);
    }
    const joined = {
      ...withError(state, "room", ""),
      asking: null,
      attempt: 0,
      joined: true,
      paging: null,
      wanted: { ...state.wanted, room },
      rooms: withRoom(state.rooms, room),
      timeline: state.early.reduce(addEarly, opening(state, { ...page, room })),
      early: [],
    };
    return then(Chatroom.Sending.flush(joined), Chatroom.Conversation.settle);
  };

  /** The same life of the room goes on where it was; another life starts anew. */
  const opening = ({ timeline, joined }, page) => {
    if (timeline?.room !== page.room) {
      return Timeline.open(page);
    }
    return timeline.epoch === page.epoch && page.epoch !== undefined
      ? Timeline.addNewest(timeline, page)
      : Timeline.open(page, !joined && timeline.epoch !== undefined);
  };

  const addEarly = (timeline, { room, epoch, message }) =>
    room === timeline.room && epoch === timeline.epoch ? Timeline.add(timeline, message) : timeline;

  /** A message may overtake the page of the room that we are entering. */
  const keepEarly = (state, event) =>
    step(isEntering(state) ? { ...state, early: [...state.early, event].slice(-EARLY) } : state);

  /** Simple Mode: one conversation of all, of which nothing is kept. */
  const meetEveryone = (state) => {
    const isMet = state.timeline?.room === null;
    const timeline = isMet ? state.timeline : Timeline.open({ room: null, messages: [], more: false });
    return Chatroom.Sending.flush({ ...state, attempt: 0, timeline, joined: true });
  };

  const leave = (state) => {
    if (!state.joined || state.asking) {
      return step(state);
    }
    const asking = { ...state, asking: { action: "leave-room", room: state.timeline.room } };
    return step(asking, Effects.send(Frames.write.leaveRoom()), Chatroom.Connection.watch());
  };

  const left = (state, { room }) => {
    if (state.timeline?.room !== room) {
      return step(state);
    }
    return Chatroom.Connection.answered(outside(state));
  };

  const outside = (state) => ({
    ...state,
    asking: null,
    joined: false,
    timeline: null,
    paging: null,
    unread: 0,
    wanted: { ...state.wanted, room: null },
  });

  const refused = (state, { code, message }) => {
    if (code === "not-registered" || (isComingBack(state) && TRY_LATER.has(code))) {
      return step(state, Effects.drop);
    }
    if (code === "not-in-room") {
      return Chatroom.Connection.answered(outside(state));
    }
    const here = state.joined ? { ...state, asking: null } : outside(state);
    return Chatroom.Connection.answered(withError(here, "room", message));
  };

  const isComingBack = ({ joined, timeline }) => !joined && timeline !== null;

  Chatroom.Membership = {
    roomOpened, roomClosed, enter, ask, entered, keepEarly, meetEveryone, leave, left, outside, refused,
  };
})();

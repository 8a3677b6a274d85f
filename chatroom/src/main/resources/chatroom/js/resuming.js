"use strict";
// Coming back after a lost connection: the name, the room and what was missed, by one request.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects, Frames, Timeline } = Chatroom;
  const { step, withError } = Chatroom.State;

  const TRY_AGAIN = new Set(["name-taken", "unavailable", "rate-limited"]);
  const NO_ROUTE = "Forbidden"; // API Gateway's word for an action that the server has not

  const isPossible = ({ resuming, wanted, timeline }) =>
    resuming.isKnown &&
    resuming.name !== null &&
    resuming.name === wanted.name &&
    timeline?.epoch !== undefined;

  /** Goes on where a lost connection ended, or asks for a name where there is nothing to go on with. */
  const comeIn = (state) => (isPossible(state) ? ask(state) : Chatroom.Registration.ask(state));

  const ask = (state) => {
    const { timeline, resuming } = state;
    const { name, token } = resuming;
    const asking = { action: "resume", name, room: timeline.room, resumed: null };
    return step(
      { ...state, asking, listing: [], news: [] },
      Effects.cancel("reclaim"),
      Effects.send(Frames.write.resume(name, timeline, Timeline.knownUpTo(timeline), token)),
      Chatroom.Connection.watch(),
    );
  };

  const isAsking = ({ asking }) => asking?.action === "resume";
  const isNamed = ({ name }) => name !== null;

  /**
   * We are in the room, but under no name before the `signup`, which this may have overtaken. Whether all that was missed
   * is in it need not be said: what follows what we know leaves no hole.
   */
  const resumed = (state, page) => {
    if (!isAsking(state)) {
      return step(state);
    }
    return isNamed(state)
      ? Chatroom.Membership.entered(state, page)
      : step({ ...state, asking: { ...state.asking, resumed: page } });
  };

  /** We have our name. */
  const named = (state) =>
    state.asking.resumed ? Chatroom.Membership.entered(state, state.asking.resumed) : step(state);

  /** What may come to pass by itself is asked for again; all else is left to the answers to the single requests. */
  const refused = (state, event, env) => {
    if (!isAsking(state)) {
      return step(state);
    }
    if (isNamed(state)) {
      return Chatroom.Membership.refused(state, event);
    }
    if (event.code === "room-full") {
      return outside(state, event);
    }
    if (TRY_AGAIN.has(event.code) && !isAnothers(state, event)) {
      return Chatroom.Registration.refused(state, event, env);
    }
    const isUnknown = event.code === "unknown-action" || (event.code === undefined && event.message === NO_ROUTE);
    const { resuming } = state;
    return Chatroom.Registration.ask({ ...state, resuming: { ...resuming, isKnown: resuming.isKnown && !isUnknown } });
  };

  /** Who has signed in has the name that the server says, and that may be another one by now. */
  const isAnothers = ({ token }, { code }) => token && code === "name-taken";

  /** Who is refused the room has the name: its `signup` is still on its way. */
  const outside = (state, { message }) => {
    const left = Chatroom.Membership.outside(withError(state, "room", message));
    return step({ ...left, asking: { ...state.asking, action: "register" } });
  };

  /** Answers what is left to go on with for somebody else. */
  const forgotten = ({ resuming }) => ({ ...Chatroom.State.NOTHING_TO_RESUME, isKnown: resuming.isKnown });

  Chatroom.Resuming = { comeIn, resumed, named, refused, forgotten };
})();

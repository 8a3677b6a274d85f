"use strict";
// Taking a name, and hearing which rooms there are.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects, Frames, Limits, Outbox } = Chatroom;
  const { step, then, withError, isSimple } = Chatroom.State;

  const TRY_NAME_AGAIN_AFTER = 2_000;
  const ANY_NAME = "me"; // where there is a token, its name counts

  /** The user chose a name. */
  const register = (state, { name: typed }) => {
    const name = Limits.cleanName(typed);
    if (state.asking) {
      return step(state);
    }
    if (name === "" && state.link !== "open") {
      return step(withError(state, "name", "Type a name first."));
    }
    const wish = { ...withError(state, "name", ""), wanted: { ...state.wanted, name }, admitted: false };
    const fresh = { ...wish, reclaimUntil: 0, reclaiming: null };
    return state.link === "open" ? Chatroom.Resuming.comeIn(fresh) : step(fresh);
  };

  const ask = (state) => {
    const name = state.token ? ANY_NAME : state.wanted.name;
    const asking = { ...state, asking: { action: "register", name }, listing: [], news: [] };
    return step(asking, Effects.cancel("reclaim"), Effects.send(Frames.write.register(name)), Chatroom.Connection.watch());
  };

  const isAsked = ({ asking }) => asking?.action === "register" || asking?.action === "resume";

  const signup = (state, { rooms, more, name, resumeToken }) => {
    const listing = [...state.listing, ...rooms];
    const asking = isAsked(state)
      ? { ...state.asking, given: name ?? state.asking.given, resumeToken: resumeToken ?? state.asking.resumeToken }
      : state.asking;
    if (more) {
      return step({ ...state, listing, asking });
    }
    const listed = { ...state, asking, rooms: withNews(listing, state.news), listing: [], news: [] };
    if (!isAsked(state)) {
      return step(listed);
    }
    return state.token && asking.given === undefined ? Chatroom.SignIn.withoutToken(listed) : admit(listed);
  };

  /** News that came while the listing was on its way is newer than the listing. */
  const withNews = (listing, news) => {
    const rooms = new Set(listing);
    news.forEach(({ room, open }) => (open ? rooms.add(room) : rooms.delete(room)));
    return [...rooms];
  };

  const admit = (state) => {
    const { asking } = state;
    const name = asking.given ?? asking.name;
    const known = Chatroom.Feed.ofUser(Chatroom.SignIn.welcomed(withError(state, "name", "")), name);
    const admitted = {
      ...known,
      name,
      wanted: { ...state.wanted, name },
      admitted: true,
      asking: asking.action === "resume" ? asking : null,
      resuming: { ...state.resuming, name, token: asking.resumeToken },
      attempt: state.wanted.room === null ? 0 : state.attempt, // being back means being in the room
      reclaimUntil: null,
      reclaiming: null,
      outbox: Outbox.handedTo(state.outbox, name),
    };
    return then(then(Chatroom.Connection.answered(admitted), comeBack), Chatroom.Following.next);
  };

  const comeBack = (state) => {
    if (isSimple(state)) {
      return Chatroom.Membership.meetEveryone(state);
    }
    if (state.asking) {
      return Chatroom.Resuming.named(state);
    }
    return state.wanted.room === null
      ? step({ ...state, timeline: null })
      : Chatroom.Membership.ask(state, state.wanted.room, false);
  };

  const refused = (state, { code, message }, env) => {
    const unasked = { ...state, asking: null };
    const mayBeOurs = code === "name-taken" && env.now < (state.reclaimUntil ?? 0);
    if (!mayBeOurs && code !== "unavailable" && code !== "rate-limited") {
      return state.token
        ? Chatroom.SignIn.refuse(unasked, message)
        : then(step(giveUp(unasked, message)), Chatroom.Connection.answered);
    }
    const reclaiming = { words: mayBeOurs ? "" : message };
    const again = Effects.after("reclaim", TRY_NAME_AGAIN_AFTER, { type: "reclaim" });
    return step({ ...unasked, reclaiming }, Effects.cancel("answer"), again);
  };

  const giveUp = (state, message) => ({
    ...withError(state, "name", message),
    admitted: false,
    reclaiming: null,
    reclaimUntil: 0,
    wanted: { ...state.wanted, name: null },
  });

  const reclaim = (state) =>
    state.link === "open" && state.reclaiming && !state.asking ? Chatroom.Resuming.comeIn(state) : step(state);

  /** The user would rather have another name than wait for the old one, which may be ours at this very moment. */
  const letGo = (state) => {
    const nameless = { ...giveUp(state, ""), asking: null, attempt: 0, link: "waiting" };
    return then(step(nameless, Effects.cancel("reclaim")), Chatroom.Connection.reconnect);
  };

  Chatroom.Registration = { register, ask, isAsked, signup, refused, reclaim, letGo };
})();

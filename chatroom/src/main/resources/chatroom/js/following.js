"use strict";
// Following entities: one is asked about at a time, and all of them again on a new connection.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects, Frames } = Chatroom;
  const { step, then, withError } = Chatroom.State;

  const LONGEST = 128;
  const ANSWER_WITHIN = 10_000;
  const TRY_LATER = new Set(["unavailable", "rate-limited"]);

  const withFollowing = (state, changes) => ({ ...state, following: { ...state.following, ...changes } });
  const find = ({ entries }, entityId) => entries.find((entry) => entry.entityId === entityId) ?? null;

  /** An entry is due to be asked for, on, or leaving. */
  const put = ({ entries }, entityId, state) =>
    entries.some((entry) => entry.entityId === entityId)
      ? entries.map((entry) => (entry.entityId === entityId ? { entityId, state } : entry))
      : [...entries, { entityId, state }];

  const without = ({ entries }, entityId) => entries.filter((entry) => entry.entityId !== entityId);

  const follow = (state, { entityId: typed }) => {
    const entityId = typed.trim();
    const problem = problemOf(state, entityId);
    if (problem) {
      return step(withError(state, "entity", problem));
    }
    const isOn = find(state.following, entityId)?.state === "on";
    const entries = isOn ? state.following.entries : put(state.following, entityId, "due");
    return next(withFollowing(withError(state, "entity", ""), { entries }));
  };

  const problemOf = ({ name }, entityId) => {
    if (name === null) {
      return "There is no connection. Wait until you are back, and try again.";
    }
    if (entityId === "") {
      return "Type the id of what you want to follow.";
    }
    return entityId.length > LONGEST || /\p{Cc}/u.test(entityId)
      ? `Type an id of 1 to ${LONGEST} characters, without control characters.`
      : "";
  };

  const unfollow = (state, { entityId }) =>
    next(withFollowing(state, { entries: put(state.following, entityId, "leaving") }));

  /** Asks for what is due, one at a time: an error does not name what it is about. */
  const next = (state) => {
    const { entries, asked, isKnown } = state.following;
    const due = entries.find((entry) => entry.state !== "on");
    if (!due || asked || !isKnown || state.name === null) {
      return step(state);
    }
    const action = due.state === "due" ? "subscribe" : "unsubscribe";
    return step(
      withFollowing(state, { asked: { action, entityId: due.entityId } }),
      Effects.send(Frames.write[action](due.entityId)),
      Effects.after("following", ANSWER_WITHIN, { type: "following-overdue" }),
    );
  };

  const answered = (state, entries) =>
    then(step(withFollowing(state, { entries, asked: null }), Effects.cancel("following")), next);

  /** Who has changed their mind meanwhile is leaving, whatever the answer. */
  const subscribed = (state, { entityId }) => {
    const entry = find(state.following, entityId);
    return answered(state, entry?.state === "due" ? put(state.following, entityId, "on") : state.following.entries);
  };

  const unsubscribed = (state, { entityId }) => {
    const entry = find(state.following, entityId);
    return answered(state, entry?.state === "leaving" ? without(state.following, entityId) : state.following.entries);
  };

  /** An error that names no action is about this one where nothing else was asked. */
  const isAbout = ({ following, asking, outbox }, { action, code, actions, ref }) => {
    if (action === "subscribe" || action === "unsubscribe") {
      return true;
    }
    const isUnknown = code === "unknown-action" && (!actions || !actions.includes("subscribe"));
    const isAlone = !asking && !Chatroom.Outbox.inFlight(outbox);
    return following.asked !== null && action === undefined && ref === undefined && (isUnknown || isAlone);
  };

  const refused = (state, { code, message, retryAfterMs }) => {
    const { asked, entries } = state.following;
    if (code === "unknown-action") {
      const unknown = { ...Chatroom.State.NOTHING_FOLLOWED, isKnown: false };
      return step(withFollowing(withError(state, "entity", ""), unknown), Effects.cancel("following"));
    }
    const told = withError(state, "entity", message);
    if (TRY_LATER.has(code)) {
      const later = Effects.after("following", Chatroom.Sending.pause(retryAfterMs), { type: "following-due" });
      return step(withFollowing(told, { asked: null }), later);
    }
    return answered(told, asked ? without(state.following, asked.entityId) : entries);
  };

  const overdue = (state) =>
    refused(state, { code: undefined, message: `The server did not answer about ${state.following.asked?.entityId}.` });

  /** On a new connection nothing is followed until it is asked for again. */
  const interrupted = ({ entries, isKnown }) => ({
    entries: entries.filter((entry) => entry.state !== "leaving").map((entry) => ({ ...entry, state: "due" })),
    asked: null,
    isKnown,
  });

  Chatroom.Following = { follow, unfollow, next, subscribed, unsubscribed, isAbout, refused, overdue, interrupted };
})();

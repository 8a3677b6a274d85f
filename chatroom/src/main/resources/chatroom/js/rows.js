"use strict";
// The rows that a conversation is shown in: days, notices, messages by author, and what is on its way.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Conversation, Outbox } = Chatroom;

  const TOGETHER_MS = 5 * 60_000;
  const HUES = 8;

  const rowsOf = (state) => {
    const { timeline } = state;
    if (!timeline) {
      return [];
    }
    const rows = [beginning(state)].filter(Boolean);
    let previous = null;
    let day = null;
    timeline.entries.forEach((entry, at) => {
      if (previous?.seq !== undefined && entry.seq > previous.seq + 1) {
        rows.push(notice(`gap-${entry.seq}`, "Some messages are still on their way…"));
        previous = null;
      }
      const message = shown(entry, at, state);
      if (dayOf(message.time) !== day) {
        day = dayOf(message.time);
        rows.push({ kind: "day", key: `day-${message.key}`, time: message.time });
      }
      rows.push({ ...message, grouped: isSameBreath(previous, message) });
      previous = message;
    });
    pending(state).map(onItsWay).forEach((message) => {
      rows.push({ ...message, grouped: isSameBreath(previous, message) });
      previous = message;
    });
    return rows;
  };

  const notice = (key, text) => ({ kind: "notice", key, text });

  const beginning = (state) => {
    const { room, reopened, more, from, epoch } = state.timeline;
    if (room === null) {
      return notice("top", "Everybody who is connected reads this. Nothing is kept.");
    }
    if (reopened) {
      return notice(`top-${epoch}`, "This room was closed and opened again. Its earlier messages are gone.");
    }
    if (more) {
      return { kind: "more", key: "top", loading: state.paging !== null };
    }
    return from > 1
      ? notice("top", "Older messages are no longer kept.")
      : notice("top", `This is the beginning of ${room}.`);
  };

  const shown = ({ user, text, time, seq, id }, at, state) => ({
    kind: "message",
    key: seq === undefined ? `heard-${id ?? at}` : `${state.timeline.epoch}-${seq}`,
    author: user,
    hue: hueOf(user),
    text,
    time,
    seq,
    own: Conversation.isOwn(state, state.timeline.entries[at]),
  });

  const hueOf = (name) => [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 997, 7) % HUES;

  const dayOf = (time) => (time === undefined ? null : new Date(time).toDateString());

  const isSameBreath = (previous, { author, own, time }) =>
    previous !== null &&
    previous.author === author &&
    previous.own === own &&
    dayOf(previous.time) === dayOf(time) &&
    Math.abs(new Date(time) - new Date(previous.time)) < TOGETHER_MS;

  /** Our own message may come back a moment before its ack: it is not shown twice meanwhile. */
  const pending = (state) =>
    Outbox.inRoom(state.outbox, state.timeline.room).filter((entry) => !hasArrived(entry, state));

  const hasArrived = (entry, { timeline, wanted }) =>
    entry.tried &&
    entry.state !== "failed" &&
    timeline.entries.some(({ user, text, seq }) => seq > entry.after && user === wanted.name && text === entry.text);

  const onItsWay = ({ ref, by, text, at, state, reason }) => ({
    kind: "message",
    key: ref,
    ref,
    author: by,
    hue: hueOf(by),
    text,
    time: at,
    own: true,
    delivery: state,
    reason,
  });

  Chatroom.Rows = { of: rowsOf };
})();

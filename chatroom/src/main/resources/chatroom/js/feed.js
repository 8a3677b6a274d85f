"use strict";
// What other systems tell: notifications and updates of entities, the newest first.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { step } = Chatroom.State;

  const MOST = 100;

  const isOpen = ({ items, isOpen: asked }) => asked ?? items.length > 0;

  const unseen = (feed) => (isOpen(feed) ? 0 : Math.min(feed.told - feed.seen, MOST));

  const heard = (state, { type, entityId, message, callback }, env) => {
    const { feed } = state;
    const item = { key: feed.told + 1, type, entityId, message, callback, time: new Date(env.now).toISOString() };
    return step({ ...state, feed: { ...feed, told: item.key, items: [item, ...feed.items].slice(0, MOST) } });
  };

  const show = (state, { open }) =>
    step({ ...state, feed: { ...state.feed, isOpen: open, seen: state.feed.told } });

  /** What was told to one user is not shown to the next one at the same page. */
  const ofUser = (state, name) =>
    state.token && state.admitted && state.wanted.name !== name
      ? { ...state, feed: Chatroom.State.NO_FEED, following: Chatroom.State.NOTHING_FOLLOWED }
      : state;

  /** One row: what is said of it, in words, and where it leads. */
  const rowOf = ({ key, type, entityId, message, callback, time }) => ({
    key,
    time,
    head: type === "entity-updated" ? entityId : "For you",
    isEntity: type === "entity-updated",
    text: message ?? (type === "entity-updated" ? "There is something new." : ""),
    callback: callback ?? "",
  });

  /** Says the newest in one sentence, for those who listen. */
  const spoken = ({ items }) => {
    const row = items.length > 0 ? rowOf(items[0]) : null;
    return row ? `News: ${row.isEntity ? `${row.head}: ` : ""}${row.text}` : "";
  };

  Chatroom.Feed = { heard, show, ofUser, rowOf, spoken, isOpen, unseen };
})();

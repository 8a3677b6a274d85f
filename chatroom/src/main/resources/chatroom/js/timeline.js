"use strict";
// The messages of one life of a room: in the order of `seq`, each once, and what is missing among them.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const PAGE = 50;
  const LARGEST_PAGE = 100;
  const LARGEST_GAP = 300;

  const firstOf = (entries, otherwise) => (entries.length ? entries[0].seq : otherwise);
  const lastSeq = (timeline) => timeline.entries.at(-1)?.seq ?? timeline.from - 1;
  const isNumbered = (message) => message.seq !== undefined;

  /** Answers the timeline that a room's newest page opens. `from` is the lowest `seq` that it holds or waits for. */
  const open = ({ room, epoch, messages, more }, reopened = false) => {
    const entries = sorted(messages);
    return { room, epoch, entries, from: firstOf(entries.filter(isNumbered), 1), more, reopened };
  };

  const sorted = (messages) => messages.toSorted((a, b) => a.seq - b.seq);

  /** Adds one message in its place; one that is there already, or older than what is loaded, changes nothing. */
  const add = (timeline, message) => {
    const { entries, from } = timeline;
    if (!isNumbered(message)) {
      const heard = (timeline.heard ?? 0) + 1;
      return { ...timeline, heard, entries: [...entries, { ...message, id: heard }] };
    }
    if (message.seq < from) {
      return timeline;
    }
    const at = entries.findLastIndex((entry) => entry.seq <= message.seq);
    if (entries[at]?.seq === message.seq) {
      return timeline;
    }
    return { ...timeline, entries: entries.toSpliced(at + 1, 0, message) };
  };

  /** Adds what `history` answered: all messages there are from the first of the page up to `before`. */
  const addOlder = (timeline, { before, messages, more }) => {
    const start = firstOf(sorted(messages), before);
    const merged = union(timeline, messages);
    if (before <= timeline.from) {
      return { ...merged, from: start, more };
    }
    return more || start <= timeline.from ? merged : startingAt(merged, start, false);
  };

  /** Adds what is newest, after a reconnect. What is too far behind it is left to be paged back to. */
  const addNewest = (timeline, { messages, more }) => {
    if (messages.length === 0) {
      return timeline;
    }
    const start = firstOf(sorted(messages));
    const merged = union(timeline, messages);
    if (start <= timeline.from) {
      return { ...merged, from: start, more };
    }
    const missing = start - lastSeq(timeline) - 1;
    return missing > LARGEST_GAP || (missing > 0 && !more) ? startingAt(merged, start, more) : merged;
  };

  const union = (timeline, messages) => {
    const known = new Set(timeline.entries.map((entry) => entry.seq));
    const fresh = messages.filter((message) => !known.has(message.seq));
    return fresh.length ? { ...timeline, entries: sorted([...timeline.entries, ...fresh]) } : timeline;
  };

  const startingAt = (timeline, from, more) => ({
    ...timeline,
    from,
    more,
    entries: timeline.entries.filter((entry) => entry.seq >= from),
  });

  /** Answers what to ask `history` for so that the newest hole closes; null where there is none. */
  const gap = ({ entries, from }) => {
    for (let at = entries.length - 1; at >= 0; at--) {
      const expected = at > 0 ? entries[at - 1].seq + 1 : from;
      const missing = entries[at].seq - expected;
      if (missing > 0) {
        return { before: entries[at].seq, limit: Math.min(missing, LARGEST_PAGE) };
      }
    }
    return null;
  };

  /** Answers the `seq` up to which there is no hole; what is older than `from` is not missed. */
  const knownUpTo = ({ entries, from }) =>
    entries.reduce((known, { seq }) => (seq === known + 1 ? seq : known), from - 1);

  /** Lets go of all but the newest `keep` messages; the others can be paged back to. */
  const trim = (timeline, keep) => {
    const { entries } = timeline;
    if (entries.length <= keep || !isNumbered(entries.at(-keep))) {
      return { ...timeline, entries: entries.slice(-keep) };
    }
    return startingAt(timeline, entries.at(-keep).seq, true);
  };

  const replace = (timeline, old, entry) => ({
    ...timeline,
    entries: timeline.entries.map((other) => (other === old ? entry : other)),
  });

  Chatroom.Timeline = { PAGE, open, add, addOlder, addNewest, gap, knownUpTo, trim, replace, lastSeq };
})();

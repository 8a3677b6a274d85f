"use strict";
// The last 1,000 records, in the order of their numbers, each once.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const LIMIT = 1000;
  const EMPTY = { records: [], waiting: [], paused: false };

  const bySeq = (one, other) => one.seq - other.seq;
  const lastOf = (records) => records.at(-1)?.seq ?? -Infinity;

  /** Most often the new ones simply follow; they may also come late, or twice. */
  const merged = (records, news) => {
    const known = new Set(records.map(({ seq }) => seq));
    const fresh = news.filter(({ seq }) => !known.has(seq) && known.add(seq));
    if (fresh.length === 0) {
      return records;
    }
    const all = [...records, ...fresh];
    return (fresh.every(({ seq }) => seq > lastOf(records)) && fresh.length === 1 ? all : all.sort(bySeq)).slice(-LIMIT);
  };

  const take = (journal, news) =>
    journal.paused
      ? { ...journal, waiting: merged(journal.waiting, news) }
      : { ...journal, records: merged(journal.records, news) };

  const pause = (journal) => ({ ...journal, paused: true });

  const resume = ({ records, waiting }) => ({ records: merged(records, waiting), waiting: [], paused: false });

  const clear = (journal) => ({ ...journal, records: [], waiting: [] });

  /** A server that was started anew counts from the beginning: what we hold is not of its records. */
  const isOfAnother = ({ records, waiting }, theirs) => {
    const held = new Map([...records, ...waiting].map((record) => [record.seq, record.time]));
    const last = Math.max(lastOf(records), lastOf(waiting));
    return lastOf(theirs) < last || theirs.some(({ seq, time }) => held.has(seq) && held.get(seq) !== time);
  };

  Inspector.Journal = { LIMIT, EMPTY, take, pause, resume, clear, isOfAnother };
})();

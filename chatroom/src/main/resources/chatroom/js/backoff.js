"use strict";
// How long to wait before the next attempt to connect.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const FIRST = 1_000;
  const LONGEST = 30_000;
  /** The attempt from which on the wait grows no more. */
  const LAST = Math.ceil(Math.log2(LONGEST / FIRST));

  /** Doubles with each attempt; the upper half is left to chance, so that a class does not come back in one instant. */
  const delay = (attempt, random) => {
    const most = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 16));
    return Math.round(most / 2 + (random * most) / 2);
  };

  Chatroom.Backoff = { delay, LAST };
})();

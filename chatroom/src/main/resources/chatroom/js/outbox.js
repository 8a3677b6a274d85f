"use strict";
// Messages on their way: each stays here, under its `ref`, until the server says that it is stored.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const WAITING = "waiting";
  const SENT = "sent";
  const FAILED = "failed";

  /** An entry is {ref, room, by, text, at}; `room` is null in Simple Mode. */
  const queue = (outbox, entry) => [...outbox, { ...entry, state: WAITING, tried: false }];

  const inRoom = (outbox, room) => outbox.filter((entry) => entry.room === room);

  /** Answers the entry to send next: one at a time a room, so that their order is kept. */
  const next = (outbox, room) => {
    const due = inRoom(outbox, room).filter((entry) => entry.state !== FAILED);
    return due.some((entry) => entry.state === SENT) ? null : (due[0] ?? null);
  };

  const inFlight = (outbox) => outbox.find((entry) => entry.state === SENT) ?? null;

  const find = (outbox, ref) => outbox.find((entry) => entry.ref === ref) ?? null;

  const change = (outbox, ref, changes) =>
    outbox.map((entry) => (entry.ref === ref ? { ...entry, ...changes } : entry));

  /** `after` is the newest `seq` that was seen then: the message itself will have a higher one. */
  const sent = (outbox, ref, after) => change(outbox, ref, { state: SENT, tried: true, after });

  /** `slowed` counts how often it came too fast. */
  const postponed = (outbox, ref, slowed = 0) => change(outbox, ref, { state: WAITING, slowed });

  const failed = (outbox, ref, reason) => change(outbox, ref, { state: FAILED, reason });

  const without = (outbox, ref) => outbox.filter((entry) => entry.ref !== ref);

  /** The connection broke: what was not acknowledged waits again. Simple Mode has no refs to lean on, so there we ask. */
  const interrupted = (outbox) =>
    outbox.map((entry) => {
      if (entry.state !== SENT) {
        return entry;
      }
      return entry.room === null
        ? { ...entry, state: FAILED, reason: "The connection broke before this was confirmed." }
        : { ...entry, state: WAITING };
    });

  /** Another name took over: refs hold for one name only, so what may have arrived under the other is not sent again. */
  const handedTo = (outbox, name) =>
    outbox.map((entry) => {
      if (entry.by === name || entry.state === FAILED) {
        return entry;
      }
      return entry.tried
        ? { ...entry, state: FAILED, reason: `Nobody knows whether this arrived while you were ${entry.by}.` }
        : { ...entry, by: name };
    });

  Chatroom.Outbox = {
    queue, inRoom, next, inFlight, find, sent, postponed, failed, without, interrupted, handedTo,
  };
})();

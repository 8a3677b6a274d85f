"use strict";
// Times as people say them.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const DAY_MS = 86_400_000;

  const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
  const date = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
  const dateAndYear = new Intl.DateTimeFormat(undefined, { dateStyle: "full" });
  const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

  const isTime = (iso) => !Number.isNaN(Date.parse(iso));
  const midnight = (time) => new Date(time).setHours(0, 0, 0, 0);

  const timeOf = (iso) => (isTime(iso) ? clock.format(new Date(iso)) : "");
  const momentOf = (iso) => (isTime(iso) ? moment.format(new Date(iso)) : "");

  /** "Today", "Yesterday", or the date; days are counted from midnight to midnight where the reader is. */
  const dayOf = (iso, now) => {
    const days = Math.round((midnight(now) - midnight(iso)) / DAY_MS);
    if (days === 0) {
      return "Today";
    }
    if (days === 1) {
      return "Yesterday";
    }
    const isThisYear = new Date(iso).getFullYear() === new Date(now).getFullYear();
    return (isThisYear ? date : dateAndYear).format(new Date(iso));
  };

  Chatroom.Times = { timeOf, momentOf, dayOf };
})();

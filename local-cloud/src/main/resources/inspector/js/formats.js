"use strict";
// Numbers, times and sizes as the page says them.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const NONE = "–";

  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const moment = new Intl.DateTimeFormat("en-GB", {
    day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3,
  });
  const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
  const units = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
  const tenth = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  const isTime = (iso) => !Number.isNaN(Date.parse(iso));

  /** Capacity units are never rounded to whole ones: half a unit is what a cheap read costs. */
  const unitsOf = (amount) => units.format(amount ?? 0);

  const orNone = (amount) => (amount ? unitsOf(amount) : NONE);

  const millisOf = (millis) => {
    if (typeof millis !== "number") {
      return NONE;
    }
    return millis < 9.95 ? tenth.format(millis) : whole.format(millis);
  };

  const countOf = (count, one, many = `${one}s`) => `${whole.format(count)} ${count === 1 ? one : many}`;

  const bytesOf = (text) => {
    const bytes = new TextEncoder().encode(text).length;
    return bytes < 1024 ? `${bytes} B` : `${tenth.format(bytes / 1024)} KB`;
  };

  const clockOf = (iso) => (isTime(iso) ? clock.format(new Date(iso)) : "");
  const momentOf = (iso) => (isTime(iso) ? moment.format(new Date(iso)) : "");

  /** The time that a number of seconds since 1970 means, as in an attribute that DynamoDB expires items by. */
  const expiryOf = (seconds) => {
    const time = new Date(Number(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? "" : date.format(time);
  };

  Inspector.Formats = { NONE, unitsOf, orNone, millisOf, countOf, bytesOf, clockOf, momentOf, expiryOf };
})();

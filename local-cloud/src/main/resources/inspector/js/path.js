"use strict";
// The way of one frame at a glance: caller, route, function, calls, answer, and where it broke off.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Answers, Calls, Outcomes, Routing } = Inspector;
  const { bytesOf, millisOf } = Inspector.Formats;

  const BROKEN_AT = {
    "no-route": "route", throttled: "route", "no-permission": "event", failed: "event", timeout: "event", denied: "calls", refused: "answer",
  };

  const start = (record) => {
    const words = { AUTHORIZE: "asks to connect", CONNECT: "connects", HTTP: "asks by HTTP", DISCONNECT: "is gone", TEST: "Test event", QUEUE: "queue" };
    const body = record.event?.body;
    return { step: "frame", connection: record.connection, word: words[record.kind] ?? "frame", note: typeof body === "string" ? bytesOf(body) : "" };
  };

  const route = (record) =>
    ["TEST", "QUEUE"].includes(record.kind)
      ? null
      : { step: "route", word: Routing.takenBy(record) ?? "no route", note: "route" };

  const run = (record) =>
    record.function === null
      ? null
      : { step: "event", word: record.function, note: `${millisOf(record.millis)} ms${record.coldStart ? ", cold start" : ""}` };

  const calls = (record) =>
    record.function === null
      ? null
      : { step: "calls", word: Calls.costOf(record) || "no units", note: Calls.summaryOf(record.calls ?? []) };

  const end = (record) => {
    const frame = Inspector.Json.read(record.answer ?? "");
    const posts = Answers.postsToCaller(record);
    if (record.kind === "AUTHORIZE") {
      return { step: "answer", word: record.outcome === "ok" ? "may connect" : "refused", note: "connection" };
    }
    if (record.kind === "CONNECT") {
      return { step: "answer", word: record.outcome === "ok" ? "open" : "refused", note: "connection" };
    }
    if (record.kind === "HTTP") {
      return { step: "answer", word: `HTTP ${record.answer}`, note: "answer" };
    }
    if (typeof record.answer === "string") {
      return { step: "answer", word: frame?.type ?? (frame?.message ? "error" : "text"), note: "answer" };
    }
    return posts > 0 ? { step: "answer", word: "by post", note: "answer" } : { step: "answer", word: "nothing", note: "answer" };
  };

  /** Where no function was called, it was the route that led nowhere. */
  const brokenAt = ({ outcome, function: name }) => (BROKEN_AT[outcome] && name === null ? "route" : BROKEN_AT[outcome]);

  /** Stations {step, word, note, connection?, tone?}; `tone` is set where it broke off. */
  const stationsOf = (record) => {
    const broken = brokenAt(record);
    const { tone } = Outcomes.of(record.outcome);
    return [start(record), route(record), run(record), calls(record), end(record)]
      .filter(Boolean)
      .map((station) => ({ ...station, tone: station.step === broken ? tone : "" }));
  };

  Inspector.Path = { stationsOf };
})();

"use strict";
// The story of one frame: the steps that are told one after another.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Answers, Calls, Routing } = Inspector;

  const cameIn = (record) => {
    const titles = { AUTHORIZE: "A connection is asked for", CONNECT: "A connection opens", HTTP: "A request of the HTTP API", DISCONNECT: "A connection has closed", TEST: "A Test event", QUEUE: "A message of a queue" };
    return { id: "frame", title: titles[record.kind] ?? "The frame that came in", ...Answers.frameOf(record) };
  };

  const routed = (record) =>
    ["TEST", "QUEUE"].includes(record.kind)
      ? null
      : {
          id: "route",
          title: "The route",
          code: Routing.takenBy(record) ?? "none",
          say: Routing.sentenceOf(record),
          isBroken: record.outcome !== "ok" && record.function === null,
        };

  const event = (record) =>
    record.function === null
      ? null
      : { id: "event", title: "The event that the function got", code: record.function, json: record.event, isLong: true };

  const called = (record) =>
    record.function === null
      ? null
      : {
          id: "calls",
          title: "Reads, writes and posts",
          say: record.calls?.length ? Calls.totalOf(record) : "The function called nothing.",
          calls: (record.calls ?? []).map(Calls.shown),
          isBroken: record.outcome === "denied",
        };

  const returned = (record) => {
    if (record.function === null) {
      return null;
    }
    const result = { id: "result", title: "What the function returned", isBroken: ["failed", "timeout", "no-permission"].includes(record.outcome) };
    if (record.error !== null && record.error !== undefined) {
      return { ...result, ...(typeof record.error === "string" ? { text: record.error } : { json: record.error }), say: "An error." };
    }
    return record.result === null || record.result === undefined
      ? { ...result, say: record.outcome === "ok" ? "Nothing (null)." : "Nothing." }
      : { ...result, say: "", json: record.result };
  };

  const answered = (record, setup) => ({
    id: "answer",
    title: ["AUTHORIZE", "CONNECT", "HTTP"].includes(record.kind) ? "What the client got" : "What the caller got",
    isBroken: record.outcome === "refused",
    ...Answers.answerOf(record, setup),
  });

  const logged = (record) =>
    record.log?.length ? { id: "log", title: "What it logged", text: record.log.join("\n"), isLog: true } : null;

  /** Steps {id, title, say?, code?, json?, text?, calls?, isBroken?}; those that did not happen are left out. */
  const stepsOf = (record, setup) =>
    [cameIn(record), routed(record), event(record), called(record), returned(record), answered(record, setup), logged(record)]
      .filter(Boolean);

  Inspector.Story = { stepsOf };
})();

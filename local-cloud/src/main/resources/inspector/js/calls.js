"use strict";
// What a function did while it ran: each read, write and post, and what they come to.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { countOf, millisOf, unitsOf } = Inspector.Formats;

  const WRITES = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

  const kindOf = ({ service, operation }) => {
    switch (service) {
      case "dynamodb": return WRITES.test(operation) ? "write" : "read";
      case "connections": return operation === "POST" ? "post" : "look";
      case "sqs": return "queue";
      case "events": return "event";
      case "secrets": return "secret";
      default: return "call";
    }
  };

  const WORDS = { read: "Read", write: "Write", post: "Post", look: "Connection", queue: "Queue", event: "Event", secret: "Secret", call: "Call" };

  const isFailure = ({ outcome }) => outcome !== "ok";

  /** AWS's word for what went wrong; nothing where all went well. */
  const wordOf = (call) => (isFailure(call) ? String(call.outcome) : "");

  const MEANINGS = {
    AccessDenied: "the role of the function does not allow this.",
    Gone: "this connection is closed (410).",
  };

  /** The same frame to many is told once. */
  const detailOf = (call, at, calls) => {
    const isRepeated = call.service === "connections" && call.detail && calls[at - 1]?.service === call.service && calls[at - 1].detail === call.detail;
    return isRepeated ? "the same frame" : (call.detail ?? "");
  };

  const shown = (call, at, calls) => {
    const kind = kindOf(call);
    return {
      kind,
      word: WORDS[kind],
      operation: call.operation,
      target: call.target,
      isToConnection: call.service === "connections",
      readUnits: call.readUnits ?? 0,
      writeUnits: call.writeUnits ?? 0,
      millis: call.millis,
      failure: wordOf(call),
      meaning: MEANINGS[call.outcome] ?? "",
      detail: detailOf(call, at, calls),
    };
  };

  /** "2 reads, 1 write, 3 posts" */
  const summaryOf = (calls) => {
    const count = (kind) => calls.filter((call) => kindOf(call) === kind).length;
    const told = [[count("read"), "read"], [count("write"), "write"], [count("post"), "post"], [count("queue"), "queued", "queued"]];
    return told.filter(([number]) => number > 0).map((words) => countOf(...words).replace(" ", "\u00a0")).join(", ") || "nothing";
  };

  const costOf = ({ readUnits, writeUnits }) => {
    const parts = [readUnits ? `${unitsOf(readUnits)}\u00a0RCU` : "", writeUnits ? `${unitsOf(writeUnits)}\u00a0WCU` : ""];
    return parts.filter(Boolean).join(" · ");
  };

  const totalOf = (record) => {
    const calls = record.calls ?? [];
    const millis = calls.reduce((sum, call) => sum + (call.millis ?? 0), 0);
    return `${summaryOf(calls)}: ${costOf(record) || "no capacity units"}, ${millisOf(millis)} of ${millisOf(record.millis)} ms`;
  };

  Inspector.Calls = { kindOf, shown, summaryOf, costOf, totalOf, isFailure };
})();

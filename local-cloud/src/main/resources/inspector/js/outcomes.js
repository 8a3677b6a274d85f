"use strict";
// How a frame can end: a word for the list, a mark that needs no colour, a sentence for the story.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const OUTCOMES = {
    ok: { word: "ok", tone: "good", mark: "✓" },
    refused: { word: "refused", tone: "warn", mark: "!" },
    "no-route": { word: "no route", tone: "warn", mark: "?" },
    denied: { word: "denied", tone: "bad", mark: "✕" },
    failed: { word: "failed", tone: "bad", mark: "✕" },
    timeout: { word: "timeout", tone: "bad", mark: "✕" },
    "no-permission": { word: "no permission", tone: "bad", mark: "✕" },
    throttled: { word: "throttled", tone: "bad", mark: "✕" },
  };

  const of = (outcome) => OUTCOMES[outcome] ?? { word: String(outcome), tone: "bad", mark: "✕" };

  const isFailure = (record) => record.outcome !== "ok";

  /** One sentence on what went wrong and, where it helps, where to look; empty for what went well. */
  const sentenceOf = (record, setup) => {
    const name = record.function ?? "The function";
    switch (record.outcome) {
      case "ok": return "";
      case "refused": return record.kind === "AUTHORIZE" && !record.function
        ? "The handshake lacks what the authorizer goes by. No function was called."
        : ["AUTHORIZE", "CONNECT"].includes(record.kind)
        ? `${name} did not let the connection in.`
        : record.kind === "HTTP"
        ? `${name} refused the request and said why.`
        : `${name} refused the frame and said why. Nothing has changed.`;
      case "denied": return `The role of ${name} does not allow ${deniedOf(record)}. See its calls.`;
      case "failed": return `${name} failed. See what it returned and what it logged.`;
      case "timeout": return `${name} did not finish within its ${timeoutOf(record, setup)}.`;
      case "no-route": return "No route takes this frame, and there is no $default route. No function was called.";
      case "no-permission": return `API Gateway may not call ${name} for this route: the function has no permission that says so.`;
      case "throttled": return "More came in at once than is let through. No function was called.";
      default: return `It ended as “${record.outcome}”.`;
    }
  };

  const deniedOf = ({ calls }) => {
    const denied = calls?.find(({ outcome }) => outcome === "AccessDenied");
    if (!denied) {
      return "a call that it made";
    }
    return denied.service === "connections" ? `${denied.operation} to a connection` : `${denied.operation} on ${denied.target}`;
  };

  const timeoutOf = (record, setup) => {
    const found = setup?.functions?.find(({ name }) => name === record.function);
    return found?.timeoutSeconds ? `${found.timeoutSeconds} s` : "time";
  };

  Inspector.Outcomes = { of, isFailure, sentenceOf };
})();

"use strict";
// Which route a frame asked for, and which one it took.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const DEFAULT = "$default";

  /** The route that was taken, as the event names it; null where none was. */
  const takenBy = (record) => {
    if (record.outcome === "no-route") {
      return null;
    }
    const key = record.kind === "TEST" ? null : record.event?.requestContext?.routeKey;
    return key ?? ([record.route, record.selected].includes(DEFAULT) ? DEFAULT : (record.route ?? record.selected));
  };

  /** What the frame asked for, as far as that is known. */
  const askedBy = (record) => {
    const frame = Inspector.Json.read(record.event?.body ?? "");
    const words = [record.selected, record.route, frame?.action].filter((word) => word && word !== DEFAULT);
    return typeof words[0] === "string" ? words[0] : null;
  };

  /** What stands in the list, and what the filter goes by. */
  const labelOf = (record) => {
    switch (record.kind) {
      case "AUTHORIZE": return "Authorizer";
      case "TEST": return "Test";
      case "QUEUE": return "Queue";
      default: return takenBy(record) ?? askedBy(record) ?? "none";
    }
  };

  const sentenceOf = (record) => {
    const taken = takenBy(record);
    const asked = askedBy(record);
    if (record.kind === "AUTHORIZE") {
      return "It has an authorizer, which decides first.";
    }
    if (record.kind === "CONNECT" || record.kind === "DISCONNECT") {
      return taken ? `API Gateway calls it for each connection that ${record.kind === "CONNECT" ? "opens" : "has closed"}.` : "There is no such route.";
    }
    if (record.kind === "HTTP") {
      return "The method and the path of the request are the route.";
    }
    if (taken === null) {
      return `${unknown(asked)}, and there is no $default route: the caller is told “Forbidden”.`;
    }
    if (taken === DEFAULT) {
      return `${unknown(asked)}, so $default takes it.`;
    }
    return `The frame's “action” is “${taken}”.`;
  };

  const unknown = (asked) => (asked === null ? "The frame names no action" : `No route is called “${asked}”`);

  Inspector.Routing = { takenBy, askedBy, labelOf, sentenceOf };
})();

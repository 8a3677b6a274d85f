"use strict";
// What came in, what went back, and why nothing did where nothing did.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Json } = Inspector;
  const { countOf } = Inspector.Formats;

  /** A text is shown as JSON where it is that, and as it is where not. */
  const textual = (text) => {
    const json = Json.read(text);
    return json === undefined ? { text } : { json };
  };

  const frameOf = (record) => {
    const context = record.event?.requestContext ?? {};
    switch (record.kind) {
      case "AUTHORIZE": return { say: "A client asks for a connection. Its tokens are not shown here.", json: queryOf(record) };
      case "CONNECT": return { say: "A client asks for a connection. It waits until the function has answered.", json: queryOf(record) };
      case "HTTP": return { say: "A client asks by HTTP. Its token is not shown here.", json: queryOf(record) };
      case "DISCONNECT": return { say: `The connection is closed: code ${context.disconnectStatusCode ?? "unknown"}, ${reasonOf(context)}.` };
      case "TEST": return { say: "A Test event, sent from this page. There is no connection and no route." };
      case "QUEUE": return { say: "A message that waited in a queue." };
      default: return { say: "", ...textual(record.event?.body ?? "") };
    }
  };

  const queryOf = ({ event }) => event?.queryStringParameters ?? undefined;

  const reasonOf = ({ disconnectReason }) => (disconnectReason ? `“${disconnectReason}”` : "no reason given");

  const routeOf = (record, setup) => {
    const taken = Inspector.Routing.takenBy(record);
    return setup?.api?.routes?.find(({ key }) => key === taken);
  };

  const postsToCaller = ({ calls, connection }) =>
    (calls ?? []).filter((call) => call.service === "connections" && call.operation === "POST" && call.outcome === "ok" && call.target === connection).length;

  const answerOf = (record, setup) => {
    switch (record.kind) {
      case "TEST": return { say: "Nothing is sent: a Test event has no caller. The result is shown here alone." };
      case "QUEUE": return { say: "Nothing is sent: nobody waits for a queue's worker." };
      case "DISCONNECT": return { say: "Nothing: the caller is gone." };
      case "AUTHORIZE": return { say: record.outcome === "ok" ? "Nothing yet: the handshake goes on to $connect." : `The connection is refused with HTTP ${record.answer}.` };
      case "CONNECT": return { say: handshakeOf(record) };
      case "HTTP": return { say: `HTTP ${record.answer}. A ticket in it is not shown here.` };
      default: return record.answer === null || record.answer === undefined
        ? { say: `${reasonOfSilence(record, setup)}${postsSaid(record)}` }
        : { say: answerSaid(record), ...textual(record.answer) };
    }
  };

  const handshakeOf = (record) => {
    const status = record.result?.statusCode;
    if (record.outcome === "ok") {
      return `The connection is open${status === undefined ? "" : `: ${status} lets it in`}.`;
    }
    const isStatus = ["refused", "denied"].includes(record.outcome) && Number.isInteger(status);
    return isStatus ? `The connection is refused with HTTP ${status}.` : "The connection is refused.";
  };

  const answerSaid = (record) =>
    ["ok", "refused", "denied"].includes(record.outcome)
      ? `The result's body, by the route's response.${postsSaid(record)}`
      : "An error frame of API Gateway's own. The connection stays open.";

  const reasonOfSilence = (record, setup) => {
    if (routeOf(record, setup)?.responds === false) {
      return record.result?.body ? "Nothing: the route has no response, so the result's body goes nowhere." : "Nothing: the route has no response.";
    }
    return record.result?.body ? "Nothing." : "Nothing: the result has no body.";
  };

  const postsSaid = (record) => {
    const posts = postsToCaller(record);
    return posts === 0 ? "" : ` The function posted ${countOf(posts, "frame")} to it, too.`;
  };

  Inspector.Answers = { textual, frameOf, answerOf, postsToCaller };
})();

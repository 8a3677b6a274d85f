"use strict";
// What the page asks of the local cloud. An answer that is not 2xx is an error with the server's words.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const wordsOf = (text, status) => {
    const message = Inspector.Json.read(text)?.message;
    return typeof message === "string" ? message : `The local cloud answered ${status}.`;
  };

  const ask = async (path, options = {}) => {
    let response;
    try {
      response = await fetch(path, { cache: "no-store", ...options });
    } catch {
      throw new Error("The local cloud does not answer. Is it still running?");
    }
    const text = await response.text();
    if (!response.ok) {
      throw new Error(wordsOf(text, response.status));
    }
    return text === "" ? null : JSON.parse(text);
  };

  const post = (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body });

  const pageOf = (name, limit, after) => {
    const query = new URLSearchParams(after === null ? { limit } : { limit, after });
    return ask(`tables/${encodeURIComponent(name)}/items?${query}`);
  };

  Inspector.Server = {
    setup: () => ask("setup"),
    records: () => ask("records"),
    clear: () => ask("records", { method: "DELETE" }),
    test: (name, event) => post(`functions/${encodeURIComponent(name)}/test`, event),
    items: pageOf,
    recording: () => ask("recording"),
    replay: (recording) => post("replay", recording),
  };
})();

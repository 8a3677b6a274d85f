"use strict";
// Why a handshake was refused: a browser does not say, but the server that the page came from may.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const PATH = "/session";
  const PATIENCE = 5_000;

  /** Answers whether the WebSocket's server is the page's own: no other is shown the token by a request. */
  const isOwn = (url, { protocol, host }) => {
    if (!URL.canParse(url) || !/^https?:$/.test(protocol)) {
      return false;
    }
    const socket = new URL(url);
    return socket.host === host && socket.protocol === (protocol === "https:" ? "wss:" : "ws:");
  };

  /** Answers a verdict on `token`, or on having none: {verdict, message}. */
  const ask = async (token, fetch) => {
    const verdict = await inquire(token, fetch);
    if (token === null || verdict.verdict !== "good") {
      return verdict;
    }
    const without = await inquire(null, fetch);
    return without.verdict === "good" ? { verdict: "not-needed", message: "" } : verdict;
  };

  const inquire = async (token, fetch) => {
    try {
      const response = await fetch(PATH, {
        headers: token === null ? {} : { Authorization: `Bearer ${token}` },
        cache: "no-store",
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return judge(response.status, await response.text());
    } catch {
      return { verdict: "unreachable", message: "" };
    }
  };

  const judge = (status, body) => {
    const event = Chatroom.Frames.read(body);
    const refusal = event?.type === "refused" ? event : null;
    if (status === 204) {
      return { verdict: "good", message: "" };
    }
    if (refusal?.code === "unauthorized" && (status === 401 || status === 403)) {
      return { verdict: "refused", message: refusal.message };
    }
    return { verdict: status >= 500 ? "busy" : "unknown", message: refusal?.message ?? "" };
  };

  Chatroom.Desk = { isOwn, ask };
})();

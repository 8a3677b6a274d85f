"use strict";
// The WebSocket: where it is, and what it tells.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const FROM_A_FILE =
    "This page was opened from a file, so it does not know its server. " +
    'Open awsconfig.js, set "websocket" to the address of the chat, such as "ws://localhost:7070", and reload.';

  const SUBPROTOCOL = "websocket";

  /** Answers {url}, or {problem}: a sentence that says what to do. */
  const address = (configured, { protocol, host }) => {
    if (configured) {
      return URL.canParse(configured) && /^wss?:/i.test(configured)
        ? { url: configured }
        : { problem: `"${shown(configured)}" in awsconfig.js is no WebSocket address: it starts with ws:// or wss://.` };
    }
    if (protocol === "file:" || host === "") {
      return { problem: FROM_A_FILE };
    }
    return { url: `${protocol === "https:" ? "wss" : "ws"}://${host}/` };
  };

  /** Whatever stands behind an address may be a secret. */
  const shown = (url) => String(url).split(/[?#]/)[0];

  /**
   * Keeps one connection at a time; events of one that was let go are not heard any more.
   * `pass.token` is shown as a subprotocol, which stays out of URLs and of what servers and browsers note about them.
   */
  const socketTo = (url, pass, emit) => {
    let current = null;

    const connect = () => {
      release();
      try {
        current = pass.token === null ? new WebSocket(url) : new WebSocket(url, [SUBPROTOCOL, pass.token]);
      } catch {
        emit({ type: "stopped", problem: `The browser will not connect to ${shown(url)}. Is it the chat's address?` });
        return;
      }
      const socket = current;
      const ifCurrent = (listener) => (event) => socket === current && listener(event);
      socket.addEventListener("open", ifCurrent(() => emit({ type: "opened" })));
      socket.addEventListener("close", ifCurrent(({ code, reason }) => emit({ type: "closed", code, reason })));
      socket.addEventListener("message", ifCurrent(({ data }) => hear(data)));
    };

    const hear = (data) => {
      const event = Chatroom.Frames.read(data);
      if (event) {
        emit(event);
      }
    };

    const release = () => {
      const socket = current;
      current = null;
      socket?.close();
    };

    /** Gives a connection up without waiting for the other side, which may be gone. */
    const drop = () => {
      release();
      emit({ type: "closed", code: 1006 });
    };

    const send = (frame) => current?.readyState === WebSocket.OPEN && current.send(frame);

    return { connect, drop, hangUp: release, send };
  };

  Chatroom.Socket = { address, socketTo };
})();

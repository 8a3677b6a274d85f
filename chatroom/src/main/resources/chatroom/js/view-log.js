"use strict";
// The conversation: stays at its end while one reads there, and where one reads otherwise.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, setText, setHidden, listIn } = Chatroom.Dom;

  const NEAR_END = 60;
  const NEAR_TOP = 160;
  const HUSH_MS = 600;

  const logView = (emit, actions) => {
    const log = byId("log");
    const newer = byId("newer");
    const rowsIn = listIn(byId("messages"), (row) => Chatroom.elementOf(row, actions));
    let isAtEnd = true;
    let life = null;
    let lastSeen = null;
    let hush = 0;

    const toEnd = () => {
      isAtEnd = true;
      log.scrollTop = log.scrollHeight;
    };

    const askAtTop = () => log.scrollTop < NEAR_TOP && emit({ type: "older" });

    log.addEventListener("scroll", () => {
      isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
      setHidden(newer, isAtEnd || newer.textContent === "");
      askAtTop();
    }, { passive: true });
    newer.addEventListener("click", () => {
      toEnd();
      byId("message").focus();
    });
    const resized = new ResizeObserver(() => isAtEnd && toEnd());
    resized.observe(log);
    resized.observe(byId("messages"));

    /** Pages of old messages are for reading, not for being read out. */
    const quietly = () => {
      log.setAttribute("aria-live", "off");
      clearTimeout(hush);
      hush = setTimeout(() => log.setAttribute("aria-live", "polite"), HUSH_MS);
    };

    /** Notes where the rows are that one is reading; one of them may be built anew, so there are three. */
    const place = () => {
      const top = log.getBoundingClientRect().top;
      const rows = [...log.querySelectorAll(".message")];
      const at = rows.findIndex((row) => row.getBoundingClientRect().bottom > top);
      const marks = rows.slice(at, at + 3).map((row) => ({ row, was: row.getBoundingClientRect().top }));
      return () => {
        const mark = marks.find(({ row }) => row.isConnected);
        log.scrollTop += mark ? mark.row.getBoundingClientRect().top - mark.was : 0;
      };
    };

    const countNewer = (rows) => {
      const messages = rows.filter((row) => row.kind === "message" && !row.delivery);
      if (isAtEnd) {
        lastSeen = messages.at(-1)?.key;
      }
      const since = messages.slice(messages.findLastIndex((row) => row.key === lastSeen) + 1);
      const count = since.filter((row) => !row.own).length;
      setText(newer, count === 0 ? "" : count === 1 ? "1 new message" : `${count} new messages`);
      setHidden(newer, count === 0);
    };

    const render = (state, before) => {
      const rows = Chatroom.Rows.of(state);
      const now = state.timeline && JSON.stringify([state.timeline.room, state.timeline.epoch]);
      const isOther = now !== life;
      if (isOther || before.paging || !before.joined) {
        quietly();
      }
      const restore = isAtEnd || isOther ? toEnd : place();
      rowsIn(rows);
      setHidden(byId("silence"), rows.some((row) => row.kind === "message"));
      restore();
      countNewer(rows);
      life = now;
      if (state.timeline?.more && !isOther) {
        askAtTop();
      }
      if (isAtEnd) {
        emit({ type: "at-end" });
      }
    };

    return { render, toEnd };
  };

  Chatroom.logView = logView;
})();

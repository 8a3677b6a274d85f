"use strict";
// The list of frames, the one that is chosen, and its story beside it.
(() => {
  const Inspector = (globalThis.Inspector ??= {});
  const { Filter, Journal, rowsIn } = Inspector;
  const { byId, setHidden, setText } = Inspector.Dom;
  const { countOf } = Inspector.Formats;

  const NEAR_END = 48;
  const FOLLOW_MS = 250;

  /** `go` changes the place; `tryOut` opens the test of a function. A place without a frame follows the newest. */
  const framesView = (model, { go, tryOut }) => {
    const rows = byId("rows");
    const list = rowsIn(rows, model.callers);
    const story = Inspector.storyView(model, tryOut);
    const filters = Inspector.filtersView(model, (filter) => go({ filter, frame: null }));
    let sifted = Filter.ALL;
    let selected = null;
    let told = null;
    let isAtEnd = true;
    let unseen = 0;
    let due = 0;

    const isFollowing = () => model.place.frame === null;
    const matching = () => model.journal.records.filter((record) => Filter.matches(model.place.filter, record));
    const toEnd = () => {
      rows.scrollTop = rows.scrollHeight;
    };

    rows.addEventListener("scroll", () => {
      isAtEnd = rows.scrollHeight - rows.scrollTop - rows.clientHeight < NEAR_END;
      if (isAtEnd) {
        unseen = 0;
        setHidden(byId("newer"), true);
      }
    }, { passive: true });
    new ResizeObserver(() => isAtEnd && toEnd()).observe(rows);
    rows.addEventListener("click", (event) => {
      const row = event.target.closest(".row");
      if (row) {
        go({ frame: Number(row.id.slice(6)) });
        showPane("story");
      }
    });
    byId("newer").addEventListener("click", () => {
      toEnd();
      rows.focus();
    });
    byId("follow").addEventListener("change", ({ target }) => go({ frame: target.checked ? null : selected }));
    byId("to-list").addEventListener("click", () => back());

    const showPane = (pane) => {
      document.body.dataset.pane = pane;
    };

    const back = () => {
      showPane("list");
      rows.focus();
    };

    const enter = () => {
      if (selected !== null) {
        showPane("story");
        byId("story-title").focus();
      }
    };

    /** Moves the choice by `step` among the frames that are shown; to an end where that is infinite. */
    const move = (step) => {
      const all = matching();
      if (all.length === 0) {
        return;
      }
      const at = all.findIndex(({ seq }) => seq === selected);
      const to = Math.max(0, Math.min(all.length - 1, (at === -1 ? all.length : at) + step));
      go({ frame: all[to].seq });
      list.elementOf(all[to].seq)?.scrollIntoView({ block: "nearest" });
    };

    const select = (seq) => {
      list.elementOf(selected)?.setAttribute("aria-selected", "false");
      selected = seq;
      const row = list.elementOf(seq);
      row?.setAttribute("aria-selected", "true");
      if (row) {
        rows.setAttribute("aria-activedescendant", row.id);
      } else {
        rows.removeAttribute("aria-activedescendant");
      }
    };

    const tell = () => {
      due = 0;
      const record = model.journal.records.find(({ seq }) => seq === selected);
      if (record === told) {
        return;
      }
      told = record;
      if (record) {
        story.show(record);
      } else {
        story.clear();
      }
    };

    /** A story that follows changes four times a second at most, or nobody could read it. */
    const tellSoon = () => {
      if (!isFollowing()) {
        clearTimeout(due);
        tell();
      } else if (!due) {
        due = setTimeout(tell, told === null ? 0 : FOLLOW_MS);
      }
    };

    const tellCounts = (all, shown) => {
      setText(byId("shown"), shown === all ? "" : `${shown} of ${countOf(all, "frame")}`);
      setHidden(byId("no-frames"), shown > 0);
      setText(byId("no-frames"), all === 0 ? "No frame yet. Open the chat, and each of its frames appears here." : "No frame passes the filter.");
      setText(byId("newer"), countOf(unseen, "new frame"));
      setHidden(byId("newer"), isAtEnd || unseen === 0);
    };

    const render = () => {
      const { filter, frame } = model.place;
      const { records } = model.journal;
      if (sifted !== filter) {
        list.sift(filter);
        sifted = filter;
      }
      unseen += list.keepUp(records, filter);
      const shown = matching();
      select(frame ?? shown.at(-1)?.seq ?? null);
      filters.render();
      byId("follow").checked = isFollowing();
      if (isAtEnd) {
        unseen = 0;
        toEnd();
      }
      tellCounts(records.length, shown.length);
      tellSoon();
    };

    return { note: filters.note, render, move, enter, back, LIMIT: Journal.LIMIT, toggleFollow: () => byId("follow").click() };
  };

  Inspector.framesView = framesView;
})();

"use strict";
// The news: a list beside the conversation that opens with the first of them, and the button that opens and closes it.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { byId, make, setText, setHidden, listIn } = Chatroom.Dom;
  const { Feed, Links } = Chatroom;
  const { momentOf, timeOf } = Chatroom.Times;

  const newsView = (emit) => {
    const button = byId("news-button");
    const list = listIn(byId("feed"), elementOf);

    button.addEventListener("click", () => emit({ type: "show-news", open: button.getAttribute("aria-expanded") !== "true" }));
    byId("news-close").addEventListener("click", () => {
      button.focus();
      emit({ type: "show-news", open: false });
    });

    return ({ feed }) => {
      const isOpen = Feed.isOpen(feed);
      const unseen = Feed.unseen(feed);
      list(feed.items.map(Feed.rowOf));
      button.setAttribute("aria-expanded", String(isOpen));
      setText(button, unseen > 0 ? `News (${unseen} new)` : "News");
      setHidden(byId("news"), !isOpen);
      setHidden(byId("no-news"), feed.items.length > 0);
      setText(byId("news-spoken"), Feed.spoken(feed));
    };
  };

  const elementOf = ({ head, text, callback, time }) =>
    make(
      "li",
      {},
      make(
        "p",
        { class: "by" },
        make("strong", { dir: "auto", text: head }),
        make("time", { class: "when", datetime: time, title: momentOf(time), text: timeOf(time) }),
      ),
      make("p", { class: "text", dir: "auto", text }),
      callback !== "" && make("p", { class: "callback" }, wayOn(callback)),
    );

  /** A web address is a link that shows its host; whatever else an address says is there to be read. */
  const wayOn = (callback) => {
    const link = Links.safe(callback);
    return link
      ? make("a", { href: link.href, target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer", text: `Open ${link.host}` })
      : make("span", { class: "quiet", dir: "auto", text: callback });
  };

  Chatroom.newsView = newsView;
})();

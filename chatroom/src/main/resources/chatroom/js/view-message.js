"use strict";
// One row of the conversation as an element.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { make } = Chatroom.Dom;
  const { timeOf, momentOf, dayOf } = Chatroom.Times;

  const STATES = { waiting: "Waiting to be sent", sent: "Sending…" };

  const elementOf = (row, actions) => {
    switch (row.kind) {
      case "day": return make("li", { class: "day" }, make("time", { datetime: row.time, text: dayOf(row.time, Date.now()) }));
      case "notice": return make("li", { class: "notice", text: row.text });
      case "more": return more(row, actions);
      default: return message(row, actions);
    }
  };

  const more = ({ loading }, { older }) =>
    make(
      "li",
      { class: "notice" },
      make("button", { type: "button", class: "plain", text: loading ? "Loading…" : "Show older messages", onclick: older }),
    );

  const message = (row, actions) =>
    make(
      "li",
      { class: classesOf(row), "data-hue": row.hue, "data-seq": row.seq ?? null, "data-delivery": row.delivery ?? null },
      make("span", { class: "face", "aria-hidden": "true", text: initialOf(row.author) }),
      make("div", { class: "bubble" }, by(row), body(row), row.delivery === "failed" && failure(row, actions)),
    );

  const classesOf = ({ own, grouped, delivery }) =>
    ["message", own && "own", grouped && "grouped", delivery && "pending"].filter(Boolean).join(" ");

  const initialOf = (name) => [...name][0].toUpperCase();

  const by = ({ author, own, grouped }) =>
    make(
      "p",
      { class: grouped ? "by unseen" : "by" },
      make("strong", { class: "author", dir: "auto", text: author }),
      own && make("span", { class: "you", text: " (you)" }),
    );

  const body = ({ text, time, delivery }) =>
    make(
      "div",
      { class: "body" },
      make("p", { class: "text", dir: "auto", text }),
      delivery
        ? make("span", { class: "when", text: STATES[delivery] ?? "Not sent" })
        : time && make("time", { class: "when", datetime: time, title: momentOf(time), text: timeOf(time) }),
    );

  const failure = ({ ref, text, reason }, { edit, discard }) =>
    make(
      "div",
      { class: "failure" },
      make("p", { role: "alert", text: reason }),
      make("button", { type: "button", class: "plain", text: "Edit", onclick: () => edit(ref, text) }),
      make("button", { type: "button", class: "plain", text: "Discard", onclick: () => discard(ref) }),
    );

  Chatroom.elementOf = elementOf;
})();

"use strict";
// Being signed in by a token: let in, refused, cut off. The token itself is not the state's to know.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Effects } = Chatroom;
  const { step, then } = Chatroom.State;

  const LOST_AFTER = 5;
  const ANEW = "To do so, open the page again with a new token.";
  const A_RELOAD_FORGETS = "To come in, open the page by the link that has your token; a reload forgets it.";
  const MAY_HAVE_EXPIRED = "Your token may have expired: open the page again with a new one.";
  const KEEP_THE_LINK = "A reload of this page forgets your token: keep the link that you came by.";

  const TOO_OFTEN = "Your token is good. Are you here too often already? Then close some of your other tabs.";
  const ENDED = "Your sign-in has ended: sign in again.";

  const sentence = (words) => (words === "" || /[.!?]$/.test(words) ? words : `${words}.`);
  const sentences = (...parts) => parts.map(sentence).filter(Boolean).join(" ");

  /** Nothing is tried again by itself: the same token would be refused again. */
  const shutOut = (state, refusal) => {
    const lost = Chatroom.Connection.lost(state);
    return step(
      { ...lost, link: "refused", retryAt: null, refusal },
      ...Chatroom.Connection.quiet(),
      Effects.cancel("reconnect"),
      Effects.hangUp,
    );
  };

  const refuse = (state, words) =>
    shutOut(state, { title: "The chat did not let you in", words, isFinal: false });

  const cutOff = (state, words) =>
    shutOut(state, { title: "Your sign-in has ended", words: sentences(words || ENDED, ANEW), isFinal: true });

  /** What was found out about a connection that was never made. */
  const verdict = (state, { verdict: found, message }) => {
    if (state.link !== "waiting" && state.link !== "connecting") {
      return step(state);
    }
    switch (found) {
      case "refused": return refuse(state, sentences(message, state.token ? ANEW : A_RELOAD_FORGETS));
      case "not-needed": return state.token ? withoutToken(state) : step(state);
      case "good": return step({ ...state, trouble: state.token ? TOO_OFTEN : "" });
      case "busy": return step({ ...state, trouble: message });
      case "unknown": return mayBeRefused(state) ? refuse(state, MAY_HAVE_EXPIRED) : step(state);
      default: return step({ ...state, trouble: "" });
    }
  };

  /** Who was let in before may have no network; who never was has most likely no good token. */
  const mayBeRefused = ({ token, wasOpen, attempt }) => token && (!wasOpen || attempt >= LOST_AFTER);

  /** A server that asks nobody for a token answers no subprotocol either, and a browser fails at that. */
  const withoutToken = (state) => {
    const { state: fresh, effects } = Chatroom.Connection.startOver({ ...state, token: false });
    return step(fresh, Effects.forgetToken, ...effects);
  };

  const tryAgain = (state) =>
    state.link === "refused"
      ? Chatroom.Connection.reconnect({ ...state, link: "waiting", refusal: null, attempt: 0 })
      : step(state);

  /** Somebody opened a link with a token in the very tab where the page is. */
  const tokenBrought = (state) => {
    const lost = Chatroom.Connection.lost(state);
    const anew = { ...lost, token: true, fromLink: true, link: "waiting", refusal: null, attempt: 0, wasOpen: false };
    const another = { ...anew, resuming: Chatroom.Resuming.forgotten(state) };
    return then(step(another, ...Chatroom.Connection.quiet()), Chatroom.Connection.reconnect);
  };

  const noted = (state, { words }) => step({ ...state, notice: words });

  /** Answers the state of one who has just been let in. */
  const welcomed = (state) =>
    state.fromLink ? { ...state, fromLink: false, notice: sentences(state.notice, KEEP_THE_LINK) } : state;

  Chatroom.SignIn = { refuse, cutOff, verdict, withoutToken, tryAgain, tokenBrought, noted, welcomed };
})();

"use strict";
// Everything that can happen: each event goes to the one that knows what follows.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});
  const { Connection, Conversation, Feed, Following, Membership, Registration, Resuming, Sending, SignIn } = Chatroom;
  const { step, withError } = Chatroom.State;

  /**
   * Answers the state after `event`, and the effects that the world is to carry out.
   * `env` is what is not the state's to know: {now, random, newRef}.
   */
  const update = (state, event, env) => {
    switch (event.type) {
      case "opened": return Connection.opened(state, env);
      case "closed": return Connection.closed(state, event, env);
      case "stopped": return Connection.stopped(state, event);
      case "reconnect": return Connection.reconnect(state);
      case "overdue": return Connection.overdue(state);
      case "visibility": return Connection.visibility(state, event);
      case "start-over": return Connection.startOver(state);

      case "verdict": return SignIn.verdict(state, event);
      case "try-again": return SignIn.tryAgain(state);
      case "token-brought": return SignIn.tokenBrought(state);
      case "noted": return SignIn.noted(state, event);

      case "register": return Registration.register(state, event);
      case "reclaim": return Registration.reclaim(state);
      case "let-go": return Registration.letGo(state);
      case "signup": return Registration.signup(state, event);

      case "resumed": return Resuming.resumed(state, event);

      case "room-opened": return Membership.roomOpened(state, event);
      case "room-closed": return Membership.roomClosed(state, event);
      case "enter": return Membership.enter(state, event);
      case "leave": return Membership.leave(state);
      case "left": return Membership.left(state, event);

      case "page": return Conversation.page(state, event);
      case "message": return Conversation.message(state, event, env);
      case "older": return Conversation.older(state);
      case "paging-over": return Conversation.pagingOver(state);
      case "fill": return Conversation.fill(state);
      case "at-end": return Conversation.atEnd(state);

      case "follow": return Following.follow(state, event);
      case "unfollow": return Following.unfollow(state, event);
      case "subscribed": return Following.subscribed(state, event);
      case "unsubscribed": return Following.unsubscribed(state, event);
      case "following-due": return Following.next(state);
      case "following-overdue": return Following.overdue(state);

      case "entity-updated":
      case "notified": return Feed.heard(state, event, env);
      case "show-news": return Feed.show(state, event);

      case "edited": return edited(state, event);
      case "say": return Sending.say(state, event, env);
      case "ack": return Sending.ack(state, event);
      case "flush": return Sending.resume(state);
      case "discard": return Sending.discard(state, event);

      case "refused": return refused(state, event, env);
      case "echo": return step(state);
      default: throw new Error(`Nobody knows what to do with ${event.type}`);
    }
  };

  /** What was refused is being mended. */
  const edited = (state, { field }) => step(state.errors[field] ? withError(state, field, "") : state);

  /** A refusal is told where it arose; one that does not say belongs to what we are waiting for. */
  const refused = (state, event, env) => {
    if (event.code === "unauthorized" && state.token) {
      return SignIn.cutOff(state, event.message);
    }
    if (Following.isAbout(state, event)) {
      return Following.refused(state, event);
    }
    switch (event.action ?? state.asking?.action ?? "dispatch") {
      case "register": return Registration.refused(state, event, env);
      case "resume": return Resuming.refused(state, event, env);
      case "new-room":
      case "join-room":
      case "leave-room": return Membership.refused(state, event);
      case "history": return Conversation.pagingRefused(state, event);
      default: return Sending.refused(state, event, env);
    }
  };

  Chatroom.update = update;
})();

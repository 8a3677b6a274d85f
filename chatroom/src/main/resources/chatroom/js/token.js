"use strict";
// The token that says who one is: where it may come from, and where it must not.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

  const NAME = "access_token";
  const LONGEST = 8_192;
  const LINK = "#access_token=…";

  const IN_THE_QUERY =
    'The token stood behind a "?" in this page\'s address, where servers write it down. It was not used, ' +
    `and others may know it now: get a new one, and open the page with ${LINK} in its place.`;
  const IN_THE_LINK = "The token in this page's link is not whole. Copy the link again, all of it, and open that.";
  const IN_THE_CONFIG = 'What awsconfig.js has as "accessToken" is no token. Put one there, or take the line out.';

  /** A token goes into a header of the handshake, where few characters may be; `websocket` has its place there, too. */
  const isToken = (text) => /^[A-Za-z0-9._~-]+$/.test(text) && text.length <= LONGEST && text !== "websocket";

  /**
   * Answers {token, fromLink, problem, clean} for the page's `location` and the token in awsconfig.js, if any.
   * `clean` is the address without any token, or null where there is none in it.
   */
  const find = ({ pathname, search, hash }, configured) => {
    const query = new URLSearchParams(search);
    const shown = new URLSearchParams(hash.slice(1)).getAll(NAME);
    const inQuery = query.has(NAME);
    const found = shown.length > 0 ? fromLink(shown) : fromConfig(configured);
    const isSeen = inQuery || shown.length > 0;
    query.delete(NAME);
    const rest = inQuery && query.size > 0 ? `?${query}` : inQuery ? "" : search;
    return {
      ...found,
      problem: inQuery ? IN_THE_QUERY : found.problem,
      clean: isSeen ? `${pathname}${rest}${shown.length > 0 ? "" : hash}` : null,
    };
  };

  const fromLink = (shown) =>
    shown.length === 1 && isToken(shown[0])
      ? { token: shown[0], fromLink: true, problem: "" }
      : { token: null, fromLink: false, problem: IN_THE_LINK };

  const fromConfig = (configured) => {
    if (configured === undefined || configured === null || configured === "") {
      return { token: null, fromLink: false, problem: "" };
    }
    return typeof configured === "string" && isToken(configured)
      ? { token: configured, fromLink: false, problem: "" }
      : { token: null, fromLink: false, problem: IN_THE_CONFIG };
  };

  Chatroom.Token = { find };
})();

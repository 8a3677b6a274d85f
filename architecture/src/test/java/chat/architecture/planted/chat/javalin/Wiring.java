package chat.architecture.planted.chat.javalin;

import chat.architecture.planted.chat.jwt.Signature;

/** No violation: somebody has to know them all. */
record Wiring(Signature signature) {}

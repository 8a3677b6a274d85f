package chat.architecture.planted.chat.javalin;

import chat.architecture.planted.chat.jwt.Signature;

record ReadsTokens(Signature signature) {}

package chat.javalin;

import chat.core.domain.UserName;

/** What one person signs in with. */
record Invitation(UserName user, String token) {}

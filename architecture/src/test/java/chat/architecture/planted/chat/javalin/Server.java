package chat.architecture.planted.chat.javalin;

import chat.architecture.planted.chat.inmemory.StoreManager;

record Server(StoreManager store) {}

package chat.javalin;

/** What a server does for who has come in, and for who is about to. */
record Parts(FrontDoor door, TicketOffice tickets) {}

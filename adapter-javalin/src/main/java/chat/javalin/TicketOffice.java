package chat.javalin;

import chat.core.usecase.IssueTicket;
import chat.core.usecase.RedeemTicket;

/** Where tickets come from, and where they are good. */
record TicketOffice(IssueTicket issue, RedeemTicket redeem) {}

package chat.protocol;

import chat.core.usecase.IssueTicket.Issued;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes the answer to who asked for a ticket: the only place where one is ever said. */
public final class TicketEncoder {
    private TicketEncoder() {}

    /** Answers the ticket, and for how long it is good. */
    public static String encode(Issued issued) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = EventJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("ticket", issued.ticket().value());
            json.writeNumberProperty("expiresInMs", issued.life().toMillis());
            json.writeEndObject();
        }
        return text.toString();
    }
}

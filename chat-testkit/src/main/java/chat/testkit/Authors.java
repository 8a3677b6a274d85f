package chat.testkit;

import chat.core.domain.Caller;
import chat.core.domain.Command;
import chat.core.domain.ConnectionId;
import chat.core.domain.Message;
import chat.core.domain.ServerEvent;
import chat.core.domain.ServerEvent.Acknowledged;
import chat.core.domain.UserName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What clients know by themselves: an acknowledgement names neither author nor text. */
public final class Authors {
    private final Map<ConnectionId, UserName> names = new ConcurrentHashMap<>();

    /** Answers {@code reply} with what {@code caller}, who asked {@code command}, knows of it. */
    public ServerEvent completed(ServerEvent reply, Caller caller, Command command) {
        nameIn(command).ifPresent(name -> names.put(caller.connection(), name));
        if (reply instanceof Acknowledged(var ref, var message) && command instanceof Command.SendMessage sent) {
            UserName author = names.getOrDefault(caller.connection(), message.author());
            return new Acknowledged(
                    ref, new Message(message.room(), message.seq(), author, sent.text(), message.time()));
        }
        return reply;
    }

    private static Optional<UserName> nameIn(Command command) {
        if (command instanceof Command.Register(var name)) {
            return Optional.of(name);
        }
        return command instanceof Command.Resume resume ? Optional.of(resume.name()) : Optional.empty();
    }
}

package chat.javalin;

import chat.core.usecase.Chat;
import chat.core.usecase.SimpleMode;
import chat.inmemory.InMemoryStores;
import chat.inmemory.Retention;
import java.time.InstantSource;

/** Puts the chat together over stores in memory: the only class that knows them. */
final class Wiring {
    private Wiring() {}

    /** History takes no more than a third of the heap, whatever it may: the rest is for the connections. */
    static FrontDoor frontDoor(Options options, SocketGateway gateway) {
        Retention retention = Retention.DEFAULT.withMaxBytes(
                Math.min(options.historyMemory(), Runtime.getRuntime().maxMemory() / 3));
        InMemoryStores stores = InMemoryStores.create(retention, Ids::epoch);
        SimpleMode simpleMode = options.simpleMode() ? SimpleMode.ON : SimpleMode.OFF;
        Chat chat = new Chat(stores.connections(), stores.log(), simpleMode, InstantSource.system());
        return new FrontDoor(chat, gateway, stores.connections());
    }
}

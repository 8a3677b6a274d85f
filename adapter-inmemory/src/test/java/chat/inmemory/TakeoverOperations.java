package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Registration;
import chat.testkit.Owners;
import chat.testkit.Stores;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The same steps, and one that takes names over: they are more, so that fewer of them collide. */
@Param(name = "connection", gen = IntGen.class, conf = "0:2")
@Param(name = "choice", gen = IntGen.class, conf = "0:1")
public abstract class TakeoverOperations extends StoreOperations {
    TakeoverOperations(Stores stores) {
        super(stores);
    }

    /** As everybody who asks for a name this way has the same token, each takes it over from the one before. */
    @Operation(params = {"connection", "choice"})
    public Registration takeOver(int connection, int name) {
        return stores.connections()
                .register(connection(connection), new UserName("user-" + name), Owners.of(new ConnectionId("all")));
    }
}

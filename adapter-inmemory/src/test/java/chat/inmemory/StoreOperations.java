package chat.inmemory;

import chat.core.domain.Connection;
import chat.core.domain.MessageText;
import chat.core.domain.Ref;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Closing;
import chat.core.port.ConnectionStore.Entry;
import chat.core.port.ConnectionStore.Opening;
import chat.core.port.ConnectionStore.Registration;
import chat.core.port.MessageLog.Appending;
import chat.core.port.MessageLog.Reading;
import chat.testkit.Owners;
import chat.testkit.Stores;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The steps of both stores, for three connections, two names and two rooms: small, so that they collide. */
@Param(name = "connection", gen = IntGen.class, conf = "0:2")
@Param(name = "choice", gen = IntGen.class, conf = "0:1")
public abstract class StoreOperations extends LeavingOperations {
    StoreOperations(Stores stores) {
        super(stores);
    }

    @Operation(params = "connection")
    public Opening open(int connection) {
        return stores.connections().open(connection(connection), AT);
    }

    @Operation(params = {"connection", "choice"})
    public Registration register(int connection, int name) {
        return stores.connections()
                .register(connection(connection), new UserName("user-" + name), Owners.of(connection(connection)));
    }

    @Operation(params = {"connection", "choice"})
    public Entry enter(int connection, int room) {
        return stores.connections().enter(connection(connection), room(room), Instant.EPOCH);
    }

    @Operation(params = "connection")
    public Closing close(int connection) {
        return stores.connections().close(connection(connection));
    }

    @Operation(params = "connection")
    public Optional<Connection> find(int connection) {
        return stores.connections().find(connection(connection));
    }

    @Operation(params = {"connection", "choice"})
    public Appending append(int author, int ref) {
        return stores.log()
                .append(connection(author), new MessageText("by " + author), Optional.of(new Ref("r-" + ref)), AT);
    }

    @Operation(params = "connection")
    public Reading read(int reader) {
        return stores.log().read(connection(reader), OptionalLong.empty(), 10);
    }
}

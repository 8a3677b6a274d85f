package chat.inmemory;

import chat.core.domain.ConnectionId;
import chat.core.domain.Owner;
import chat.core.domain.RoomName;
import chat.core.domain.UserId;
import chat.core.domain.UserName;
import chat.core.port.ConnectionStore.Leaving;
import chat.testkit.Stores;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Two members of a room, and a third who is outside, of whom each may leave: so few steps that they often collide. */
@Param(name = "connection", gen = IntGen.class, conf = "0:2")
public abstract class LeavingOperations {
    static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    final Stores stores;

    LeavingOperations(Stores stores) {
        this.stores = stores;
        for (int member = 0; member < 2; member++) {
            stores.connections().open(connection(member), AT);
            Owner owner = new Owner.User(new UserId("u-" + member));
            stores.connections().register(connection(member), new UserName("member-" + member), owner);
            stores.connections().enter(connection(member), room(0), Instant.EPOCH);
        }
        stores.connections().open(connection(2), AT);
    }

    @Operation(params = "connection")
    public Leaving leave(int connection) {
        return stores.connections().leave(connection(connection));
    }

    static ConnectionId connection(int number) {
        return new ConnectionId("c-" + number);
    }

    static RoomName room(int number) {
        return new RoomName("room-" + number);
    }
}

package chat.dynamodb;

import chat.core.domain.Epoch;
import chat.core.domain.Quotas;
import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;
import chat.core.port.Tickets;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stores that share their tables, with each other and with every process that uses them. */
public record DynamoDbStores(
        ConnectionStore connections, MessageLog log, Subscriptions subscriptions, Tickets tickets) {
    /**
     * Makes them over tables that exist.
     *
     * @param quotas what one may take; it goes by the times that the steps are given
     * @param clock tells what has expired
     * @param epochs gives each life of a room an epoch that no other had, in any process before
     */
    public static DynamoDbStores create(
            DynamoDbClient client, TableNames names, Quotas quotas, InstantSource clock, Supplier<Epoch> epochs) {
        Database database = new Database(client);
        Ages ages = new Ages(clock);
        Connections connections = new Connections(database, names.connections(), ages);
        Claims claims = new Claims(database, names.connections(), ages);
        Directory directory = new Directory(database, names.rooms(), ages);
        Rooms rooms = new Rooms(database, names.rooms(), ages, directory);
        Messages messages = new Messages(database, names.rooms(), ages);
        Followers followers = new Followers(database, names.rooms(), ages);
        Speakers speakers = new Speakers(followers, quotas.messagesPerUser());
        Audiences audiences = new Audiences(connections, rooms, speakers, ages);
        Burials burials = new Burials(database, names.connections(), ages, connections, claims, followers);
        Moves moves = new Moves(database, connections, burials, rooms, quotas, epochs);
        return new DynamoDbStores(
                new DynamoDbConnectionStore(
                        connections,
                        new Registry(database, connections, claims),
                        directory,
                        moves,
                        new Everyone(database, names.connections(), connections, quotas)),
                new DynamoDbMessageLog(database, connections, rooms, messages, audiences, quotas),
                new DynamoDbSubscriptions(database, connections, followers, quotas.connectionsPerUser()),
                new DynamoDbTickets(database, names.connections()));
    }
}

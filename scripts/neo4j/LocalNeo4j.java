import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community in one process, from its Maven artifacts: Bolt on the loopback address, no HTTP, no files
 * outside the given folder. Runs until its standard input ends, so that it never outlives who started it.
 *
 * <p>Arguments: folder, port (0 for a free one), megabytes of page cache. The password of user neo4j is read from LOCAL_NEO4J_PASSWORD.
 * Prints one line when it takes connections: READY port.
 */
class LocalNeo4j {
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Throwable failure) {
            failure.printStackTrace();
            // Neo4j's threads would keep the process, of which nobody would hear again.
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        long pageCache = Long.parseLong(arguments[2]);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCache))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));

        setPassword(service.database(SYSTEM_DATABASE_NAME), System.getenv("LOCAL_NEO4J_PASSWORD"));
        GraphDatabaseService graph = service.database(DEFAULT_DATABASE_NAME);
        if (!graph.isAvailable(Duration.ofMinutes(1).toMillis())) throw new IllegalStateException("database not available");
        int bound = ((GraphDatabaseAPI) graph).getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT).getPort();
        System.out.println("READY " + bound);

        while (System.in.read() >= 0) { }
        service.shutdown();
        System.exit(0);
    }

    /** A folder that was used before may have this password already, which Neo4j refuses to set again. */
    private static void setPassword(GraphDatabaseService system, String password) {
        try {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (QueryExecutionException refusal) {
            if (!refusal.getMessage().contains("cannot be the same")) throw refusal;
        }
    }
}

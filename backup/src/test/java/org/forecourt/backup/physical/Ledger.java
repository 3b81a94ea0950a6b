package org.forecourt.backup.physical;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Commits as fast as the server answers and remembers, outside of the server, what it acknowledged and when. */
final class Ledger {

    private static final int WRITERS = 4;

    private final Map<Long, Instant> acknowledged = new ConcurrentHashMap<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean over;

    static void create(ServerAccess server) throws SQLException {
        try (Connection connection = server.connect("ledger");
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists ledger (id bigint primary key, note text not null)");
        }
    }

    /** @param firstId above all ids of earlier rounds */
    void start(ServerAccess server, long firstId) {
        for (int writer = 0; writer < WRITERS; writer++) {
            long first = firstId + writer;
            writers.add(Thread.ofPlatform().name("ledger-" + writer).start(() -> write(server, first)));
        }
    }

    private void write(ServerAccess server, long first) {
        try (Connection connection = server.connect("ledger");
                PreparedStatement insert =
                        connection.prepareStatement("insert into ledger values (?, repeat('z', 300))")) {
            connection.createStatement().execute("set synchronous_commit = on");
            for (long id = first; !over; id += WRITERS) {
                insert.setLong(1, id);
                insert.executeUpdate();
                acknowledged.put(id, Instant.now());
            }
        } catch (SQLException destroyed) {
            // what was not acknowledged was not promised
        }
    }

    void stop() throws InterruptedException {
        over = true;
        for (Thread writer : writers) {
            writer.join();
        }
    }

    int size() {
        return acknowledged.size();
    }

    /**
     * What a restored server lacks.
     *
     * @param lost how many acknowledged rows
     * @param window from the acknowledgement of the first lost row to the destruction
     */
    record Loss(int lost, Duration window) {}

    Loss lossIn(ServerAccess restored, Instant destroyedAt) throws SQLException {
        Set<Long> present = new HashSet<>();
        try (Connection connection = restored.connect("ledger");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from ledger")) {
            while (rows.next()) {
                present.add(rows.getLong(1));
            }
        }
        List<Instant> lost = acknowledged.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return new Loss(lost.size(), lost.isEmpty() ? Duration.ZERO : Duration.between(lost.getFirst(), destroyedAt));
    }
}

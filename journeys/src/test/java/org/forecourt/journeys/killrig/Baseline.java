package org.forecourt.journeys.killrig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.forecourt.rig.SmtpSink;

/** What the same database and the same SMTP server do for a client that does nothing else. */
final class Baseline {

    private static final int CLIENTS = 16;
    private static final String BODY = "x".repeat(78) + "\r\n";
    private static final int BODY_LINES = 100;

    private final PostgresCluster postgres;
    private final SmtpSink sink;

    Baseline(PostgresCluster postgres, SmtpSink sink) {
        this.postgres = postgres;
        this.sink = sink;
    }

    /** Inserts of one row of half a kilobyte, each its own transaction, sixteen connections. */
    double commitsPerSecond(Duration time) throws Exception {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists baseline (id uuid primary key, text text not null)");
        }
        LongAdder commits = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        inParallel(CLIENTS, () -> {
            try (Connection connection = postgres.connect();
                    PreparedStatement insert = connection.prepareStatement("insert into baseline values (?, ?)")) {
                while (System.nanoTime() < end) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, BODY.repeat(6));
                    insert.executeUpdate();
                    commits.increment();
                }
            }
            return true;
        });
        return commits.sum() / (time.toMillis() / 1000.0);
    }

    /** Mails of eight kilobytes over sixteen connections that stay open. */
    double sinkPerSecond(int mails) throws Exception {
        long begin = System.nanoTime();
        inParallel(CLIENTS, () -> {
            send(mails / CLIENTS);
            return true;
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        sink.clear();
        return mails / seconds;
    }

    private void send(int count) throws IOException {
        String mail = "Message-ID: <bare@example.org>\r\n\r\n" + BODY.repeat(BODY_LINES) + ".";
        try (Socket socket = new Socket("127.0.0.1", sink.port())) {
            socket.setTcpNoDelay(true);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            answer(answers);
            say(socket, answers, "EHLO client");
            for (int number = 0; number < count; number++) {
                say(socket, answers, "MAIL FROM:<a@example.org>");
                say(socket, answers, "RCPT TO:<b@example.org>");
                say(socket, answers, "DATA");
                say(socket, answers, mail);
            }
        }
    }

    private static void say(Socket socket, BufferedReader answers, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        answer(answers);
    }

    private static void answer(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        if (line == null || line.startsWith("4") || line.startsWith("5")) {
            throw new IOException("the sink says " + line);
        }
    }

    static void inParallel(int clients, Callable<Boolean> work) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(
                    IntStream.range(0, clients).mapToObj(number -> work).toList())) {
                done.get();
            }
        }
    }
}

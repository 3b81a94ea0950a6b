package org.forecourt.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The deliveries of a sink in a file of one line each, forced to disk before {@link #keep} returns; lines that arrive
 * together share one flush. A line that a crash cut off was promised to nobody and is dropped when the file is opened.
 */
public final class SinkLedger implements AutoCloseable {

    private record Waiting(byte[] line, CompletableFuture<Boolean> done) {}

    private static final Waiting END = new Waiting(new byte[0], new CompletableFuture<>());

    private final FileChannel file;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    private SinkLedger(FileChannel file) {
        this.file = file;
        this.writer = Thread.ofPlatform().name("sink-ledger").daemon().start(this::write);
    }

    /** Opens the file for more, or makes it. */
    public static SinkLedger open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long whole = wholeLines(Files.readAllBytes(path));
        file.truncate(whole).position(whole);
        return new SinkLedger(file);
    }

    private static int wholeLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Reads the deliveries of a ledger that may be in use. */
    public static List<Delivery> read(Path path) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        byte[] content = Files.readAllBytes(path);
        String whole = new String(content, 0, wholeLines(content), StandardCharsets.UTF_8);
        for (String line : whole.lines().toList()) {
            String[] parts = line.split("\t", -1);
            deliveries.add(new Delivery(
                    parts[0],
                    parts[1],
                    List.of(parts[2].split(" ")),
                    Integer.parseInt(parts[3]),
                    Instant.ofEpochMilli(Long.parseLong(parts[4])),
                    Delivery.NO_SOURCE));
        }
        return deliveries;
    }

    /** Returns when the delivery is on disk. */
    void keep(Delivery delivery) {
        String line = String.join(
                "\t",
                visible(delivery.messageId()),
                visible(delivery.sender()),
                visible(String.join(" ", delivery.recipients())),
                String.valueOf(delivery.size()),
                String.valueOf(delivery.at().toEpochMilli()));
        Waiting waiting = new Waiting((line + "\n").getBytes(StandardCharsets.UTF_8), new CompletableFuture<>());
        queue.add(waiting);
        if (!waiting.done().join()) {
            throw new IllegalStateException("the ledger was closed");
        }
    }

    /** What a client sent must not look like a line or column of ours. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (!batch.contains(END)) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch);
                writeAll(batch);
                batch.forEach(waiting -> waiting.done().complete(waiting != END));
            }
        } catch (InterruptedException | IOException | RuntimeException failed) {
            batch.forEach(waiting -> waiting.done().completeExceptionally(failed));
        }
    }

    private void writeAll(List<Waiting> batch) throws IOException {
        int length = batch.stream().mapToInt(waiting -> waiting.line().length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        batch.forEach(waiting -> bytes.put(waiting.line()));
        bytes.flip();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() {
        queue.add(END);
        try {
            writer.join();
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

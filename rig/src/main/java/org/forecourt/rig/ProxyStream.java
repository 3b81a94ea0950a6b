package org.forecourt.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One direction of a connection: a reader that notes when bytes came, and a writer that passes them on when it may. */
final class ProxyStream {

    private record Piece(byte[] bytes, long readAt) {}

    private static final Piece END = new Piece(new byte[0], 0);
    private static final Duration BETWEEN_SLICES = Duration.ofMillis(2);

    private final Socket from;
    private final Socket to;
    private final ProxyConnection connection;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(64);
    private LinkWeather weather = LinkWeather.CLEAR;
    private boolean lossy;
    private volatile boolean finished;

    ProxyStream(Socket from, Socket to, ProxyConnection connection) {
        this.from = from;
        this.to = to;
        this.connection = connection;
    }

    void begin() {
        Thread.ofVirtual().start(this::read);
        Thread.ofVirtual().start(this::write);
    }

    void change(LinkWeather next) {
        boolean broken;
        synchronized (this) {
            weather = next;
            broken = lossy && !next.vanishing();
            notifyAll();
        }
        if (broken) {
            connection.reset();
        }
    }

    synchronized void wake() {
        notifyAll();
    }

    boolean isFinished() {
        return finished;
    }

    private void read() {
        byte[] buffer = new byte[16 * 1024];
        try {
            int count = from.getInputStream().read(buffer);
            while (count > 0) {
                pieces.put(new Piece(Arrays.copyOf(buffer, count), System.nanoTime()));
                count = from.getInputStream().read(buffer);
            }
            pieces.put(END);
        } catch (IOException gone) {
            connection.reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            OutputStream output = to.getOutputStream();
            for (Piece piece = pieces.take(); piece != END; piece = pieces.take()) {
                pass(piece, output);
            }
            to.shutdownOutput();
            finished = true;
            connection.finishedOne();
        } catch (IOException gone) {
            connection.reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Piece piece, OutputStream output) throws IOException, InterruptedException {
        LinkWeather now = whenMoving(piece);
        if (now.vanishing()) {
            return;
        }
        int length = piece.bytes().length;
        int step = now.slice() > 0 ? now.slice() : length;
        for (int begin = 0; begin < length; begin += step) {
            int count = Math.min(step, length - begin);
            if (now.slice() > 0) {
                Thread.sleep(BETWEEN_SLICES);
            }
            if (now.bytesPerSecond() > 0) {
                Thread.sleep(Duration.ofNanos(count * 1_000_000_000L / now.bytesPerSecond()));
            }
            output.write(piece.bytes(), begin, count);
        }
    }

    /** Waits while stalled and until the piece is due. */
    private synchronized LinkWeather whenMoving(Piece piece) throws IOException, InterruptedException {
        while (!connection.isOver()) {
            long early = piece.readAt() + weather.latency().toNanos() - System.nanoTime();
            if (weather.vanishing()) {
                lossy = true;
                return weather;
            }
            if (weather.stalled()) {
                wait();
            } else if (early > 0) {
                wait(early / 1_000_000, (int) (early % 1_000_000));
            } else {
                return weather;
            }
        }
        throw new IOException("the connection is over");
    }
}

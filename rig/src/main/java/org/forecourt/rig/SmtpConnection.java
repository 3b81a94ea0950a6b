package org.forecourt.rig;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;

/** One connection of the {@link SmtpSink}: its lines, its privacy, and what the script makes of it. */
final class SmtpConnection {

    private final SmtpSink sink;
    private final long number;
    private Socket socket;
    private final boolean keepsBack;
    private SmtpLines lines;

    /** @param keepsBack as {@link SmtpLines} has it */
    SmtpConnection(SmtpSink sink, long number, Socket socket, boolean keepsBack) throws IOException {
        this.sink = sink;
        this.number = number;
        this.socket = socket;
        this.keepsBack = keepsBack;
        this.lines = new SmtpLines(socket, keepsBack);
    }

    /** Counts from 1. */
    long number() {
        return number;
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    boolean isSecured() {
        return socket instanceof SSLSocket;
    }

    /** Goes on with TLS; whatever the client sent before is forgotten. */
    void secure() throws IOException {
        lines.flush();
        socket = sink.secure(socket);
        lines = new SmtpLines(socket, keepsBack);
    }

    String read() throws IOException {
        return lines.read();
    }

    byte[] readMail(int limit, SmtpLines.Interruption halfway) throws IOException {
        return lines.readMail(limit, halfway);
    }

    void write(String answer) throws IOException {
        lines.write(answer);
    }

    /** Says what was kept back, and ends. */
    void close() throws IOException {
        lines.flush();
        socket.close();
    }

    /** Does what the script wants; false when it has already answered or ended the connection. */
    boolean obey(SmtpMoment moment) throws IOException {
        return switch (sink.script().at(moment)) {
            case SmtpReaction.Proceed proceed -> true;
            case SmtpReaction.Stall stall -> {
                sleep(stall);
                yield true;
            }
            case SmtpReaction.Answer answer -> {
                lines.write(answer.code() + " " + answer.text());
                if (answer.code() == 421) {
                    close();
                }
                yield false;
            }
            case SmtpReaction.Garbage garbage -> {
                lines.write("\u0001\u0002 this is no SMTP");
                close();
                yield false;
            }
            case SmtpReaction.Cut cut -> {
                socket.setSoLinger(true, 0);
                socket.close();
                yield false;
            }
        };
    }

    private static void sleep(SmtpReaction.Stall stall) throws IOException {
        try {
            Thread.sleep(stall.time());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the sink was closed", interrupted);
        }
    }
}

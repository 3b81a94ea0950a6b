package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An SMTP server over TCP that is polite except at the moments a test names. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService talks = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Moment, Reaction> script = new EnumMap<>(Moment.class);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> heardInTheClear = new CopyOnWriteArrayList<>();
    private final List<byte[]> mails = new CopyOnWriteArrayList<>();
    private volatile String ehlo = "250-here\r\n250 SIZE 2000000";
    private volatile int connections;
    private volatile @Nullable SSLContext tls;
    private volatile boolean isTlsFromTheStart;

    ScriptedServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        talks.submit(this::listen);
    }

    /** Does something else than the polite thing. */
    ScriptedServer on(Moment moment, Reaction reaction) {
        script.put(moment, reaction);
        return this;
    }

    ScriptedServer offering(String... extensions) {
        StringBuilder answer = new StringBuilder("250-here");
        for (int next = 0; next < extensions.length; next++) {
            answer.append("\r\n250")
                    .append(next == extensions.length - 1 ? ' ' : '-')
                    .append(extensions[next]);
        }
        ehlo = answer.toString();
        return this;
    }

    ScriptedServer secured(SSLContext context, boolean fromTheStart) {
        tls = context;
        isTlsFromTheStart = fromTheStart;
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return connections;
    }

    List<String> heard() {
        return heard;
    }

    List<String> heardInTheClear() {
        return heardInTheClear;
    }

    List<byte[]> mails() {
        return mails;
    }

    private void listen() {
        try {
            while (!door.isClosed()) {
                Socket socket = door.accept();
                connections++;
                talks.submit(() -> talk(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            Talk talk = new Talk(socket);
            if (isTlsFromTheStart && tls != null) {
                talk.secure(tls);
            }
            at(Moment.GREETING, talk, "220 here ESMTP");
            while (!socket.isClosed()) {
                String line = talk.line();
                heard.add(line);
                if (!talk.isSecure()) {
                    heardInTheClear.add(line);
                }
                answer(line, talk);
            }
        } catch (IOException | UncheckedIOException over) {
            return;
        }
    }

    private void answer(String line, Talk talk) throws IOException {
        switch (line.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> at(Moment.EHLO, talk, ehlo);
            case "STARTTLS" -> startTls(talk);
            case "AUTH" -> at(Moment.AUTH, talk, "235 2.7.0 welcome");
            case "RSET" -> at(Moment.RSET, talk, "250 reset");
            case "MAIL" -> at(Moment.MAIL, talk, "250 sender fine");
            case "RCPT" -> at(Moment.RCPT, talk, "250 recipient fine");
            case "DATA" -> data(talk);
            case "QUIT" -> {
                at(Moment.QUIT, talk, "221 bye");
                talk.close();
            }
            default -> talk.say("250 if you say so");
        }
    }

    private void startTls(Talk talk) throws IOException {
        at(Moment.STARTTLS, talk, "220 go ahead");
        if (tls != null) {
            talk.secure(tls);
        }
    }

    private void data(Talk talk) throws IOException {
        if (at(Moment.DATA, talk, "354 go ahead")) {
            mails.add(talk.untilDot());
            at(Moment.DOT, talk, "250 2.0.0 queued");
        }
    }

    private boolean at(Moment moment, Talk talk, String politely) throws IOException {
        Reaction reaction = script.get(moment);
        if (reaction == null) {
            talk.say(politely);
            return true;
        }
        reaction.react(talk);
        return false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        talks.shutdownNow();
        talks.close();
    }

    enum Moment {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        RSET,
        MAIL,
        RCPT,
        DATA,
        DOT,
        QUIT
    }

    /** What the server does instead. */
    interface Reaction {

        void react(Talk talk) throws IOException;

        static Reaction saying(String answer) {
            return talk -> talk.say(answer);
        }
    }
}

package org.forecourt.mailing.smtp;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.forecourt.mailing.core.DeliveryOutcome.Delivered;
import org.forecourt.rig.SinkOptions;
import org.forecourt.rig.SmtpSink;

/**
 * Mails a second from twenty senders into the sink, once through {@link SmtpSender} and once by bare sockets that say the
 * same and look at nothing. Run it by hand; the two share the processors with the sink.
 */
public final class SmtpSpeedMain {

    private static final int SENDERS = 20;
    private static final int ROUNDS = 5;
    private static final String LETTER =
            "Subject: speed\r\n\r\n" + "x".repeat(76).concat("\r\n").repeat(150);

    private SmtpSpeedMain() {}

    /** @param arguments the number of mails a round */
    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        SinkOptions options = SinkOptions.plain().withoutSource().withPipelining();
        try (SmtpSink sink = SmtpSink.start(options);
                Sending sending = Sending.to(sink.port()).source(LETTER)) {
            for (int round = 0; round < ROUNDS; round++) {
                measure("SmtpSender", mails, count -> send(sending, count));
                sink.clear();
                measure("bare sockets", mails, count -> speak(sink.port(), count));
                sink.clear();
            }
        }
    }

    private static void measure(String name, int mails, Sender sender) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int next = 0; next < SENDERS; next++) {
                senders.submit(() -> {
                    sender.send(mails / SENDERS);
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMicros = (system.getProcessCpuTime() - cpu) / 1e3 / mails;
        System.out.printf(
                "%-14s %7.0f mails/s %6.0f us CPU a mail, the sink's included%n", name, mails / seconds, cpuMicros);
    }

    private static void send(Sending sending, int count) {
        for (int mail = 0; mail < count; mail++) {
            if (!(sending.send() instanceof Delivered)) {
                throw new IllegalStateException("not delivered");
            }
        }
    }

    private static void speak(int port, int count) throws Exception {
        byte[] commands = "MAIL FROM:<mail@cars.example>\r\nRCPT TO:<olena@example.com>\r\nDATA\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] content = (LETTER + ".\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            Talk talk = new Talk(socket);
            talk.line();
            talk.say("HELO bare");
            talk.line();
            for (int mail = 0; mail < count; mail++) {
                socket.getOutputStream().write(commands);
                talk.line();
                talk.line();
                talk.line();
                socket.getOutputStream().write(content);
                talk.line();
            }
        }
    }

    /** Sends so many mails. */
    private interface Sender {

        void send(int count) throws Exception;
    }
}

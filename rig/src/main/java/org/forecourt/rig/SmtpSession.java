package org.forecourt.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.rig.SmtpMoment.Stage;

/** One client of the {@link SmtpSink}, from greeting to end. */
final class SmtpSession {

    private static final Pattern PATH = Pattern.compile("<([^>]*)>");
    private static final Pattern SIZE = Pattern.compile("(?i)\\bSIZE=(\\d{1,9})");

    private final SmtpSink sink;
    private final SinkOptions options;
    private final SmtpConnection connection;
    private boolean greeted;
    private boolean signedIn;
    private boolean senderGiven;
    private String sender = "";
    private String messageId = "";
    private final List<String> recipients = new ArrayList<>();

    SmtpSession(SmtpSink sink, SinkOptions options, SmtpConnection connection) {
        this.sink = sink;
        this.options = options;
        this.connection = connection;
    }

    /** Talks until the client leaves or the script ends it. */
    void run() throws IOException {
        if (allowed(Stage.GREETING)) {
            connection.write("220 sink.test ESMTP");
        }
        while (connection.isOpen()) {
            String line = connection.read();
            int space = line.indexOf(' ');
            String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
            handle(verb, space < 0 ? "" : line.substring(space + 1));
        }
    }

    private void handle(String verb, String rest) throws IOException {
        switch (verb) {
            case "EHLO", "HELO" -> hello(verb);
            case "STARTTLS" -> startTls();
            case "AUTH" -> authenticate(rest);
            case "MAIL" -> mail(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data();
            case "RSET" -> {
                forget();
                connection.write("250 forgotten");
            }
            case "NOOP" -> connection.write("250 here");
            case "QUIT" -> {
                if (allowed(Stage.QUIT)) {
                    connection.write("221 goodbye");
                    connection.close();
                }
            }
            default -> connection.write("502 no such command");
        }
    }

    private void hello(String verb) throws IOException {
        if (!allowed(Stage.EHLO)) {
            return;
        }
        greeted = true;
        if (verb.equals("HELO")) {
            connection.write("250 sink.test");
            return;
        }
        connection.write(SmtpOffers.answer(options, connection.isSecured()));
    }

    private void startTls() throws IOException {
        if (options.security() != SinkOptions.Security.STARTTLS || connection.isSecured()) {
            connection.write("503 5.5.1 not now");
        } else if (allowed(Stage.STARTTLS)) {
            connection.write("220 begin");
            connection.secure();
            greeted = false;
        }
    }

    private void authenticate(String rest) throws IOException {
        if (allowed(Stage.AUTH)) {
            signedIn = new SmtpSignIn(connection).accepts(rest, options.credentials());
            connection.write(signedIn ? "235 2.7.0 welcome" : "535 5.7.8 wrong name or password");
        }
    }

    private void mail(String rest) throws IOException {
        Matcher size = SIZE.matcher(rest);
        if (!greeted || senderGiven) {
            connection.write("503 5.5.1 not now");
        } else if (options.credentials() != null && !signedIn) {
            connection.write("530 5.7.0 sign in first");
        } else if (size.find() && Integer.parseInt(size.group(1)) > options.sizeLimit()) {
            connection.write("552 5.3.4 too large");
        } else {
            sender = address(rest);
            if (allowed(Stage.MAIL)) {
                senderGiven = true;
                connection.write("250 2.1.0 sender");
            }
        }
    }

    private void recipient(String rest) throws IOException {
        String address = address(rest);
        if (!senderGiven) {
            connection.write("503 5.5.1 MAIL first");
        } else if (address.isEmpty()) {
            connection.write("501 5.1.3 no address");
        } else if (!options.smtpUtf8()
                && !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            connection.write("553 5.6.7 SMTPUTF8 is not offered");
        } else {
            recipients.add(address);
            if (allowed(Stage.RCPT)) {
                connection.write("250 2.1.5 recipient");
            } else {
                recipients.removeLast();
            }
        }
    }

    private static String address(String rest) {
        Matcher path = PATH.matcher(rest);
        return path.find() ? path.group(1) : "";
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            connection.write("503 5.5.1 RCPT first");
            return;
        }
        if (!allowed(Stage.DATA)) {
            return;
        }
        connection.write("354 go on");
        byte[] mail = connection.readMail(options.sizeLimit(), () -> {
            if (!allowed(Stage.BODY)) {
                throw new IOException("the script ended the mail");
            }
        });
        receive(mail);
        forget();
    }

    private void receive(byte[] mail) throws IOException {
        if (mail.length > options.sizeLimit()) {
            connection.write("552 5.3.4 too large");
            return;
        }
        messageId = SmtpLines.messageIdOf(mail);
        if (!allowed(Stage.DOT)) {
            return;
        }
        byte[] source = options.keepSource() ? mail : Delivery.NO_SOURCE;
        sink.keep(new Delivery(messageId, sender, recipients, mail.length, Instant.now(), source));
        if (allowed(Stage.KEPT)) {
            connection.write("250 2.0.0 kept");
        }
    }

    private void forget() {
        senderGiven = false;
        sender = "";
        messageId = "";
        recipients.clear();
    }

    private boolean allowed(Stage stage) throws IOException {
        return connection.obey(new SmtpMoment(stage, connection.number(), sender, recipients, messageId));
    }
}

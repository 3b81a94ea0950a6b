package org.forecourt.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.ShutdownSignalException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in one line for the log: what the broker said, if it said something. */
public final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    /** The innermost cause, or the broker's own words. Holds no password: the library never puts one into a message. */
    public static String of(Throwable failed) {
        Throwable cause = failed;
        String said = spoken(cause);
        while (said == null && cause.getCause() != null) {
            cause = cause.getCause();
            said = spoken(cause);
        }
        String text = said == null ? described(cause) : said;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static @Nullable String spoken(Throwable cause) {
        Method method = cause instanceof ShutdownSignalException signal ? signal.getReason() : null;
        return switch (method) {
            case AMQP.Connection.Close close -> close.getReplyText();
            case AMQP.Channel.Close close -> close.getReplyText();
            case null, default -> null;
        };
    }

    private static String described(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "unknown host";
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

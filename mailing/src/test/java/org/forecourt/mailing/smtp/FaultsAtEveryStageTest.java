package org.forecourt.mailing.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.DeliveryOutcome.Unknown;
import org.forecourt.mailing.core.SmtpStage;
import org.forecourt.mailing.smtp.ScriptedServer.Moment;
import org.forecourt.mailing.smtp.ScriptedServer.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does at any moment: the outcome names stage and answer, in time, and never invents a delivery. */
class FaultsAtEveryStageTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Map<Moment, SmtpStage> STAGES = Map.of(
            Moment.GREETING, SmtpStage.GREETING,
            Moment.EHLO, SmtpStage.GREETING,
            Moment.MAIL, SmtpStage.SENDER,
            Moment.RCPT, SmtpStage.RECIPIENT,
            Moment.DATA, SmtpStage.DATA,
            Moment.DOT, SmtpStage.FINAL_DOT);

    private static final Map<String, Reaction> FAULTS = Map.of(
            "451",
            Reaction.saying("451 4.3.0 later"),
            "554",
            Reaction.saying("554-5.7.1 never\r\n554 5.7.1 ever"),
            "421",
            talk -> {
                talk.say("421 4.3.2 closing");
                talk.close();
            },
            "reset",
            Talk::cut,
            "close",
            Talk::close,
            "half an answer",
            talk -> {
                talk.write("250-and then");
                talk.close();
            },
            "garbage",
            Reaction.saying("\u0001 HTTP/1.1 400 Bad Request"),
            "two codes",
            Reaction.saying("250-fine\r\n550 not fine"));

    static List<Arguments> faults() {
        List<Arguments> all = new ArrayList<>();
        for (Moment moment : STAGES.keySet()) {
            for (String fault : FAULTS.keySet()) {
                all.add(Arguments.of(moment, fault, false));
                if (moment == Moment.MAIL || moment == Moment.RCPT) {
                    all.add(Arguments.of(moment, fault, true));
                }
            }
        }
        all.removeIf(row ->
                row.get()[0] == Moment.EHLO && List.of("554", "two codes").contains(row.get()[1]));
        all.removeIf(row -> row.get()[0] == Moment.GREETING && row.get()[1].equals("two codes"));
        return all;
    }

    @ParameterizedTest(name = "{0}: {1}, pipelining {2}")
    @MethodSource("faults")
    void the_outcome_names_stage_and_answer(Moment moment, String fault, boolean isPipelining) throws IOException {
        Reaction reaction = Objects.requireNonNull(FAULTS.get(fault));
        try (ScriptedServer server = new ScriptedServer().on(moment, reaction);
                Sending sending = Sending.to(server.port())) {
            server.offering(isPipelining ? "PIPELINING" : "HELP");

            DeliveryOutcome outcome = sending.send("olena@example.com", Duration.ofSeconds(20));

            assertThat(describe(outcome)).isIn(expected(moment, fault), orElse(moment, fault, isPipelining));
            assertThat(sending.sender().connections().idle())
                    .isEqualTo(List.of("451", "554").contains(fault) && moment.compareTo(Moment.MAIL) >= 0 ? 1 : 0);
        }
    }

    @Test
    void a_server_that_stalls_or_drips_costs_no_more_than_the_deadline_at_any_moment() throws Exception {
        try (ExecutorService parallel = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Moment, List<Future<String>>> outcomes = new EnumMap<>(Moment.class);
            for (Moment moment : STAGES.keySet()) {
                outcomes.put(
                        moment,
                        List.of(
                                parallel.submit(() -> outcomeInTime(moment, Talk::stall)),
                                parallel.submit(() -> outcomeInTime(moment, talk -> talk.drip("2"))),
                                parallel.submit(() -> outcomeInTime(moment, talk -> talk.drip("250-2\r\n")))));
            }
            for (Moment moment : STAGES.keySet()) {
                for (Future<String> outcome : Objects.requireNonNull(outcomes.get(moment))) {
                    assertThat(outcome.get()).as(moment.name()).isEqualTo(expected(moment, "no answer"));
                }
            }
        }
    }

    private static String outcomeInTime(Moment moment, Reaction reaction) throws IOException {
        try (ScriptedServer server = new ScriptedServer().on(moment, reaction);
                Sending sending = Sending.to(server.port())) {
            long start = System.nanoTime();
            DeliveryOutcome outcome = sending.send("olena@example.com", DEADLINE);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            return taken.compareTo(DEADLINE.multipliedBy(2).plus(TOLERANCE)) < 0
                    ? describe(outcome)
                    : "too late: " + taken;
        }
    }

    private static String expected(Moment moment, String fault) {
        SmtpStage stage = Objects.requireNonNull(STAGES.get(moment));
        return switch (fault) {
            case "451" -> "Refused " + stage + " 451 4.3.0 later";
            case "554" -> "Refused " + stage + " 554 5.7.1 never ever";
            case "421" -> "Refused " + stage + " 421 4.3.2 closing";
            default -> moment == Moment.DOT ? "Unknown" : "Broken " + stage;
        };
    }

    /**
     * A reset straight after the connection was made may reach the client before its own connect has returned; and with
     * pipelining nobody knows whether it was the sender or the recipient that a server without an answer stumbled over.
     */
    private static String orElse(Moment moment, String fault, boolean isPipelining) {
        if (moment == Moment.GREETING && fault.equals("reset")) {
            return "Broken CONNECT";
        }
        String expected = expected(moment, fault);
        return isPipelining ? expected.replace("Broken SENDER", "Broken RECIPIENT") : expected;
    }

    private static String describe(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered delivered -> "Delivered " + delivered.detail();
            case Refused refused ->
                "Refused %s %d %s"
                        .formatted(
                                refused.stage(),
                                refused.answer().code(),
                                refused.answer().text());
            case Broken broken -> "Broken " + broken.stage();
            case Unknown unknown -> "Unknown";
        };
    }
}

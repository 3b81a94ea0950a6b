package org.forecourt.mailing.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Judges the parts of a rule, from JSON and from the form alike, and collects everything that is wrong with it. */
public final class FaultReading {

    private static final int MAX_TEXT = 200;
    private static final Map<Integer, String> USUAL_TEXTS = Map.of(
            421, "4.3.2 try later",
            450, "4.2.0 mailbox busy",
            451, "4.3.0 greylisted, try later",
            452, "4.2.2 mailbox full",
            550, "5.1.1 no such mailbox",
            552, "5.2.2 mailbox full",
            554, "5.7.1 refused as spam");

    private final String prefix;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * Begins to read a rule.
     *
     * @param prefix of the names of its fields, as {@code rules[2].}
     */
    public FaultReading(String prefix) {
        this.prefix = prefix;
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** The rule, or nothing when there are problems. Code and text are about {@code answer} only; text may be absent. */
    public Optional<FaultRule> rule(RuleParts parts) {
        String recipient = parts.recipient() == null ? "*" : parts.recipient().strip();
        if (recipient.isEmpty()) {
            problem("recipient", "empty");
        } else if (recipient.length() > FaultRule.MAX_RECIPIENT) {
            problem("recipient", "too_long");
        }
        FaultStage stage = stage(parts.stage());
        FaultAction action = action(parts, stage);
        double probability = parts.probability() == null ? 1 : parts.probability();
        if (!(probability > 0 && probability <= 1)) {
            problem("probability", "out_of_range");
        }
        return stage == null || action == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new FaultRule(recipient, stage, action, probability));
    }

    private @Nullable FaultStage stage(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            problem("stage", "missing");
            return null;
        }
        Optional<FaultStage> stage = FaultStage.of(code);
        if (stage.isEmpty()) {
            unknownValue("stage", code);
        }
        return stage.orElse(null);
    }

    private @Nullable FaultAction action(RuleParts parts, @Nullable FaultStage stage) {
        String action = parts.action() == null ? "answer" : parts.action();
        return switch (action) {
            case "answer" -> answer(parts, stage);
            case "cut" -> new FaultAction.Cut();
            case "stall" -> new FaultAction.Stall();
            default -> {
                unknownValue("action", action);
                yield null;
            }
        };
    }

    private @Nullable FaultAction answer(RuleParts parts, @Nullable FaultStage stage) {
        Integer code = parts.code();
        if (stage != null && !stage.canAnswer()) {
            unknownValue("action", "answer");
        } else if (code == null) {
            problem("code", "missing");
        } else if (code < FaultAction.Answer.LOWEST || code > FaultAction.Answer.HIGHEST) {
            problem("code", "out_of_range");
        } else {
            String usual = USUAL_TEXTS.getOrDefault(code, code < 500 ? "4.0.0 try later" : "5.0.0 refused");
            String text = parts.text() == null || parts.text().isBlank() ? usual : parts.text();
            if (text.length() <= MAX_TEXT) {
                return new FaultAction.Answer(new SmtpAnswer(code, text));
            }
            problem("text", "too_long");
        }
        return null;
    }

    /** Notes a problem of one field. */
    public void problem(String field, String code) {
        problems.add(FieldProblem.of(prefix + field, code));
    }

    private void unknownValue(String field, String value) {
        problems.add(new FieldProblem(prefix + field, "unknown_value_only", Map.of("value", value)));
    }

    /** The parts of a rule as they came; null where nothing came. */
    public record RuleParts(
            @Nullable String recipient,
            @Nullable String stage,
            @Nullable String action,
            @Nullable Integer code,
            @Nullable String text,
            @Nullable Double probability) {}
}

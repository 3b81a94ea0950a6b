package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.forecourt.mailing.faults.FaultPlan;
import org.forecourt.mailing.faults.FaultReading;
import org.forecourt.mailing.faults.FaultReading.RuleParts;
import org.forecourt.mailing.faults.FaultRule;
import org.forecourt.mailing.faults.FaultStage;
import org.forecourt.mailing.faults.FaultSwitch;
import org.forecourt.mailing.faults.LocalOnly;
import org.forecourt.mailing.web.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The fault switch for people. */
@Controller
@Conditional(LocalOnly.class)
public final class FaultPages {

    private final Frames frames;
    private final Templates templates;
    private final FaultSwitch faults;

    FaultPages(Frames frames, Templates templates, FaultSwitch faults) {
        this.frames = frames;
        this.templates = templates;
        this.faults = faults;
    }

    @GetMapping("/faults")
    ModelAndView show(HttpServletRequest request) {
        PageQuery.of(request).check();
        return page(request, Entered.NOTHING, List.of(), 200);
    }

    @PostMapping("/faults")
    Object add(HttpServletRequest request) {
        Entered entered = Entered.of(request);
        FaultReading reading = new FaultReading("");
        Integer code = number(entered.code(), reading, "code");
        Integer percent = number(entered.percent(), reading, "probability");
        if (faults.plan().rules().size() >= FaultPlan.MAX_RULES) {
            reading.problem("rules", "too_many");
        }
        RuleParts parts = new RuleParts(
                entered.recipient(),
                entered.stage(),
                entered.action(),
                code,
                entered.text(),
                percent == null ? null : percent / 100.0);
        Optional<FaultRule> rule = reading.rule(parts);
        if (rule.isEmpty()) {
            return page(request, entered, reading.problems(), 400);
        }
        faults.add(rule.get());
        return Redirect.to("/faults", "fault_added");
    }

    private static @Nullable Integer number(String text, FaultReading reading, String field) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            reading.problem(field, "wrong_type");
            return null;
        }
        return Integer.valueOf(text);
    }

    @PostMapping("/faults/remove")
    ResponseEntity<Void> remove(HttpServletRequest request) {
        String place = String.valueOf(request.getParameter("place"));
        if (place.matches("[0-9]{1,4}")) {
            faults.remove(Integer.parseInt(place));
        }
        return Redirect.to("/faults", "fault_removed");
    }

    @PostMapping("/faults/clear")
    ResponseEntity<Void> clear() {
        faults.set(FaultPlan.NONE);
        return Redirect.to("/faults", "faults_cleared");
    }

    private ModelAndView page(HttpServletRequest request, Entered entered, List<FieldProblem> problems, int status) {
        Model model = new Model(faults.plan(), faults.struck(), entered, problems);
        return templates.page("faults", frames.of(request, Section.FAULTS), model, status);
    }

    /** What the page shows. */
    public record Model(FaultPlan plan, long struck, Entered entered, List<FieldProblem> problems) {

        public List<FaultStage> stages() {
            return List.of(FaultStage.values());
        }

        public List<String> actions() {
            return List.of("answer", "cut", "stall");
        }
    }

    /** What stands in the form. */
    public record Entered(String recipient, String stage, String action, String code, String text, String percent) {

        static final Entered NOTHING = new Entered("*", "rcpt", "answer", "451", "", "100");

        static Entered of(HttpServletRequest request) {
            return new Entered(
                    value(request, "recipient"),
                    value(request, "stage"),
                    value(request, "action"),
                    value(request, "code"),
                    value(request, "text"),
                    value(request, "percent"));
        }

        private static String value(HttpServletRequest request, String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value.strip();
        }
    }
}

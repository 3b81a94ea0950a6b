package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.forecourt.mailing.access.Caller;
import org.forecourt.mailing.faults.FaultSwitch;
import org.forecourt.mailing.text.Texts;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** Makes the {@link Frame} of a request. */
@Component
final class Frames {

    /** What a redirect after a form may say was done. */
    private static final Set<String> NOTICES = Set.of(
            "retried",
            "readdressed",
            "cancelled",
            "arrived",
            "resent",
            "state_forbids",
            "accepted",
            "discarded",
            "decided_before",
            "letter_stays",
            "letter_discarded",
            "letter_gone",
            "letter_refused",
            "suppressed",
            "suppressed_before",
            "released",
            "emptied",
            "test_sent",
            "fault_added",
            "fault_removed",
            "faults_cleared",
            "signed_out");

    private final Texts texts;
    private final FormTokens tokens;
    private final Assets assets;
    private final boolean catching;
    private final List<Section> sections;

    Frames(Texts texts, FormTokens tokens, Assets assets, Settings settings, FaultSwitch faults) {
        this.texts = texts;
        this.tokens = tokens;
        this.assets = assets;
        this.catching = !settings.isSet(Setting.SMTP_HOST);
        List<Section> all = new ArrayList<>(List.of(Section.values()));
        all.remove(Section.SIGN_IN);
        if (!faults.exists()) {
            all.remove(Section.FAULTS);
        }
        sections = List.copyOf(all);
    }

    Frame of(HttpServletRequest request, Section section) {
        Caller caller = Caller.of(request);
        return new Frame(
                ChosenLanguage.of(request),
                texts,
                section,
                address(request),
                caller == Caller.NOBODY ? List.of() : sections,
                catching && caller != Caller.NOBODY,
                caller == Caller.OPERATOR,
                tokens.of(request),
                notice(request),
                assets);
    }

    /** The path and query without the parameters that are about this one view. */
    private static String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return request.getRequestURI();
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang=") && !pair.startsWith("done="))
                .reduce((left, right) -> left + "&" + right)
                .orElse("");
        return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String notice(HttpServletRequest request) {
        String done = request.getParameter("done");
        return done != null && NOTICES.contains(done) ? done : "";
    }
}

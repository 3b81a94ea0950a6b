package org.forecourt.mailing.health;

import java.time.Duration;
import java.util.Map;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** Whether due mail is taken in time: MAIL_MAX_LAG. Mail that waits for its next attempt is not due. */
@Component
final class LagCheck implements HealthCheck {

    private final JournalReader journal;
    private final Duration most;

    LagCheck(JournalReader journal, Settings settings) {
        this.journal = journal;
        this.most = Duration.ofSeconds(settings.number(Setting.MAIL_MAX_LAG));
    }

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public Finding look() {
        Duration lag = journal.lag();
        String detail =
                "the oldest due mail is due for %d s of at most %d s".formatted(lag.toSeconds(), most.toSeconds());
        return new Finding(
                lag.compareTo(most) <= 0, "lag", detail, Map.of("seconds", lag.toSeconds(), "most", most.toSeconds()));
    }
}

package org.forecourt.operations;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.accounts.FirstAdministrator;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.ApplicationContext;

/** The lines that end a successful start: where everything is. */
public final class Greeting {

    /** The system property by which a run knows that it was deployed to the background. */
    public static final String DEPLOYED = "forecourt.deployed";

    private final Settings settings;
    private final DataFolder folder;
    private final String duration;

    Greeting(Settings settings, DataFolder folder, String duration) {
        this.settings = settings;
        this.folder = folder;
        this.duration = duration;
    }

    List<String> lines(ApplicationContext marketplace) {
        List<String> lines = new ArrayList<>();
        String site = "http://localhost:" + settings.number(Setting.APP_PORT);
        lines.add("");
        lines.add("Forecourt is ready after " + duration);
        lines.add("   site      " + site + "/");
        lines.add("   API       " + site + "/api/docs");
        lines.add("   mail      http://localhost:%d/%s"
                .formatted(
                        settings.number(Setting.MAILING_PORT),
                        settings.isSet(Setting.SMTP_HOST) ? "" : " (catcher: no mail leaves this machine)"));
        lines.add("   data      " + folder.path());
        lines.add("   log       " + folder.logs().resolve("forecourt.log"));
        marketplace.getBean(FirstAdministrator.class).takeOneTimePassword().ifPresent(password -> {
            lines.add("First administrator: " + FirstAdministrator.EMAIL);
            lines.add("   one-time password, shown only now: " + password);
        });
        lines.add(System.getProperty(DEPLOYED) == null ? "Stop with Ctrl-C" : "Stop with ./forecourt stop");
        return lines;
    }
}

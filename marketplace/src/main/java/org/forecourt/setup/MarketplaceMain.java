package org.forecourt.setup;

import org.forecourt.Marketplace;
import org.forecourt.accounts.FirstAdministrator;
import org.forecourt.photos.PhotoStoreFailure;
import org.forecourt.platform.InvalidReferenceData;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as a process of its own, beside a database that others run. Settings come from the process. */
public final class MarketplaceMain {

    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private MarketplaceMain() {}

    /** Serves until a signal ends the process; exit status 2 with one line when something given is at fault, else 1. */
    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.ofThisProcess();
            System.setProperty("logging.level.root", settings.required(Setting.LOG_LEVEL));
            ConfigurableApplicationContext app = Marketplace.serve(settings);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(app::close));
            announceAdministrator(app.getBean(FirstAdministrator.class));
            // the heap shrinks at a full collection only, and a start needs more than a quiet day
            System.gc();
        } catch (RuntimeException failed) {
            Throwable reason = reason(failed);
            System.err.println("app: " + String.valueOf(reason.getMessage()).replaceAll("\\s*\\R\\s*", "; "));
            System.exit(isRefusal(reason) ? REFUSED : FAILED);
        }
    }

    /** Only the start that made the account says it, and on the terminal rather than in the log's format. */
    private static void announceAdministrator(FirstAdministrator administrator) {
        administrator
                .takeOneTimePassword()
                .ifPresent(password -> System.out.printf(
                        "First administrator: %s, one-time password, shown only now: %s%n",
                        FirstAdministrator.EMAIL, password));
    }

    /** The refusal among the causes, or the deepest cause. */
    private static Throwable reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !isRefusal(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof InvalidSettings
                || cause instanceof StartFailure
                || cause instanceof InvalidReferenceData
                || cause instanceof PhotoStoreFailure;
    }
}

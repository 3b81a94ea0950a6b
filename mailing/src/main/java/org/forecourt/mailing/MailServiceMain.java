package org.forecourt.mailing;

import java.nio.file.Path;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The mail service as a process of its own. Settings come from the folder {@code env-config} below the system property
 * {@code forecourt.home} (the working directory without it) and from the environment.
 */
public final class MailServiceMain {

    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private MailServiceMain() {}

    /**
     * Serves until a signal ends the process; exit status 2 with one line when a setting is at fault or a newer program
     * was here, 1 when it failed.
     */
    public static void main(String[] arguments) {
        try {
            Path home = Path.of(System.getProperty("forecourt.home", "")).toAbsolutePath();
            Settings settings = Settings.load(home.resolve("env-config"), System.getenv());
            System.setProperty("logging.level.root", settings.required(Setting.LOG_LEVEL));
            ConfigurableApplicationContext service = MailService.serve(settings);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(service::close));
        } catch (RuntimeException failed) {
            System.err.println("mailing: " + reason(failed));
            System.exit(isRefusal(failed) ? REFUSED : FAILED);
        }
    }

    private static boolean isRefusal(Throwable failed) {
        return failed instanceof InvalidSettings
                || failed instanceof SchemaTooNew
                || failed.getCause() != null && isRefusal(failed.getCause());
    }

    /** The words of our own code where it has spoken, else of the deepest cause, in one line. */
    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof InvalidSettings)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}

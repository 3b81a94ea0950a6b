package org.forecourt.operations;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one log of this process: two applications share it, so neither of them may set it up. */
final class Log {

    private Log() {}

    /** Sends everything into the given file from now on. Called before the first line is logged. */
    static void into(Path file, Settings settings) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "forecourt-logback.xml");
        System.setProperty("forecourt.log.file", file.toString());
        System.setProperty("forecourt.log.level", settings.required(Setting.LOG_LEVEL));
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        LoggerFactory.getLogger(Log.class)
                .info("process {} begins", ProcessHandle.current().pid());
    }

    /** From now on what parts say while they are taken down stays out of the terminal and the file. */
    static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }
}

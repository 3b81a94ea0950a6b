package org.forecourt.setup;

import java.time.Duration;
import org.forecourt.demo.DemoStep;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The start of the app as SPEC D8 promises it: every step is announced, confirmed, and fatal when it fails. Runs once,
 * after the application context is wired and before the web server opens its port.
 */
@Component
@ConditionalOnWebApplication
final class StartChain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StartChain.class);
    private static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(60);

    private final Settings settings;
    private final DatabaseWait databaseWait;
    private final Migrations migrations;
    private final ProjectData projectData;
    private final StaticCollection staticCollection;
    private final DemoStep demoStep;
    private volatile boolean running;

    StartChain(
            Settings settings,
            DatabaseWait databaseWait,
            Migrations migrations,
            ProjectData projectData,
            StaticCollection staticCollection,
            DemoStep demoStep) {
        this.settings = settings;
        this.databaseWait = databaseWait;
        this.migrations = migrations;
        this.projectData = projectData;
        this.staticCollection = staticCollection;
        this.demoStep = demoStep;
    }

    @Override
    public void start() {
        log.info("📊 Waiting for PostgreSQL database...");
        databaseWait.await(DATABASE_TIMEOUT);
        log.info("🔄 Running database migrations...");
        migrations.migrate();
        log.info("✅ Database migrations complete");
        log.info("🌱 Seeding database...");
        projectData.apply();
        log.info("✅ Database seeded");
        log.info("📁 Collecting static files...");
        staticCollection.collect(true);
        log.info("📦 Checking test ads...");
        checkDemoAds();
        log.info("🎉 Application setup complete!");
        running = true;
    }

    private void checkDemoAds() {
        if (settings.flag(Setting.DEMO_ADS)) {
            demoStep.ensureTenActiveAds(log::info);
        } else {
            log.info("Test ads are switched off (DEMO_ADS=0)");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the maximum. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package org.forecourt.setup;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.forecourt.demo.GenerateTestAds;
import org.forecourt.safekeeping.BackupNow;
import org.forecourt.safekeeping.BackupsHere;
import org.forecourt.safekeeping.RestoreHere;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.objenesis.SpringObjenesis;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The list of management commands. Their parts are wired only when one of them really runs, so that help needs no database. */
@Command(
        name = "manage",
        description = "Management commands of a Forecourt installation.",
        subcommands = {
            WaitDb.class,
            Migrate.class,
            InitProjectData.class,
            CollectStatic.class,
            GenerateTestAds.class,
            Shell.class,
            RenewFirstAdministrator.class,
            OperatorKey.class,
            Probe.class,
            BackupNow.class,
            BackupsHere.class,
            RestoreHere.class,
            CommandLine.HelpCommand.class
        })
final class ManagementCommands {

    /** Makes commands that know their options and can do nothing, for help and for refusing what is misspelt. */
    static final class WithoutParts implements CommandLine.IFactory {

        private final SpringObjenesis instances = new SpringObjenesis();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type.getName().startsWith("org.forecourt.")
                    ? instances.newInstance(type)
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /** Makes those commands that need nothing but settings, so that they answer within a second. */
    static final class WithSettings implements CommandLine.IFactory {

        private static final Map<Class<?>, Function<Settings, Object>> MAKERS = Map.of(
                Probe.class, Probe::new,
                BackupNow.class, BackupNow::new,
                BackupsHere.class, BackupsHere::new,
                RestoreHere.class, RestoreHere::new);
        private static final Set<String> NAMES = Set.of(Probe.NAME, BackupNow.NAME, BackupsHere.NAME, RestoreHere.NAME);

        private final WithoutParts others = new WithoutParts();
        private final Supplier<Settings> settings;

        static boolean make(String name) {
            return NAMES.contains(name);
        }

        WithSettings(Supplier<Settings> settings) {
            this.settings = settings;
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            Function<Settings, Object> maker = MAKERS.get(type);
            return maker == null ? others.create(type) : type.cast(maker.apply(settings.get()));
        }
    }

    /** Makes commands from the application context, which it starts at the first need and closes at the end. */
    static final class Factory implements CommandLine.IFactory, AutoCloseable {

        private final Supplier<ConfigurableApplicationContext> starter;
        private @Nullable ConfigurableApplicationContext context;

        Factory(Supplier<ConfigurableApplicationContext> starter) {
            this.starter = starter;
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!type.getName().startsWith("org.forecourt.") || type == ManagementCommands.class) {
                return CommandLine.defaultFactory().create(type);
            }
            ConfigurableApplicationContext started = context == null ? starter.get() : context;
            context = started;
            return started.getAutowireCapableBeanFactory().createBean(type);
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
            }
        }
    }
}

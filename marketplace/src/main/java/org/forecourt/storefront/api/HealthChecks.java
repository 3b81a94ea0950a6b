package org.forecourt.storefront.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.forecourt.ads.Ads;
import org.forecourt.money.DatedRates;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds out whether the app can do its work, by doing a little of it. */
@Component
final class HealthChecks {

    private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);

    /** A database that hangs is one that is gone: whoever asks for our health must not hang with it. */
    private static final int LONGEST_MILLISECONDS = 3_000;

    private final DataSource database;
    private final Ads ads;
    private final DatedRates rates;
    private final Path media;

    HealthChecks(DataSource database, Ads ads, DatedRates rates, Settings settings) {
        this.database = database;
        this.ads = ads;
        this.rates = rates;
        media = Path.of(settings.required(Setting.MEDIA_ROOT));
    }

    /** One thing that was tried. */
    record Check(String name, boolean ok) {}

    /** Reads a table that every working installation has filled. Answers within ten seconds, whatever the database does. */
    boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLISECONDS);
            boolean answers = hasVehicleTypes(connection);
            connection.setNetworkTimeout(Runnable::run, before);
            return answers;
        } catch (SQLException failed) {
            LOG.warn("The database does not answer. state={}", failed.getSQLState());
            return false;
        }
    }

    private static boolean hasVehicleTypes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select exists (select from vehicle_type)")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Everything that was tried, the database first. */
    List<Check> all() {
        return List.of(
                new Check("database", databaseAnswers()),
                new Check("exchange_rates", rateDate().isPresent()),
                new Check("media_folder", isWritable(media)));
    }

    Optional<Long> activeAds() {
        return attempt(ads::countActive);
    }

    Optional<LocalDate> rateDate() {
        return attempt(() -> rates.today().day());
    }

    /** The folder is made with the first photo; until then its nearest parent must allow that. */
    private static boolean isWritable(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing);
    }

    private static <T> Optional<T> attempt(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (DataAccessException | IllegalStateException failed) {
            LOG.warn("A health check failed. cause={}", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}

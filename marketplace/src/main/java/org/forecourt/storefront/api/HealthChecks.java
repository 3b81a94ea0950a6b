package org.forecourt.storefront.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.forecourt.ads.Ads;
import org.forecourt.money.DatedRates;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whether the app can do its work, by doing a little of it. */
@Component
final class HealthChecks {

    private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);

    private final JdbcClient jdbc;
    private final Ads ads;
    private final DatedRates rates;
    private final Path media;

    HealthChecks(JdbcClient jdbc, Ads ads, DatedRates rates, Settings settings) {
        this.jdbc = jdbc;
        this.ads = ads;
        this.rates = rates;
        media = Path.of(settings.required(Setting.MEDIA_ROOT));
    }

    /** One thing that was tried. */
    record Check(String name, boolean ok) {}

    /** Reads a table that every working installation has filled. */
    boolean databaseAnswers() {
        return attempt(() -> jdbc.sql("select count(*) from vehicle_type")
                                .query(Long.class)
                                .single()
                        > 0)
                .orElse(false);
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

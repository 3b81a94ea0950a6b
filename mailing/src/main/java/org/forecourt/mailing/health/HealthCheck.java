package org.forecourt.mailing.health;

import java.util.Map;

/**
 * One thing without which the service is unhealthy. A bean of this type is asked again and again, by a thread of its own;
 * it may take its time, but one that has not answered for a while counts as failed. What it throws counts as failed too.
 */
public interface HealthCheck {

    /** A word for {@code /health/details}: {@code broker}, {@code consumer}. */
    String name();

    /** Looks now. */
    Finding look();

    /**
     * What was found.
     *
     * @param code under which the page for people has the same in their language
     * @param detail a few words that everybody may read: no names of people or hosts, no addresses, no secrets
     * @param figures in the detail, by their names in the page's text
     */
    record Finding(boolean isHealthy, String code, String detail, Map<String, Object> figures) {

        public Finding {
            figures = Map.copyOf(figures);
        }

        public static Finding healthy(String code, String detail) {
            return new Finding(true, code, detail, Map.of());
        }

        public static Finding unhealthy(String code, String detail) {
            return new Finding(false, code, detail, Map.of());
        }

        public Finding with(Map<String, Object> found) {
            return new Finding(isHealthy, code, detail, found);
        }
    }
}

package org.forecourt.mailing.health;

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
     * @param detail a few words that everybody may read: no names of people or hosts, no addresses, no secrets
     */
    record Finding(boolean isHealthy, String detail) {

        public static Finding healthy(String detail) {
            return new Finding(true, detail);
        }

        public static Finding unhealthy(String detail) {
            return new Finding(false, detail);
        }
    }
}

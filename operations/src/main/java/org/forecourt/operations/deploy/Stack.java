package org.forecourt.operations.deploy;

import java.util.List;

/** The literal names of SPEC D2 and D3. */
final class Stack {

    /** Checks the settings, makes the secrets, and ends. */
    static final String PREPARE = "forecourt-prepare";

    static final String DATABASE = "pg";
    static final String APP = "app";
    static final String MAILING = "mailing";

    /** The second node of {@code docker-compose.proxy.yml}, and what is in front of both. */
    static final String SECOND = "app2";

    static final String PROXY = "proxy";

    /** A node of another version that is tried beside the one that serves. */
    static final String TRIAL = "app-next";

    /** What runs, in the order in which it starts. */
    static final List<String> SERVICES = List.of(DATABASE, "redis", "rabbitmq", APP, MAILING);

    static final List<String> CONTAINERS = List.of(PREPARE, DATABASE, "redis", "rabbitmq", APP, MAILING);

    static final String DATABASE_VOLUME = "postgres-data";

    static final List<String> VOLUMES = List.of(
            DATABASE_VOLUME,
            "rabbitmq-data",
            "forecourt-secrets",
            "forecourt-media",
            "forecourt-static",
            "forecourt-backups");

    static final List<String> IMAGES = List.of("forecourt-app", "forecourt-mailing");

    /** Inside the containers; see {@link PublishedPorts}. */
    static final int APP_PORT = 8000;

    static final int MAILING_PORT = 8001;

    private Stack() {}
}

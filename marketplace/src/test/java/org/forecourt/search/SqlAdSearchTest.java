package org.forecourt.search;

import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class SqlAdSearchTest implements AdSearchContract, AdOrderContract {

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = Marketplace.withoutServer(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void empty() {
        context.getBean(JdbcClient.class).sql("truncate ad, account cascade").update();
    }

    @Override
    public ApplicationContext context() {
        return context;
    }

    @Override
    public AdSearch search() {
        return context.getBean(AdSearch.class);
    }
}

package org.forecourt.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.forecourt.Marketplace;
import org.forecourt.mailing.MailService;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** The two services of the product in this process. They start side by side and stop side by side. */
final class Product implements AutoCloseable {

    private final List<ConfigurableApplicationContext> services = new ArrayList<>();

    /**
     * Returns when both ports are open.
     *
     * @return the marketplace's parts
     */
    ConfigurableApplicationContext start(Settings settings) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture<ConfigurableApplicationContext> mailing =
                    CompletableFuture.supplyAsync(() -> started(() -> MailService.serve(settings)), threads);
            CompletableFuture<ConfigurableApplicationContext> marketplace =
                    CompletableFuture.supplyAsync(() -> started(() -> Marketplace.serve(settings)), threads);
            mailing.join();
            return marketplace.join();
        } catch (CompletionException failed) {
            close();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private ConfigurableApplicationContext started(Supplier<ConfigurableApplicationContext> start) {
        ConfigurableApplicationContext service = start.get();
        synchronized (services) {
            services.add(service);
        }
        return service;
    }

    /** Lets requests in flight finish, for a few seconds. */
    @Override
    public void close() {
        List<Thread> closing = new ArrayList<>();
        synchronized (services) {
            services.forEach(service -> closing.add(Thread.ofPlatform().start(service::close)));
            services.clear();
        }
        for (Thread thread : closing) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

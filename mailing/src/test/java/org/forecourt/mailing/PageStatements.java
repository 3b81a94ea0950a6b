package org.forecourt.mailing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Part of every service in tests: sees each SQL statement that the answer to a request prepares, and none of the senders'. */
@Component
public final class PageStatements implements BeanPostProcessor {

    private final List<String> prepared = new CopyOnWriteArrayList<>();

    /** The statements of all requests while the action ran. */
    public List<String> during(Runnable action) {
        prepared.clear();
        action.run();
        return List.copyOf(prepared);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new WatchedDataSource(source, this::note) : bean;
    }

    private void note(String statement) {
        if (RequestContextHolder.getRequestAttributes() != null) {
            prepared.add(statement);
        }
    }
}

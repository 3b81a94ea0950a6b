package org.forecourt;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Part of every context in tests: sees each SQL statement that the answer to a request executes, from its first filter to
 * its last, and none of those who work beside it (the relay of mails looks after its outbox whenever it likes).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StatementCounter implements BeanPostProcessor, Filter {

    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Boolean> answering = ThreadLocal.withInitial(() -> false);

    /** The statements of all requests while the action ran. */
    public List<String> during(Runnable action) {
        executed.clear();
        action.run();
        return List.copyOf(executed);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        answering.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            answering.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, connection, (method, arguments) -> {
                Object result = call(connection, method, arguments);
                return result instanceof PreparedStatement statement
                        ? counted(statement, String.valueOf(arguments[0]))
                        : result;
            });
        }

        private PreparedStatement counted(PreparedStatement statement, String sql) {
            return proxy(PreparedStatement.class, statement, (method, arguments) -> {
                if (answering.get() && method.getName().startsWith("execute")) {
                    executed.add(sql);
                }
                return call(statement, method, arguments);
            });
        }
    }

    private interface Interception {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Interception interception) {
        List<Class<?>> interfaces = new ArrayList<>(List.of(type));
        return type.cast(Proxy.newProxyInstance(
                target.getClass().getClassLoader(),
                interfaces.toArray(Class<?>[]::new),
                (proxy, method, arguments) ->
                        interception.call(method, arguments == null ? new Object[0] : arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}

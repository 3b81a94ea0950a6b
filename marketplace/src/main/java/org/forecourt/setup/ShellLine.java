package org.forecourt.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.expression.BeanFactoryAccessor;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluates one line of the shell: SQL in a read-only transaction, anything else as an expression over the beans. */
@Component
final class ShellLine {

    private static final int MOST_ROWS = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate readOnly;

    ShellLine(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setMaxRows(MOST_ROWS);
        readOnly = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        readOnly.setReadOnly(true);
    }

    /**
     * @return the answer as lines of text
     * @throws org.springframework.dao.DataAccessException when PostgreSQL refuses the statement
     * @throws org.springframework.expression.EvaluationException when the expression names nothing known
     */
    List<String> evaluate(String line, ApplicationContext context) {
        return isSql(line) ? query(line) : List.of(String.valueOf(expression(line, context)));
    }

    private static boolean isSql(String line) {
        return line.toLowerCase(Locale.ROOT).matches("(select|with|show|explain|table|values)\\b.*");
    }

    private List<String> query(String sql) {
        List<Map<String, Object>> rows = readOnly.execute(status -> jdbc.queryForList(sql));
        if (rows == null || rows.isEmpty()) {
            return List.of("no rows");
        }
        String header = String.join(" | ", rows.getFirst().keySet());
        return Stream.concat(Stream.of(header), rows.stream().map(ShellLine::row))
                .toList();
    }

    private static String row(Map<String, Object> row) {
        return row.values().stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }

    private static Object expression(String line, ApplicationContext context) {
        StandardEvaluationContext evaluation = new StandardEvaluationContext(context);
        evaluation.addPropertyAccessor(new BeanFactoryAccessor());
        Object value = new SpelExpressionParser().parseExpression(line).getValue(evaluation);
        return value == null ? "null" : value;
    }
}

package org.forecourt.storefront.api.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import org.forecourt.web.ParameterSet;
import org.forecourt.web.QueryParameters;
import org.forecourt.web.ValueForm;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the query parameters of an operation from the same list that checks them. */
@Component
final class OperationParameters implements OperationCustomizer {

    /** Longer vocabularies have a list of their own under {@code /api/reference}. */
    private static final int LONGEST_LISTED = 60;

    private final ApplicationContext context;

    OperationParameters(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        QueryParameters named = handler.getMethodAnnotation(QueryParameters.class);
        if (named != null) {
            ParameterSet accepted = context.getBean(named.value());
            accepted.parameters().stream()
                    .sorted(Comparator.comparing(parameter -> parameter.name().startsWith("not_")))
                    .forEach(parameter -> operation.addParametersItem(described(parameter)));
        }
        return operation;
    }

    private static Parameter described(org.forecourt.web.Parameter parameter) {
        Schema<?> schema = schema(parameter.form());
        if (parameter.repeatable()) {
            schema = new JsonSchema().typesItem("array").items(schema);
        }
        return new Parameter()
                .in("query")
                .name(parameter.name())
                .required(parameter.isRequired())
                .explode(parameter.repeatable() ? true : null)
                .schema(schema);
    }

    private static Schema<?> schema(ValueForm form) {
        return switch (form) {
            case ValueForm.Whole whole ->
                new JsonSchema()
                        .typesItem("integer")
                        .minimum(BigDecimal.valueOf(whole.min()))
                        .maximum(BigDecimal.valueOf(whole.max()));
            case ValueForm.Decimal decimal ->
                new JsonSchema()
                        .typesItem("number")
                        .minimum(decimal.min())
                        .maximum(decimal.max())
                        .multipleOf(BigDecimal.ONE.movePointLeft(decimal.scale()));
            case ValueForm.Code code -> code(code.known().get());
            case ValueForm.Text text ->
                new JsonSchema().typesItem("string").minLength(1).maxLength(text.longest());
            case ValueForm.YesNo ignored -> new JsonSchema().typesItem("boolean");
            case ValueForm.Moment ignored ->
                new JsonSchema().typesItem("string").format("date-time");
        };
    }

    private static Schema<?> code(Collection<String> known) {
        Schema<Object> schema = new JsonSchema();
        schema.addType("string");
        if (known.size() <= LONGEST_LISTED) {
            known.forEach(schema::addEnumItemObject);
        }
        return schema;
    }
}

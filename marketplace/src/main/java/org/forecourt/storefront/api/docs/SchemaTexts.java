package org.forecourt.storefront.api.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import org.forecourt.platform.Language;
import org.forecourt.web.Messages;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Completes the description and puts it into a language. Every operation and every parameter needs its text. */
@Component
@ConditionalOnWebApplication
final class SchemaTexts implements OpenApiLocaleCustomizer {

    private static final String EXCLUSION = "not_";

    private final Messages messages;
    private final NullableMembers nullableMembers;

    SchemaTexts(Messages messages, NullableMembers nullableMembers) {
        this.messages = messages;
        this.nullableMembers = nullableMembers;
    }

    @Override
    public void customise(OpenAPI document, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.DEFAULT);
        OperationProblems.complete(document);
        nullableMembers.mark(document);
        document.setInfo(new Info()
                .title(messages.text(language, "api.title"))
                .description(messages.text(language, "api.description"))
                .version("1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.getServers().forEach(server -> server.setDescription(null));
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> describe(operation, language)));
    }

    private void describe(Operation operation, Language language) {
        operation.setSummary(messages.text(language, "api.operation." + operation.getOperationId()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter.setDescription(text(parameter, language)));
        }
        operation.getResponses().forEach((status, response) -> describe(status, response, language));
    }

    private String text(Parameter parameter, Language language) {
        String name = parameter.getName();
        return name.startsWith(EXCLUSION)
                ? messages.text(language, "api.parameter.not", name.substring(EXCLUSION.length()))
                : messages.text(language, "api.parameter." + name);
    }

    private void describe(String status, ApiResponse response, Language language) {
        response.setDescription(messages.text(language, "api.response." + status));
    }
}

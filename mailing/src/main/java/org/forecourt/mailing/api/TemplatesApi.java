package org.forecourt.mailing.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Parameter;
import org.forecourt.contracts.mail.Template;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What mails can be written, and what each needs. */
@RestController
final class TemplatesApi {

    @GetMapping("/api/templates")
    Listing<TemplateJson> all() {
        return Listing.whole(
                Arrays.stream(Template.values()).map(TemplateJson::of).toList());
    }

    /** A template as the API shows it. */
    record TemplateJson(
            String code,
            String category,
            String afterAmbiguity,
            int priority,
            List<String> locales,
            List<ParameterJson> parameters) {

        static TemplateJson of(Template template) {
            return new TemplateJson(
                    template.code(),
                    template.category().code(),
                    lower(template.afterAmbiguity()),
                    template.priority(),
                    Arrays.stream(MailLocale.values()).map(MailLocale::code).toList(),
                    template.parameters().stream().map(ParameterJson::of).toList());
        }
    }

    /** One value of a template. */
    record ParameterJson(String name, String type, boolean required) {

        static ParameterJson of(Parameter parameter) {
            return new ParameterJson(parameter.name(), lower(parameter.type()), parameter.isRequired());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

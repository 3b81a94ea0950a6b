package org.forecourt.contracts.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailValue.AdLine;

/** Valid messages to start from. */
final class Messages {

    static final UUID ID = UUID.fromString("0190f4a2-7d51-7c3e-9a10-2b8f6f1d3c55");

    private Messages() {}

    static MailMessage of(Template template) {
        Map<String, MailValue> values = template.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> example(parameter.type())));
        Recipient recipient =
                new Recipient(EmailAddress.parse("olena@example.com").orElseThrow(), "Олена");
        return MailMessage.of(ID, template, MailLocale.UK, recipient, values);
    }

    static MailValue example(ParameterType type) {
        return switch (type) {
            case LINE -> MailValue.of("Škoda Octavia, 2019");
            case PARAGRAPH -> MailValue.of("Перший рядок\nдругий рядок");
            case LINK -> MailValue.of("https://cars.example/uk/ads/7?from=mail");
            case ADDRESS -> MailValue.of("new@example.com");
            case COUNT -> MailValue.of(24);
            case AMOUNT -> MailValue.of("12500.50");
            case CURRENCY -> MailValue.of("EUR");
            case INSTANT -> MailValue.of("2026-11-23T10:15:30Z");
            case ADS -> MailValue.of(List.of(new AdLine("ЗАЗ 1102", "https://cars.example/uk/ads/8", "900", "USD")));
        };
    }
}

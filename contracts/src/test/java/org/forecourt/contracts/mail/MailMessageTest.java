package org.forecourt.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailMessageTest {

    @ParameterizedTest
    @CsvSource({
        "activation, transactional, RESEND, 9",
        "password_reset, transactional, RESEND, 9",
        "email_changed, transactional, RESEND, 8",
        "ad_published, transactional, HOLD, 5",
        "ad_rejected, transactional, HOLD, 5",
        "new_message, transactional, HOLD, 7",
        "saved_search_alert, bulk, HOLD, 2",
        "price_drop, bulk, HOLD, 2",
        "moderation_request, transactional, RESEND, 5",
        "test, transactional, RESEND, 9",
    })
    void the_catalogue_is_as_the_contract_says(
            String code, String category, AfterAmbiguity afterAmbiguity, int priority) {
        Template template = Template.of(code).orElseThrow();

        assertThat(template.category().code()).isEqualTo(category);
        assertThat(template.afterAmbiguity()).isEqualTo(afterAmbiguity);
        assertThat(Messages.of(template).priority()).isEqualTo(priority);
    }

    @Test
    void the_catalogue_has_ten_templates_and_the_test_mail_takes_no_values() {
        assertThat(Template.values()).hasSize(10);
        assertThat(Template.TEST.parameters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void a_required_value_cannot_be_left_out(Template template) {
        MailMessage valid = Messages.of(template);

        for (Parameter parameter : template.parameters()) {
            Map<String, MailValue> values = new HashMap<>(valid.values());
            values.remove(parameter.name());
            if (parameter.isRequired()) {
                assertThatThrownBy(() -> message(valid, values))
                        .hasMessageContaining("values." + parameter.name())
                        .hasMessageContaining("MISSING");
            } else {
                assertThat(message(valid, values).values()).doesNotContainKey(parameter.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void a_value_of_another_kind_is_refused_in_code_too(Template template) {
        MailMessage valid = Messages.of(template);

        for (Parameter parameter : template.parameters()) {
            Map<String, MailValue> values = new HashMap<>(valid.values());
            values.put(parameter.name(), MailValue.of(parameter.type() == ParameterType.COUNT ? -5 : 5));
            assertThatThrownBy(() -> message(valid, values))
                    .isInstanceOfSatisfying(
                            InvalidMailMessage.class,
                            invalid -> assertThat(invalid.refusals().getFirst().field())
                                    .isEqualTo("values." + parameter.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void no_line_of_any_template_can_break_out_of_a_header(Template template) {
        MailMessage valid = Messages.of(template);

        for (Parameter parameter : template.parameters()) {
            if (parameter.type() != ParameterType.PARAGRAPH) {
                Map<String, MailValue> values = new HashMap<>(valid.values());
                values.put(parameter.name(), MailValue.of("x\r\nBcc: thief@example.com"));
                assertThatThrownBy(() -> message(valid, values)).isInstanceOf(InvalidMailMessage.class);
            }
        }
    }

    @Test
    void a_recipient_cannot_break_out_of_a_header() {
        EmailAddress address = EmailAddress.parse("a@example.com").orElseThrow();

        assertThatThrownBy(() -> new Recipient(address, "A\nBcc: b@example.com"))
                .isInstanceOf(InvalidMailMessage.class)
                .hasMessageContaining("LINE_BREAK");
    }

    @Test
    void priorities_run_from_1_to_9() {
        MailMessage valid = Messages.of(Template.TEST);

        assertThat(valid.withPriority(1).withPriority(9).priority()).isEqualTo(9);
        assertThatThrownBy(() -> valid.withPriority(0)).isInstanceOf(InvalidMailMessage.class);
        assertThatThrownBy(() -> valid.withPriority(10)).isInstanceOf(InvalidMailMessage.class);
    }

    private static MailMessage message(MailMessage valid, Map<String, MailValue> values) {
        return MailMessage.of(valid.id(), valid.template(), valid.locale(), valid.to(), values);
    }
}

package org.forecourt.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.mailing.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextTest {

    private final ProblemText text = new ProblemText(new Texts());

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_reason_of_a_refusal_has_words_in_every_language(RefusalCode code) {
        for (MailLocale language : MailLocale.values()) {
            assertThat(text.message(FieldProblem.of("to.address", code.code()), language))
                    .as(language + " " + code)
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_kind_of_problem_has_a_title_and_a_detail_in_every_language(ProblemType type) {
        for (MailLocale language : MailLocale.values()) {
            assertThat(text.title(Problem.of(type), language)).isNotBlank();
            assertThat(text.detail(Problem.of(type, FieldProblem.of("id", "missing")), language))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | UK",
                "en | EN",
                "ru-RU,en | RU",
                "de,en-GB | EN",
                "de | UK",
                "en;q=0,ru | RU",
                "x y z | UK",
                "* | UK",
                "ru;q=0.1,en;q=0.9 | EN"
            })
    void the_language_is_the_best_of_those_we_have(String header, MailLocale language) {
        assertThat(ProblemText.language(header)).isEqualTo(language);
    }

    @Test
    void what_a_caller_sent_comes_back_short_and_printable() {
        FieldProblem hostile =
                new FieldProblem("x\u0000y\u202e", "unknown_parameter", Map.of("nearest", "z".repeat(99)));

        assertThat(hostile.field()).isEqualTo("x?y?");
        assertThat(hostile.arguments().get("nearest")).hasSize(81);
    }

    @Test
    void a_problem_is_written_with_the_members_of_the_contract_in_their_order() {
        byte[] json = new ProblemWriter(text)
                .bytes(
                        Problem.of(ProblemType.INVALID_PARAMETERS, List.of(FieldProblem.of("page", "given_twice"))),
                        MailLocale.EN);

        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{\"type\":\"urn:forecourt:problem:invalid_parameters\",\"title\":\"")
                .contains("\"status\":400,\"detail\":")
                .endsWith(",\"errors\":[{\"field\":\"page\",\"code\":\"given_twice\","
                        + "\"message\":\"“page” may be given only once.\"}]}");
    }
}

package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import org.forecourt.platform.Language;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = new Messages();

    @Test
    void every_language_has_the_same_keys() {
        assertThat(messages.keys(Language.EN)).isNotEmpty().isEqualTo(messages.keys(Language.UK));
        assertThat(messages.keys(Language.RU)).isEqualTo(messages.keys(Language.UK));
    }

    @Test
    void every_pattern_is_well_formed_and_wants_the_same_arguments_in_every_language() {
        for (String key : messages.keys(Language.UK)) {
            var wanted = format(Language.UK, key).getArgumentNames();

            assertThat(format(Language.EN, key).getArgumentNames()).as(key).isEqualTo(wanted);
            assertThat(format(Language.RU, key).getArgumentNames()).as(key).isEqualTo(wanted);
        }
    }

    @Test
    void no_text_is_blank_or_uses_the_apostrophe_that_quotes() {
        for (Language language : Language.values()) {
            for (String key : messages.keys(language)) {
                assertThat(messages.pattern(language, key))
                        .as(language + " " + key)
                        .isNotBlank()
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void every_kind_of_problem_has_a_title_and_a_detail() {
        for (ProblemType type : ProblemType.values()) {
            assertThat(messages.has("errors." + type.code() + ".title"))
                    .as(type.code())
                    .isTrue();
            assertThat(messages.has("errors." + type.code() + ".detail"))
                    .as(type.code())
                    .isTrue();
        }
    }

    @Test
    void a_missing_key_or_argument_is_a_bug() {
        assertThatThrownBy(() -> messages.text(Language.UK, "errors.nothing")).hasMessageContaining("errors.nothing");
        assertThatThrownBy(() -> messages.text(Language.UK, "errors.field.empty"))
                .hasMessageContaining("errors.field.empty");
    }

    private MessageFormat format(Language language, String key) {
        return new MessageFormat(messages.pattern(language, key), language.locale());
    }
}

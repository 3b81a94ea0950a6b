package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.compose.Parsed.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The library that writes our mails is no witness for them. Mime4j is one, and postal-mime another one, in another language
 * and by other people: both have to find the same in every mail, and that what was to be said.
 */
class OtherParserTest {

    private static final String LETTERS = "sources";

    @Test
    void two_parsers_that_did_not_write_the_mails_read_in_each_of_them_what_was_written() throws Exception {
        NodeProject project = NodeProject.fetched();
        Map<String, MailMessage> messages = messages();
        for (Map.Entry<String, MailMessage> one : messages.entrySet()) {
            Path file = project.file(LETTERS).resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, Letters.COMPOSER.compose(one.getValue()).source());
        }

        Map<String, Parsed> byPostalMime = byPostalMime(project);

        assertThat(byPostalMime).hasSize(Template.values().length * MailLocale.values().length * 2);
        messages.forEach((name, message) -> {
            Letter letter = Letters.COMPOSER.compose(message);
            Parsed found = Objects.requireNonNull(byPostalMime.get(name), name);
            assertThat(found).as(name).isEqualTo(trimmed(Parsed.byMime4j(letter.source())));
            assertThat(found.subject()).as(name).isEqualTo(letter.subject());
            assertThat(found.parts())
                    .as(name)
                    .containsExactly(
                            new Parsed.Part("text/plain", letter.text().strip()),
                            new Parsed.Part("text/html", letter.html().strip()));
        });
    }

    private static Map<String, MailMessage> messages() {
        Map<String, MailMessage> messages = new TreeMap<>();
        Letters.samples().forEach(sample -> messages.put(name("sample", sample), sample));
        Stream.of(Template.values())
                .flatMap(template -> Stream.of(MailLocale.values()).map(locale -> Letters.hostile(template, locale)))
                .forEach(hostile -> messages.put(name("hostile", hostile), hostile));
        return messages;
    }

    private static String name(String kind, MailMessage message) {
        return kind + "-" + message.template().code() + "-" + message.locale().code() + ".eml";
    }

    private static Map<String, Parsed> byPostalMime(NodeProject project) throws Exception {
        JsonNode all = JsonMapper.builder().build().readTree(project.run("parse.mjs", LETTERS));
        return all.values().stream()
                .collect(Collectors.toMap(mail -> mail.get("file").stringValue(), OtherParserTest::parsed));
    }

    private static Parsed parsed(JsonNode mail) {
        return trimmed(new Parsed(
                mail.get("subject").stringValue(),
                person(mail.get("from")),
                person(mail.get("to").get(0)),
                List.of(
                        new Parsed.Part("text/plain", mail.get("text").stringValue()),
                        new Parsed.Part("text/html", mail.get("html").stringValue()))));
    }

    private static Person person(JsonNode person) {
        return new Person(
                person.get("name").stringValue(), person.get("address").stringValue());
    }

    /** Parsers disagree about the line end behind the last line, which says nothing. */
    private static Parsed trimmed(Parsed parsed) {
        return new Parsed(
                parsed.subject(),
                parsed.from(),
                parsed.to(),
                parsed.parts().stream()
                        .map(part -> new Parsed.Part(
                                part.type(), part.text().replace("\r\n", "\n").strip()))
                        .toList());
    }
}

package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailMessage;
import org.junit.jupiter.api.Test;

/**
 * What Gmail, Outlook and Apple Mail do not support of our mails is on a list with a reason for each entry; nothing else is
 * in them. The knowledge comes from {@code doiuse-email}.
 */
class MailClientsTest {

    @Test
    void what_a_client_lacks_is_known_and_has_a_reason() throws Exception {
        NodeProject project = NodeProject.fetched();
        for (MailMessage message : Letters.samples()) {
            String name = message.template().code() + "_" + message.locale().code() + ".html";
            Letters.keep(
                    project.file("letters/" + name),
                    Letters.COMPOSER.compose(message).html());
        }

        Set<String> found = Arrays.stream(project.run("check.mjs", "letters").split("\n"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(reviewed());
    }

    private static Set<String> reviewed() throws IOException {
        Set<String> entries = new TreeSet<>();
        for (String line : Files.readAllLines(NodeProject.SOURCE.resolve("reviewed.txt"))) {
            String[] parts = line.split(" \\| ", 3);
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            assertThat(parts).as(line).hasSize(3);
            assertThat(parts[2]).as(line).hasSizeGreaterThan(20);
            for (String client : parts[1].split(", ")) {
                entries.add(parts[0] + " | " + client);
            }
        }
        return entries;
    }
}

package org.forecourt.setup;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = Probe.NAME,
        description =
                "What verify asks from inside: figures of the database and the way of a test mail, as one line of JSON.")
final class Probe implements Callable<Integer> {

    static final String NAME = "probe";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "Who gets the test mail.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String to;

    Probe(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        EmailAddress recipient = EmailAddress.parse(to)
                .orElseThrow(() -> new StartFailure("--to must be an e-mail address and not " + to));
        Answer answer = new Answer(figures(), new TestMail(settings, recipient).outcome());
        spec.commandLine().getOut().println(JSON.writeValueAsString(answer));
        return Manage.done();
    }

    /**
     * What a caller reads.
     *
     * @param figures null when the database does not answer, or lacks a table
     */
    private record Answer(@Nullable Figures figures, TestMail.Outcome mail) {}

    private @Nullable Figures figures() {
        try {
            return Figures.read(settings);
        } catch (SQLException silent) {
            return null;
        }
    }
}

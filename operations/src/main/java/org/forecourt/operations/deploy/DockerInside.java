package org.forecourt.operations.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.operations.Verification;
import org.forecourt.setup.Figures;
import org.forecourt.setup.TestMail;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The inside of the stack, asked by one management command in the container of the app. No secret leaves it. */
final class DockerInside implements Verification.Inside {

    private static final Duration LONGER_THAN_A_MAIL = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Answer answer;

    private DockerInside(Answer answer) {
        this.answer = answer;
    }

    private record Answer(@Nullable Figures figures, TestMail.@Nullable Outcome mail) {}

    /** Asks now, which takes as long as the test mail. */
    static DockerInside ask(Engine engine, EmailAddress to) {
        External.Result result =
                engine.docker(LONGER_THAN_A_MAIL, List.of("exec", Stack.APP, "manage", "probe", "--to", to.toString()));
        String line = result.output()
                .lines()
                .filter(text -> text.startsWith("{"))
                .findFirst()
                .orElse("{}");
        try {
            return new DockerInside(JSON.readValue(line, Answer.class));
        } catch (JacksonException unreadable) {
            return new DockerInside(new Answer(null, null));
        }
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.ofNullable(answer.figures());
    }

    @Override
    public TestMail.Outcome mail(EmailAddress to) {
        return answer.mail() == null ? new TestMail.Outcome("", TestMail.Outcome.NO_OUTBOX, "", "", 0) : answer.mail();
    }
}

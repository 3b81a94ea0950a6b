package org.forecourt.setup;

import java.util.concurrent.Callable;
import org.forecourt.accounts.FirstAdministrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "init_project_data", description = "Load reference data and make sure there is an administrator.")
final class InitProjectData implements Callable<Integer> {

    private final ProjectData projectData;
    private final FirstAdministrator firstAdministrator;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--force",
            description = "Re-apply the files. It is what happens anyway: nothing a person made is deleted or doubled.")
    private boolean force;

    InitProjectData(ProjectData projectData, FirstAdministrator firstAdministrator) {
        this.projectData = projectData;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public Integer call() {
        projectData.apply();
        spec.commandLine().getOut().println("Reference data applied");
        firstAdministrator
                .takeOneTimePassword()
                .ifPresent(password -> spec.commandLine()
                        .getOut()
                        .println("First administrator: %s, one-time password: %s"
                                .formatted(FirstAdministrator.EMAIL, password)));
        return Manage.done();
    }
}

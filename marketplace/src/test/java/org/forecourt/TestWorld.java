package org.forecourt;

import org.forecourt.setup.Migrations;
import org.forecourt.setup.ProjectData;
import org.springframework.context.ApplicationContext;

/** The believable small world that tests share. */
public final class TestWorld {

    private TestWorld() {}

    /** Schema and reference data, as the start chain makes them. */
    static void prepareReferenceData(ApplicationContext context) {
        context.getBean(Migrations.class).migrate();
        context.getBean(ProjectData.class).apply();
    }
}

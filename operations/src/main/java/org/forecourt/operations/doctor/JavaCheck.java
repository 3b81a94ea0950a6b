package org.forecourt.operations.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The Java that this process runs on, which local mode uses as well. */
final class JavaCheck implements Check {

    private static final int LEAST = 25;

    private final Properties properties;

    /** @param properties the system properties of the virtual machine to judge */
    JavaCheck(Properties properties) {
        this.properties = properties;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.JAVA);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        String version = properties.getProperty("java.version", "0");
        if (Integer.parseInt(version.replaceFirst("\\D.*$", "")) < LEAST) {
            findings.add(Finding.broken(
                    Subject.JAVA,
                    "Java %s is older than %d".formatted(version, LEAST),
                    "install a JDK 25 or set JAVA_HOME"));
        }
        String names = properties.getProperty("sun.jnu.encoding", "UTF-8");
        if (!Charset.isSupported(names) || !Charset.forName(names).equals(StandardCharsets.UTF_8)) {
            findings.add(Finding.warning(
                    Subject.JAVA,
                    "the locale writes file names in " + names,
                    "set LC_ALL=C.UTF-8 where the product is started"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    Subject.JAVA,
                    "%s (%s), %s, %s"
                            .formatted(
                                    version,
                                    properties.getProperty("java.vendor", "unknown"),
                                    names,
                                    java.time.ZoneId.systemDefault())));
        }
        return findings;
    }
}

package org.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house rules of ARCHITECTURE.md: who may use whom, and whose tables are whose. */
class ModuleBoundariesTest {

    private static final String BASE = "org.forecourt.";

    /** What everybody may use. */
    private static final Set<String> COMMON = Set.of("platform", "web", "settings");

    /** Which features a feature may use, besides the common ones. Packages that compose everything are not listed. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("settings", Set.of()),
            Map.entry("contracts", Set.of()),
            Map.entry("rig", Set.of("contracts")),
            Map.entry("broker", Set.of("contracts", "settings")),
            Map.entry("mail", Set.of("contracts", "broker")),
            Map.entry("platform", Set.of("settings")),
            Map.entry("web", Set.of("platform", "settings")),
            Map.entry("catalog", Set.of()),
            Map.entry("places", Set.of()),
            Map.entry("money", Set.of()),
            Map.entry("accounts", Set.of()),
            Map.entry("ads", Set.of("catalog", "places", "money", "accounts")),
            Map.entry("photos", Set.of("ads")),
            Map.entry("search", Set.of("ads", "catalog", "places", "money")),
            Map.entry("insights", Set.of("ads")),
            Map.entry("backup", Set.of()),
            Map.entry("safekeeping", Set.of("backup", "ads", "photos")));

    /** They compose the others, and nobody but {@code setup} uses them. */
    private static final Set<String> COMPOSING = Set.of("storefront", "demo", "setup", "engine");

    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("vehicle_type", "catalog"),
            Map.entry("characteristic", "catalog"),
            Map.entry("characteristic_option", "catalog"),
            Map.entry("body", "catalog"),
            Map.entry("choice", "catalog"),
            Map.entry("color", "catalog"),
            Map.entry("make", "catalog"),
            Map.entry("model", "catalog"),
            Map.entry("generation", "catalog"),
            Map.entry("region", "places"),
            Map.entry("city", "places"),
            Map.entry("rate", "money"),
            Map.entry("account", "accounts"),
            Map.entry("contact", "accounts"),
            Map.entry("ad", "ads"),
            Map.entry("price_change", "ads"),
            Map.entry("photo", "photos"),
            Map.entry("ad_counter", "insights"),
            Map.entry("ad_view", "insights"),
            Map.entry("phone_reveal", "insights"),
            Map.entry("visitor_key", "insights"),
            Map.entry("outbox", "mail"));

    private static final Pattern WRITE = Pattern.compile(
            "(?:insert\\s+into|update|delete\\s+from|copy)\\s+([a-z_]+)\\b(?!\\s*\\()|copy\\s+([a-z_]+)");

    /** Modules of the build: libraries with packages of their own, not features. */
    private static final DescribedPredicate<JavaClass> LIBRARIES = JavaClass.Predicates.resideInAnyPackage(
            "org.forecourt.contracts..", "org.forecourt.broker..", "org.forecourt.backup..");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.forecourt");

    @Test
    void modules_use_only_public_faces_and_form_no_cycle() {
        ApplicationModules.of(Marketplace.class, LIBRARIES).verify();
    }

    @Test
    void dependencies_run_the_way_the_architecture_says() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : classes) {
            String from = feature(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = feature(dependency.getTargetClass());
                if (!isAllowed(from, to)) {
                    violations.add(type.getSimpleName() + " (" + from + ") uses "
                            + dependency.getTargetClass().getSimpleName() + " (" + to + ")");
                }
            }
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void a_table_is_written_by_its_owner_only() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path source : sources()) {
            String owner = source.getName(source.getNameCount() - 1).toString().equals("package-info.java")
                    ? ""
                    : Path.of("src/main/java/org/forecourt")
                            .relativize(source)
                            .getName(0)
                            .toString();
            Matcher writes = WRITE.matcher(Files.readString(source));
            while (writes.find()) {
                String table = writes.group(1) == null ? writes.group(2) : writes.group(1);
                if (OWNERS.containsKey(table) && !OWNERS.get(table).equals(owner)) {
                    violations.add(source.getFileName() + " writes " + table + " of " + OWNERS.get(table));
                }
            }
        }

        assertThat(violations).isEmpty();
    }

    private static boolean isAllowed(String from, String to) {
        if (to.isEmpty() || from.isEmpty() || from.equals(to) || from.equals("templates")) {
            return true;
        }
        if (COMPOSING.contains(from)) {
            return !Set.of("setup", "engine").contains(to);
        }
        Set<String> features = ALLOWED.getOrDefault(from, Set.of());
        boolean common =
                COMMON.contains(to) && !Set.of("settings", "platform", "web").contains(from);
        return common || features.contains(to);
    }

    /** The first package segment below the base, or nothing for foreign classes and the application class itself. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE)) {
            return "";
        }
        String rest = name.substring(BASE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/forecourt"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
        }
    }
}

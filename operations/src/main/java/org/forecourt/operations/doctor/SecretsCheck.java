package org.forecourt.operations.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forecourt.settings.Setting;
import org.forecourt.settings.WellKnownSecrets;

/** Secrets that somebody chose. Those that were made have 192 random bits. */
final class SecretsCheck implements Check {

    private static final int SHORT = 12;
    private static final int FEW_CHARACTERS = 6;

    /** Somebody else's servers know these, so that only he can change them. */
    private static final Set<Setting> GIVEN = Set.of(Setting.SMTP_PASSWORD, Setting.BOUNCE_PASSWORD);

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.SECRETS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Setting> seen = new HashMap<>();
        int chosen = 0;
        for (Setting setting : secrets()) {
            Optional<String> value = surroundings.text(setting).filter(text -> surroundings.isSet(setting));
            if (value.isPresent()) {
                chosen++;
                weakness(setting, value.get()).ifPresent(findings::add);
                Setting twin = seen.put(value.get(), setting);
                if (twin != null) {
                    findings.add(Finding.warning(
                            Subject.SECRETS,
                            "%s and %s are the same".formatted(twin, setting),
                            "choose another for one"));
                }
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    Subject.SECRETS, chosen == 0 ? "none was chosen: all are made" : "%d chosen".formatted(chosen)));
        }
        return findings;
    }

    private static List<Setting> secrets() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.isSecret() && setting != Setting.DKIM_PRIVATE_KEY)
                .toList();
    }

    private static Optional<Finding> weakness(Setting setting, String value) {
        if (WellKnownSecrets.contain(value)) {
            String cause = setting + " is a value that everybody knows";
            return Optional.of(
                    GIVEN.contains(setting)
                            ? Finding.warning(Subject.SECRETS, cause, "have it changed at the mail server")
                            : Finding.broken(
                                    Subject.SECRETS, cause, "leave it blank before the first start, and one is made"));
        }
        boolean isWeak = value.length() < SHORT || value.chars().distinct().count() < FEW_CHARACTERS;
        return isWeak
                ? Optional.of(Finding.warning(
                        Subject.SECRETS,
                        "%s is easily guessed: fewer than %d characters, or few different ones"
                                .formatted(setting, SHORT),
                        "choose a longer one; docs/deployment.md says how a password is changed"))
                : Optional.empty();
    }
}

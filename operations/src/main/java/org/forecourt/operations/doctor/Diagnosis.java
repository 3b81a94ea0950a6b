package org.forecourt.operations.doctor;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was found, to be told.
 *
 * @param version of this program
 */
public record Diagnosis(String version, Mode mode, Instant checkedAt, double seconds, List<Finding> findings) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Whether anything is broken; warnings do not count, and neither does what was not checked. */
    public boolean isBroken() {
        return worst() == Verdict.BROKEN;
    }

    /** One line a finding, the bad ones last, where they are read; then what it comes to. */
    public List<String> lines() {
        Stream<String> told = Arrays.stream(Verdict.values())
                .flatMap(verdict -> findings.stream().filter(finding -> finding.verdict() == verdict))
                .map(Finding::line);
        Map<Verdict, Long> counts = counts();
        String sum = "Broken: %d, warnings: %d, fine: %d, not checked: %d, in %.1f s (%s mode). "
                        .formatted(
                                counts.get(Verdict.BROKEN),
                                counts.get(Verdict.WARNING),
                                counts.get(Verdict.OK),
                                counts.get(Verdict.NOT_CHECKED),
                                seconds,
                                mode.code())
                + "The exit status is 0 only if nothing is broken; warnings do not change it.";
        return Stream.concat(told, Stream.of(sum)).toList();
    }

    /** The same as one JSON object, in the order of the subjects. */
    public String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("version", version);
        object.put("mode", mode.code());
        object.put("checked_at", checkedAt.toString());
        object.put("seconds", seconds);
        object.put("status", worst() == Verdict.NOT_CHECKED ? Verdict.OK.code() : worst().code());
        Map<String, Long> counts = new LinkedHashMap<>();
        counts().forEach((verdict, number) -> counts.put(verdict.code(), number));
        object.put("counts", counts);
        object.put("findings", findings.stream().map(Diagnosis::json).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", finding.subject().code());
        object.put("status", finding.verdict().code());
        object.put("cause", finding.cause());
        object.put("cure", finding.cure());
        return object;
    }

    private Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    findings.stream()
                            .filter(finding -> finding.verdict() == verdict)
                            .count());
        }
        return counts;
    }

    private Verdict worst() {
        return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.OK);
    }
}

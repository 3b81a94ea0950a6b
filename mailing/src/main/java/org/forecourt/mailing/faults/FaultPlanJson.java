package org.forecourt.mailing.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forecourt.mailing.faults.FaultReading.RuleParts;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules as JSON, strictly: {@code {"seed": 42, "rules": [{"recipient": "slow.example", "stage": "rcpt", …}]}}. */
final class FaultPlanJson {

    private static final Set<String> PLAN = Set.of("seed", "rules");
    private static final Set<String> RULE = Set.of("recipient", "stage", "action", "code", "text", "probability");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FaultPlanJson() {}

    static FaultPlan read(byte[] body) {
        JsonNode root = parse(body);
        List<FieldProblem> problems = new ArrayList<>();
        unknownFields(root, PLAN, "", problems);
        JsonNode seed = root.path("seed");
        if (!seed.isMissingNode() && !seed.isIntegralNumber()) {
            problems.add(FieldProblem.of("seed", "wrong_type"));
        } else if (seed.isIntegralNumber() && !seed.canConvertToLong()) {
            problems.add(FieldProblem.of("seed", "out_of_range"));
        }
        List<FaultRule> rules = rules(root.path("rules"), problems);
        if (!problems.isEmpty()) {
            throw new Refused(ProblemType.INVALID_BODY, problems.toArray(FieldProblem[]::new));
        }
        return new FaultPlan(seed.isMissingNode() ? 0 : seed.longValue(), rules);
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException malformed) {
            throw new Refused(ProblemType.INVALID_BODY, FieldProblem.of("", "not_json"));
        }
        throw new Refused(ProblemType.INVALID_BODY, FieldProblem.of("", "not_an_object"));
    }

    private static List<FaultRule> rules(JsonNode array, List<FieldProblem> problems) {
        List<FaultRule> rules = new ArrayList<>();
        if (array.isMissingNode()) {
            problems.add(FieldProblem.of("rules", "missing"));
        } else if (!array.isArray()) {
            problems.add(FieldProblem.of("rules", "wrong_type"));
        } else if (array.size() > FaultPlan.MAX_RULES) {
            problems.add(FieldProblem.of("rules", "too_many"));
        } else {
            for (int index = 0; index < array.size(); index++) {
                rule(array.get(index), "rules[" + index + "]", rules, problems);
            }
        }
        return rules;
    }

    private static void rule(JsonNode node, String path, List<FaultRule> rules, List<FieldProblem> problems) {
        if (!node.isObject()) {
            problems.add(FieldProblem.of(path, "wrong_type"));
            return;
        }
        unknownFields(node, RULE, path + ".", problems);
        FaultReading reading = new FaultReading(path + ".");
        RuleParts parts = new RuleParts(
                text(node, "recipient", reading),
                text(node, "stage", reading),
                text(node, "action", reading),
                code(node, reading),
                text(node, "text", reading),
                probability(node, reading));
        if (reading.problems().isEmpty()) {
            reading.rule(parts).ifPresent(rules::add);
        }
        problems.addAll(reading.problems());
    }

    private static void unknownFields(JsonNode node, Set<String> known, String prefix, List<FieldProblem> problems) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(FieldProblem.of(prefix + name, "unknown_field")));
    }

    private static @Nullable String text(JsonNode node, String field, FaultReading reading) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isString()) {
            reading.problem(field, "wrong_type");
        }
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable Integer code(JsonNode node, FaultReading reading) {
        JsonNode value = node.path("code");
        if (!value.isMissingNode() && !value.isIntegralNumber()) {
            reading.problem("code", "wrong_type");
        }
        return value.isIntegralNumber() ? (Integer) (value.canConvertToInt() ? value.intValue() : -1) : null;
    }

    private static @Nullable Double probability(JsonNode node, FaultReading reading) {
        JsonNode value = node.path("probability");
        if (!value.isMissingNode() && !value.isNumber()) {
            reading.problem("probability", "wrong_type");
        }
        return value.isNumber() ? (Double) value.doubleValue() : null;
    }

    static Map<String, Object> write(FaultPlan plan, long struck) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", plan.seed());
        json.put("struck", struck);
        json.put("rules", plan.rules().stream().map(FaultPlanJson::write).toList());
        return json;
    }

    private static Map<String, Object> write(FaultRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recipient", rule.recipient());
        json.put("stage", rule.stage().code());
        json.put("action", rule.action().code());
        if (rule.action() instanceof FaultAction.Answer answer) {
            json.put("code", answer.answer().code());
            json.put("text", answer.answer().text());
        }
        json.put("probability", rule.probability());
        return json;
    }
}

package org.forecourt.contracts.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.contracts.mail.MailValue.AdLine;
import tools.jackson.databind.JsonNode;

/** Reads the {@code values} of a message. */
final class MailValueReader {

    /** More members than this are not even looked at. */
    private static final int MOST_VALUES = 32;

    private static final String PREFIX = "values.";
    private static final List<String> AD_MEMBERS = List.of("title", "url", "price", "currency");

    private final Template template;
    private final Fields fields;
    private final Map<String, MailValue> values = new LinkedHashMap<>();

    private MailValueReader(Template template, Fields fields) {
        this.template = template;
        this.fields = fields;
    }

    static Map<String, MailValue> read(JsonNode object, Template template, Fields fields) {
        if (object.size() > MOST_VALUES) {
            fields.refuse("values", RefusalCode.TOO_MANY);
            return Map.of();
        }
        return new MailValueReader(template, fields).read(object);
    }

    private Map<String, MailValue> read(JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (template.parameter(name).isEmpty()) {
                fields.refuse(PREFIX + name, RefusalCode.UNKNOWN_FIELD);
            } else {
                value(PREFIX + name, member.getValue()).ifPresent(value -> values.put(name, value));
            }
        }
        ValueRules.check(template, values).stream()
                .filter(refusal -> refusal.code() != RefusalCode.MISSING || !isPresent(object, refusal))
                .forEach(refusal -> fields.refuse(refusal.field(), refusal.code()));
        return values;
    }

    /** A value of the wrong type was refused as such already and is not missing as well. */
    private static boolean isPresent(JsonNode object, Refusal refusal) {
        return object.has(refusal.field().substring(PREFIX.length()));
    }

    private Optional<MailValue> value(String field, JsonNode node) {
        if (node.isString()) {
            return Optional.of(new MailValue.Text(node.stringValue()));
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(new MailValue.Count(node.longValue()));
        }
        if (node.isArray() && node.size() <= ParameterType.ADS.limit()) {
            return ads(field, node);
        }
        fields.refuse(field, node.isArray() ? RefusalCode.TOO_MANY : RefusalCode.WRONG_TYPE);
        return Optional.empty();
    }

    private Optional<MailValue> ads(String field, JsonNode array) {
        List<AdLine> ads = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            ad(field + "[" + index + "]", array.get(index)).ifPresent(ads::add);
        }
        return ads.size() == array.size() ? Optional.of(new MailValue.Ads(ads)) : Optional.empty();
    }

    private Optional<AdLine> ad(String path, JsonNode node) {
        if (!node.isObject()) {
            fields.refuse(path, RefusalCode.WRONG_TYPE);
            return Optional.empty();
        }
        fields.onlyKnown(node, path + ".", AD_MEMBERS);
        List<String> texts = new ArrayList<>();
        for (String name : AD_MEMBERS) {
            fields.required(node, path + ".", name)
                    .flatMap(member -> fields.text(member, path + "." + name))
                    .ifPresent(texts::add);
        }
        return texts.size() == AD_MEMBERS.size()
                ? Optional.of(new AdLine(texts.get(0), texts.get(1), texts.get(2), texts.get(3)))
                : Optional.empty();
    }
}

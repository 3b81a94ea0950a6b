package org.forecourt.contracts.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a message of a parsed tree, or names all that is wrong with it. */
final class MailMessageReader {

    private static final List<String> MEMBERS =
            List.of("id", "template", "locale", "to", "values", "priority", "send_at", "category");
    private static final List<String> RECIPIENT_MEMBERS = List.of("address", "name");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final JsonNode tree;
    private final Fields fields = new Fields();

    private MailMessageReader(JsonNode tree) {
        this.tree = tree;
    }

    static MailReading read(JsonNode tree) {
        return tree.isObject()
                ? new MailMessageReader(tree).read()
                : MailReading.Refused.body(RefusalCode.NOT_AN_OBJECT);
    }

    private MailReading read() {
        fields.onlyKnown(tree, "", MEMBERS);
        Optional<UUID> id = member("id", MailMessageReader::uuid, RefusalCode.INVALID_ID);
        Optional<Template> template = member("template", Template::of, RefusalCode.UNKNOWN_TEMPLATE);
        Optional<MailLocale> locale = member("locale", MailLocale::of, RefusalCode.UNKNOWN_LOCALE);
        Optional<Recipient> recipient = recipient();
        Map<String, MailValue> values = values(template);
        int priority = priority();
        Instant sendAt = sendAt();
        Optional<Category> category = category();
        if (!fields.refusals().isEmpty()) {
            return new MailReading.Refused(id.orElse(null), fields.refusals());
        }
        return new MailReading.Read(new MailMessage(
                id.orElseThrow(),
                template.orElseThrow(),
                locale.orElseThrow(),
                recipient.orElseThrow(),
                values,
                priority,
                sendAt,
                category.orElse(template.orElseThrow().category())));
    }

    private <T> Optional<T> member(String name, Function<String, Optional<T>> form, RefusalCode code) {
        return fields.required(tree, "", name).flatMap(member -> fields.text(member, name, form, code));
    }

    private static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private Optional<Recipient> recipient() {
        Optional<JsonNode> to = fields.required(tree, "", "to");
        if (to.isPresent() && !to.get().isObject()) {
            fields.refuse("to", RefusalCode.WRONG_TYPE);
            return Optional.empty();
        }
        return to.flatMap(this::recipient);
    }

    private Optional<Recipient> recipient(JsonNode to) {
        fields.onlyKnown(to, "to.", RECIPIENT_MEMBERS);
        Optional<EmailAddress> address = fields.required(to, "to.", "address")
                .flatMap(member -> fields.text(member, "to.address", EmailAddress::parse, RefusalCode.INVALID_ADDRESS));
        Optional<String> name = Optional.ofNullable(to.get("name")).flatMap(member -> fields.text(member, "to.name"));
        List<Refusal> wrongName = Recipient.check(name.orElse(null));
        fields.refuseAll(wrongName);
        return wrongName.isEmpty() ? address.map(valid -> new Recipient(valid, name.orElse(null))) : Optional.empty();
    }

    private Map<String, MailValue> values(Optional<Template> template) {
        Optional<JsonNode> object = fields.required(tree, "", "values");
        if (object.isPresent() && !object.get().isObject()) {
            fields.refuse("values", RefusalCode.WRONG_TYPE);
            return Map.of();
        }
        if (object.isEmpty() || template.isEmpty()) {
            return Map.of();
        }
        return MailValueReader.read(object.get(), template.get(), fields);
    }

    private int priority() {
        JsonNode member = tree.get("priority");
        if (member == null) {
            return MailMessage.DEFAULT_PRIORITY;
        }
        if (!member.isIntegralNumber()) {
            fields.refuse("priority", RefusalCode.WRONG_TYPE);
        } else if (!member.canConvertToInt()
                || member.intValue() < MailMessage.MIN_PRIORITY
                || member.intValue() > MailMessage.MAX_PRIORITY) {
            fields.refuse("priority", RefusalCode.OUT_OF_RANGE);
        } else {
            return member.intValue();
        }
        return MailMessage.DEFAULT_PRIORITY;
    }

    private @Nullable Instant sendAt() {
        JsonNode member = tree.get("send_at");
        return member == null || member.isNull()
                ? null
                : fields.text(member, "send_at", ValueRules::instant, RefusalCode.INVALID_INSTANT)
                        .orElse(null);
    }

    private Optional<Category> category() {
        return Optional.ofNullable(tree.get("category"))
                .flatMap(member -> fields.text(member, "category", Category::of, RefusalCode.UNKNOWN_CATEGORY));
    }
}

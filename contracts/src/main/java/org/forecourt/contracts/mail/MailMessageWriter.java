package org.forecourt.contracts.mail;

import java.util.List;
import org.forecourt.contracts.mail.MailValue.AdLine;
import org.forecourt.contracts.mail.MailValue.Ads;
import org.forecourt.contracts.mail.MailValue.Count;
import org.forecourt.contracts.mail.MailValue.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the canonical JSON of a message. The order of the statements is the order of the keys; do not change it. */
final class MailMessageWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MailMessageWriter() {}

    static String write(MailMessage message) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("id", message.id().toString());
        root.put("template", message.template().code());
        root.put("locale", message.locale().code());
        ObjectNode to = root.putObject("to");
        to.put("address", message.to().address().toString());
        if (message.to().name() != null) {
            to.put("name", message.to().name());
        }
        ObjectNode values = root.putObject("values");
        message.values().forEach((name, value) -> write(values, name, value));
        root.put("priority", message.priority());
        root.put("send_at", message.sendAt() == null ? null : message.sendAt().toString());
        root.put("category", message.category().code());
        return root.toString();
    }

    private static void write(ObjectNode values, String name, MailValue value) {
        switch (value) {
            case Text text -> values.put(name, text.text());
            case Count count -> values.put(name, count.number());
            case Ads list -> write(values.putArray(name), list.ads());
        }
    }

    private static void write(ArrayNode array, List<AdLine> ads) {
        for (AdLine ad : ads) {
            array.addObject()
                    .put("title", ad.title())
                    .put("url", ad.url())
                    .put("price", ad.price())
                    .put("currency", ad.currency());
        }
    }
}

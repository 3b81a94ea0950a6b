package org.forecourt.mail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.relay.MailLedger;
import org.forecourt.contracts.relay.OutboxMail;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the mail service, over its HTTP door, which mails it has. */
final class HttpMailLedger implements MailLedger {

    private static final String PATH = "/api/messages/standing";
    private static final int OK = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final MailDoor door;
    private final Trouble trouble =
            new Trouble("The mail service cannot be asked about mails; they stay unaccounted for.");

    HttpMailLedger(MailDoor door) {
        this.door = door;
    }

    @Override
    public Map<UUID, Standing> standing(List<OutboxMail> mails) throws LedgerUnavailable {
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (int from = 0; from < mails.size(); from += MailMessageJson.MAX_BATCH) {
            standings.putAll(ask(mails.subList(from, Math.min(from + MailMessageJson.MAX_BATCH, mails.size()))));
        }
        trouble.over();
        return standings;
    }

    private Map<UUID, Standing> ask(List<OutboxMail> mails) throws LedgerUnavailable {
        try {
            HttpResponse<byte[]> answer = door.post(PATH, question(mails), Map.of());
            if (answer.statusCode() != OK) {
                throw new IOException("status " + answer.statusCode());
            }
            return DoorAnswers.standings(answer.body());
        } catch (IOException noAnswer) {
            String reason = noAnswer.getClass().getSimpleName() + " " + noAnswer.getMessage();
            trouble.seen(reason);
            throw new LedgerUnavailable(reason);
        }
    }

    private static String question(List<OutboxMail> mails) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode messages = root.putArray("messages");
        mails.forEach(mail -> messages.addObject()
                .put("id", mail.id().toString())
                .put("content_hash", mail.hash().hex()));
        return root.toString();
    }
}

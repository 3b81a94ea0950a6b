package org.forecourt.mail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.Receipt;

/**
 * Hands mails to the mail service's HTTP door, as many in one request as it takes. Only its word about a single mail is a
 * refusal: a wrong key, a wrong address or a broken service are troubles of the installation, and the mails wait.
 */
final class HttpMailTransport implements MailTransport {

    private static final String PATH = "/api/messages";
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    /** Of the bytes a batch may have, because characters beyond ASCII take up to three. */
    private static final int MOST_CHARACTERS = MailMessageJson.MAX_BATCH_BYTES / 4;

    /** Together with the last request well below the lease of a claimed row. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final MailDoor door;
    private final Trouble trouble = new Trouble("The mail service does not take mails; the outbox keeps them.");

    HttpMailTransport(MailDoor door) {
        this.door = door;
    }

    @Override
    public Map<UUID, Receipt> hand(List<OutboxMail> mails) {
        Instant end = Instant.now().plus(LONGEST);
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        for (List<OutboxMail> portion : portions(mails)) {
            Map<UUID, Receipt> answers = Instant.now().isBefore(end) ? post(portion, end) : Map.of();
            receipts.putAll(answers);
            if (answers.isEmpty()) {
                return receipts;
            }
        }
        return receipts;
    }

    private static List<List<OutboxMail>> portions(List<OutboxMail> mails) {
        List<List<OutboxMail>> portions = new ArrayList<>();
        int characters = 0;
        for (OutboxMail mail : mails) {
            characters += mail.json().length() + 1;
            boolean isFull = !portions.isEmpty() && portions.getLast().size() == MailMessageJson.MAX_BATCH;
            if (portions.isEmpty() || isFull || characters > MOST_CHARACTERS) {
                portions.add(new ArrayList<>());
                characters = mail.json().length() + 1;
            }
            portions.getLast().add(mail);
        }
        return portions;
    }

    /** What the door said about each mail; nothing when it said nothing that counts. */
    private Map<UUID, Receipt> post(List<OutboxMail> mails, Instant end) {
        try {
            return mails.size() == 1 ? postOne(mails.getFirst()) : postAll(mails, end);
        } catch (IOException noAnswer) {
            trouble.seen(noAnswer.getClass().getSimpleName() + " " + noAnswer.getMessage());
            return Map.of();
        }
    }

    private Map<UUID, Receipt> postOne(OutboxMail mail) throws IOException {
        HttpResponse<byte[]> answer =
                door.post(PATH, mail.json(), Map.of("Idempotency-Key", mail.id().toString()));
        return switch (answer.statusCode()) {
            case ACCEPTED -> said(mail, new Receipt.Journaled());
            case CONFLICT -> said(mail, new Receipt.Refused(List.of(new Refusal("id", RefusalCode.ID_CONFLICT))));
            case UNPROCESSABLE -> said(mail, new Receipt.Refused(DoorAnswers.errors(answer.body())));
            default -> nothingFrom(answer);
        };
    }

    private Map<UUID, Receipt> said(OutboxMail mail, Receipt receipt) {
        trouble.over();
        return Map.of(mail.id(), receipt);
    }

    private Map<UUID, Receipt> postAll(List<OutboxMail> mails, Instant end) throws IOException {
        String batch = mails.stream().map(OutboxMail::json).collect(Collectors.joining(",", "[", "]"));
        HttpResponse<byte[]> answer = door.post(PATH, batch, Map.of());
        return switch (answer.statusCode()) {
            case ACCEPTED -> {
                trouble.over();
                yield DoorAnswers.receipts(answer.body());
            }
            case BAD_REQUEST, TOO_LARGE, UNPROCESSABLE -> oneByOne(mails, end);
            default -> nothingFrom(answer);
        };
    }

    /** A batch that is refused as a whole must not hold back those that are well. */
    private Map<UUID, Receipt> oneByOne(List<OutboxMail> mails, Instant end) {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        for (OutboxMail mail : mails) {
            if (Instant.now().isBefore(end)) {
                receipts.putAll(post(List.of(mail), end));
            }
        }
        return receipts;
    }

    private Map<UUID, Receipt> nothingFrom(HttpResponse<byte[]> answer) {
        boolean isKey = answer.statusCode() == 401 || answer.statusCode() == 403;
        trouble.seen(
                "status " + answer.statusCode() + (isKey ? ": MAILING_SERVICE_KEY is not the mail service's" : ""));
        return Map.of();
    }
}

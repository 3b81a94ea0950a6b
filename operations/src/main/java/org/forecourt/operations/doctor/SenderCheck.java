package org.forecourt.operations.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.forecourt.mailing.compose.DkimKey;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;

/** Whether receivers can see that our mail is ours. */
final class SenderCheck implements Check {

    private static final int GOOD_BITS = 2_048;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MAIL_SENDER, Subject.DKIM_KEY, Subject.DKIM_RECORD, Subject.MAIL_POLICY);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (!surroundings.isSet(Setting.SMTP_HOST) && !surroundings.isSet(Setting.DKIM_DOMAIN)) {
            throw new Unanswered("without SMTP_HOST no mail leaves this machine");
        }
        List<Finding> findings = new ArrayList<>();
        Optional<String> sender = sender(surroundings, findings);
        Optional<DkimKey> key = key(surroundings, findings);
        TextRecords records = new TextRecords(surroundings.wishes().nameServer());
        key.map(found -> record(found, records)).ifPresent(findings::add);
        sender.filter(domain -> domain.contains("."))
                .map(domain -> policy(domain, records))
                .ifPresent(findings::add);
        return findings;
    }

    /** The domain of the sender, where the setting is an address. */
    private static Optional<String> sender(Surroundings surroundings, List<Finding> findings) {
        if (!surroundings.isSet(Setting.MAIL_FROM)) {
            findings.add(Finding.broken(
                    Subject.MAIL_SENDER,
                    "MAIL_FROM is not set, so mail comes from no-reply@localhost and is refused",
                    "set MAIL_FROM, such as Forecourt <mail@cars.example>"));
            return Optional.empty();
        }
        try {
            String domain = MailFrom.of(surroundings.settings().values())
                    .address()
                    .domain()
                    .toLowerCase(Locale.ROOT);
            findings.add(aligned(domain, surroundings.text(Setting.DKIM_DOMAIN)));
            return Optional.of(domain);
        } catch (InvalidSettings refused) {
            findings.add(
                    Finding.broken(Subject.MAIL_SENDER, String.valueOf(refused.getMessage()), "correct MAIL_FROM"));
            return Optional.empty();
        }
    }

    private static Finding aligned(String sender, Optional<String> signer) {
        if (signer.isEmpty()) {
            return Finding.ok(Subject.MAIL_SENDER, "%s; nobody signs".formatted(sender));
        }
        String domain = signer.get().toLowerCase(Locale.ROOT);
        boolean fits = sender.equals(domain) || sender.endsWith("." + domain) || domain.endsWith("." + sender);
        return fits
                ? Finding.ok(Subject.MAIL_SENDER, "%s, signed by %s".formatted(sender, domain))
                : Finding.warning(
                        Subject.MAIL_SENDER,
                        "mail from %s is signed by %s, which counts for nothing".formatted(sender, domain),
                        "let MAIL_FROM and DKIM_DOMAIN be of the same domain");
    }

    private static Optional<DkimKey> key(Surroundings surroundings, List<Finding> findings) {
        try {
            Optional<DkimKey> key = DkimKey.of(surroundings.settings().values());
            findings.add(
                    key.map(SenderCheck::judged)
                            .orElse(
                                    Finding.warning(
                                            Subject.DKIM_KEY,
                                            "mail is not signed here",
                                            "set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY_FILE, unless your mail server signs")));
            return key;
        } catch (InvalidSettings refused) {
            findings.add(Finding.broken(
                    Subject.DKIM_KEY,
                    String.valueOf(refused.getMessage()),
                    "make one: openssl genrsa 2048; name its file in DKIM_PRIVATE_KEY_FILE"));
            return Optional.empty();
        }
    }

    private static Finding judged(DkimKey key) {
        int bits = key.privateKey().getModulus().bitLength();
        return bits < GOOD_BITS
                ? Finding.warning(
                        Subject.DKIM_KEY, "it has %d bits".formatted(bits), "make one of 2048: openssl genrsa 2048")
                : Finding.ok(Subject.DKIM_KEY, "%d bits".formatted(bits));
    }

    private static Finding record(DkimKey key, TextRecords records) {
        String name = key.recordName();
        String wanted = published(key.recordText());
        try {
            List<String> texts = records.of(name);
            return texts.stream().anyMatch(text -> published(text).equals(wanted))
                    ? Finding.ok(Subject.DKIM_RECORD, name + " holds our key")
                    : Finding.broken(
                            Subject.DKIM_RECORD,
                            name + (texts.isEmpty() ? " does not exist" : " holds another key"),
                            "publish this text there: " + key.recordText());
        } catch (Unanswered silent) {
            return Finding.notChecked(Subject.DKIM_RECORD, String.valueOf(silent.getMessage()));
        }
    }

    /** The key in a record, however its other parts are written. */
    private static String published(String text) {
        return text.replaceAll("\\s", "").replaceFirst("^(?:.*;)?p=([^;]*).*$", "$1");
    }

    private static Finding policy(String domain, TextRecords records) {
        try {
            boolean spf = records.of(domain).stream().anyMatch(text -> text.startsWith("v=spf1"));
            boolean dmarc = records.of("_dmarc." + domain).stream().anyMatch(text -> text.startsWith("v=DMARC1"));
            return spf && dmarc
                    ? Finding.ok(Subject.MAIL_POLICY, domain + " has SPF and DMARC")
                    : Finding.warning(
                            Subject.MAIL_POLICY,
                            "%s has no %s".formatted(domain, spf ? "DMARC" : dmarc ? "SPF" : "SPF and no DMARC"),
                            "publish \"v=spf1 …\" at the domain and \"v=DMARC1; p=none\" at _dmarc, or mail may be taken for spam");
        } catch (Unanswered silent) {
            return Finding.notChecked(Subject.MAIL_POLICY, String.valueOf(silent.getMessage()));
        }
    }
}

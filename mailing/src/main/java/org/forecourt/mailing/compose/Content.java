package org.forecourt.mailing.compose;

import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is HTML or plain text.
 *
 * @param preheader the line mailboxes show beside the subject
 * @param greeting null when nobody knows the reader's name
 */
public record Content(
        MailLocale locale,
        String subject,
        String preheader,
        String title,
        @Nullable String greeting,
        List<Block> blocks,
        Footer footer) {

    public Content {
        blocks = List.copyOf(blocks);
    }

    /**
     * The small print.
     *
     * @param linkHint what stands above a link that is written out
     * @param reason why the reader got the mail
     * @param lines who runs the site and how to reach him, where that is set
     * @param unsubscribe null for mail one cannot unsubscribe from
     */
    public record Footer(
            String site,
            String siteUrl,
            String linkHint,
            String reason,
            List<String> lines,
            @Nullable Unsubscribe unsubscribe) {

        public Footer {
            lines = List.copyOf(lines);
        }
    }

    /** The way out of bulk mail. */
    public record Unsubscribe(String label, String url) {}
}

package org.forecourt.mailing.compose;

import java.util.List;
import java.util.Map;
import org.forecourt.mailing.compose.Block.Fact;
import org.forecourt.mailing.compose.Block.Facts;
import org.forecourt.mailing.compose.Block.Paragraph;
import org.forecourt.mailing.compose.Block.Quote;

/**
 * What each template says, in which order.
 *
 * @param arguments those of subject, preheader and title
 */
record Wording(Map<String, ?> arguments, List<Block> blocks) {

    /** The most characters of one value in a subject: mailboxes on phones show about forty. */
    private static final int IN_SUBJECT = 80;

    static Wording of(Phrases phrases, Values values) {
        return switch (values.message().template()) {
            case ACTIVATION -> activation(phrases, values);
            case PASSWORD_RESET -> passwordReset(phrases, values);
            case EMAIL_CHANGED -> emailChanged(phrases, values);
            case AD_PUBLISHED -> adPublished(phrases, values);
            case AD_REJECTED -> adRejected(phrases, values);
            case NEW_MESSAGE -> newMessage(phrases, values);
            case SAVED_SEARCH_ALERT -> NewsWording.savedSearchAlert(phrases, values);
            case PRICE_DROP -> NewsWording.priceDrop(phrases, values);
            case MODERATION_REQUEST -> moderationRequest(phrases, values);
            case TEST -> test(phrases);
        };
    }

    private static Wording activation(Phrases phrases, Values values) {
        return new Wording(
                Map.of(),
                List.of(
                        phrases.paragraph("lead"),
                        phrases.button(values.link("link")),
                        phrases.paragraph("valid", Map.of("valid_hours", values.count("valid_hours"))),
                        phrases.quiet("not_you")));
    }

    private static Wording passwordReset(Phrases phrases, Values values) {
        Map<String, ?> arguments = Map.of("valid_minutes", values.count("valid_minutes"));
        return new Wording(
                arguments,
                List.of(
                        phrases.paragraph("lead"),
                        phrases.button(values.link("link")),
                        phrases.paragraph("valid", arguments),
                        phrases.quiet("not_you")));
    }

    private static Wording emailChanged(Phrases phrases, Values values) {
        String moment = phrases.moments().dayAndTime(values.instant("changed_at"));
        return new Wording(
                Map.of(),
                List.of(
                        phrases.paragraph("lead"),
                        new Facts(List.of(
                                phrases.fact("new_address", values.line("new_address")),
                                phrases.fact("changed_at", moment))),
                        phrases.paragraph("warning"),
                        phrases.button(values.link("undo_link")),
                        phrases.quiet("was_you")));
    }

    private static Wording adPublished(Phrases phrases, Values values) {
        return new Wording(
                shortTitle(values),
                List.of(
                        phrases.paragraph("lead"),
                        new Facts(List.of(phrases.fact("ad", values.line("ad_title")))),
                        phrases.button(values.link("ad_link")),
                        phrases.quiet("next")));
    }

    private static Wording adRejected(Phrases phrases, Values values) {
        return new Wording(
                shortTitle(values),
                List.of(
                        phrases.paragraph("lead"),
                        new Facts(List.of(phrases.fact("ad", values.line("ad_title")))),
                        new Quote(phrases.own("reason"), values.lines("reason")),
                        phrases.button(values.link("edit_link")),
                        phrases.quiet("next")));
    }

    private static Wording newMessage(Phrases phrases, Values values) {
        String sender = values.line("sender_name");
        return new Wording(
                Map.of(
                        "sender_name", CleanText.shortLine(sender, IN_SUBJECT / 2),
                        "ad_title", shortLine(values, "ad_title")),
                List.of(
                        new Facts(List.of(phrases.fact("ad", values.line("ad_title")))),
                        new Quote(phrases.own("from", Map.of("sender_name", sender)), values.lines("excerpt")),
                        phrases.button(values.link("thread_link")),
                        phrases.quiet("safety")));
    }

    private static Wording moderationRequest(Phrases phrases, Values values) {
        Map<String, ?> waiting = Map.of("waiting", values.count("waiting"));
        List<Block> blocks = new java.util.ArrayList<>();
        blocks.add(phrases.paragraph("lead"));
        blocks.add(new Facts(List.of(
                phrases.fact("ad", values.line("ad_title")), phrases.fact("waiting", phrases.own("queue", waiting)))));
        values.optionalLines("reasons").ifPresent(lines -> blocks.add(new Quote(phrases.own("reasons"), lines)));
        blocks.add(phrases.button(values.link("review_link")));
        return new Wording(
                Map.of("ad_title", shortLine(values, "ad_title"), "waiting", values.count("waiting")), blocks);
    }

    private static Wording test(Phrases phrases) {
        Fact id = phrases.fact("id", phrases.message().id().toString());
        return new Wording(
                Map.of(),
                List.of(phrases.paragraph("lead"), new Facts(List.of(id)), new Paragraph(phrases.own("next"), true)));
    }

    private static Map<String, ?> shortTitle(Values values) {
        return Map.of("ad_title", shortLine(values, "ad_title"));
    }

    static String shortLine(Values values, String name) {
        return CleanText.shortLine(values.text(name), IN_SUBJECT);
    }
}

package org.forecourt.mailing.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a mail's body, the same for HTML and plain text. Everything is ready to be read; nothing is escaped yet. */
public sealed interface Block {

    /**
     * Running text.
     *
     * @param quiet true for what matters only to some readers
     */
    record Paragraph(String text, boolean quiet) implements Block {}

    /** Short facts in two columns. */
    record Facts(List<Fact> facts) implements Block {}

    /** One fact. */
    record Fact(String label, String value) {}

    /** What a person or a check said, in its own lines. An empty line separates paragraphs. */
    record Quote(String label, List<String> lines) implements Block {}

    /** Ads to choose from. */
    record AdList(List<AdRow> ads) implements Block {}

    /** One ad, its price already written for the reader. */
    record AdRow(String title, String url, String price) {}

    /**
     * A price that changed.
     *
     * @param saving a sentence, or null when there is nothing to save
     */
    record PriceChange(Fact before, Fact now, @Nullable String saving) implements Block {}

    /** The one thing to do next. */
    record Button(String label, String url) implements Block {}
}

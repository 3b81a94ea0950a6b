package org.forecourt.mailing.compose;

/**
 * A table of fixed width that only Outlook on Windows sees: it knows no {@code max-width}, and lines as wide as its window
 * are hard to read. Templates drop comments of their own, so it comes from here.
 */
public final class OutlookColumn {

    public static final String OPEN =
            "<!--[if mso]><table role=\"presentation\" align=\"center\" width=\"560\" cellpadding=\"0\" cellspacing=\"0\""
                    + " border=\"0\"><tr><td><![endif]-->";

    public static final String CLOSE = "<!--[if mso]></td></tr></table><![endif]-->";

    private OutlookColumn() {}
}

package org.forecourt.storefront;

/**
 * The page behind the links of bulk mail.
 *
 * @param asks whether there is something to confirm
 */
public record UnsubscribeView(String title, String text, boolean asks) {}

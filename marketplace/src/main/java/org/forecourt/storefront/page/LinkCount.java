package org.forecourt.storefront.page;

/** A link with its text and how many ads wait behind it. */
public record LinkCount(String href, String text, long count) {}

package org.forecourt.storefront;

import java.util.List;

/** Options under a common heading; the heading may be empty. */
public record GroupView(String label, List<OptionView> options) {}

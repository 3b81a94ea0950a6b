package org.forecourt.storefront;

import java.util.List;
import org.forecourt.storefront.page.LinkCount;

/** The home page. */
public record HomeView(long total, PanelView panel, List<LinkCount> makes, List<CardView> fresh) {}

package org.forecourt.ads;

/** How often an ad was really looked at, and how often its phone was really asked for. */
public record AdCounters(long views, long phoneReveals) {

    public AdCounters {
        if (views < 0 || phoneReveals < 0) {
            throw new IllegalArgumentException("a counter is below zero");
        }
    }
}

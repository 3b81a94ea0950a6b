package org.forecourt.ads;

/** Which ad of which invented market this is; such an ad is labelled as demo everywhere. */
public record DemoOrigin(long seed, long number) {

    public DemoOrigin {
        if (number < 0) {
            throw new IllegalArgumentException("demo ads are numbered from 0");
        }
    }
}

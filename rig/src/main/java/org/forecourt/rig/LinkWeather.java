package org.forecourt.rig;

import java.time.Duration;

/**
 * What one direction of a {@link TcpProxy} does to bytes.
 *
 * @param latency how much later each byte arrives; the rate stays
 * @param stalled nothing moves until this changes, and nothing is lost
 * @param vanishing what is sent disappears; a connection that lost bytes is reset when this changes
 * @param slice the most bytes written at once, 0 for any number; slices are two milliseconds apart
 * @param bytesPerSecond 0 for any number
 */
public record LinkWeather(Duration latency, boolean stalled, boolean vanishing, int slice, int bytesPerSecond) {

    /** As if there were no proxy. */
    public static final LinkWeather CLEAR = new LinkWeather(Duration.ZERO, false, false, 0, 0);

    public static LinkWeather latency(Duration latency) {
        return new LinkWeather(latency, false, false, 0, 0);
    }

    public static LinkWeather stall() {
        return new LinkWeather(Duration.ZERO, true, false, 0, 0);
    }

    public static LinkWeather vanish() {
        return new LinkWeather(Duration.ZERO, false, true, 0, 0);
    }

    public static LinkWeather slices(int bytes) {
        return new LinkWeather(Duration.ZERO, false, false, bytes, 0);
    }

    public static LinkWeather bandwidth(int bytesPerSecond) {
        return new LinkWeather(Duration.ZERO, false, false, 0, bytesPerSecond);
    }
}

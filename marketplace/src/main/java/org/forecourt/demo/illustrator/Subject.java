package org.forecourt.demo.illustrator;

/**
 * What to draw: the kind of vehicle, its paint and the seed of everything that is left to chance (wheel design, lamps,
 * trim, scenery). The same subject is the same vehicle in every view.
 *
 * @param vehicleType one of the eight vehicle type codes
 * @param body a body code of that type
 * @param paintRgb the paint as 0xRRGGBB
 */
public record Subject(String vehicleType, String body, int paintRgb, long seed) {

    public Subject {
        Body known = Body.of(body);
        if (!known.vehicleType().equals(vehicleType)) {
            throw new IllegalArgumentException(
                    "Body " + body + " belongs to vehicle type " + known.vehicleType() + ", not " + vehicleType);
        }
        if (paintRgb < 0 || paintRgb > 0xFFFFFF) {
            throw new IllegalArgumentException("Paint is not 0xRRGGBB: " + Integer.toHexString(paintRgb));
        }
    }
}

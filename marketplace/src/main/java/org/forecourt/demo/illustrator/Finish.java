package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Paint;

/**
 * One surface colour with its lights and shades. Black is lifted so that forms stay readable, white is lowered so that
 * highlights remain visible.
 */
record Finish(Color base) {

    static final Finish PLASTIC = new Finish(Tone.PLASTIC);
    static final Finish STEEL = new Finish(Tone.STEEL);
    static final Finish FRAME = new Finish(new Color(0x33383E));
    static final Finish WHITE = of(0xEEF1F3);
    static final Finish ALUMINIUM = new Finish(new Color(0xB9C2C9));

    /** The finish of a paint, adjusted at both ends of the brightness scale. */
    static Finish of(int rgb) {
        Color color = new Color(rgb);
        double brightness = Tone.brightness(color);
        if (brightness < 0.16) {
            return new Finish(Tone.mix(color, new Color(0x39424D), 0.5 - brightness));
        }
        return new Finish(brightness > 0.86 ? Tone.mix(color, new Color(0xE3E8ED), 0.55) : color);
    }

    boolean isDark() {
        return Tone.brightness(base) < 0.25;
    }

    boolean isLight() {
        return Tone.brightness(base) > 0.75;
    }

    Color light() {
        return Tone.lighter(base, isDark() ? 0.2 : isLight() ? 0.45 : 0.24);
    }

    Color bright() {
        return Tone.lighter(base, isDark() ? 0.42 : isLight() ? 0.9 : 0.5);
    }

    Color shade() {
        return Tone.darker(base, isLight() ? 0.17 : 0.26);
    }

    Color deep() {
        return Tone.darker(base, isLight() ? 0.36 : 0.52);
    }

    /** The colour of a gap between two panels. */
    Color seam() {
        return Tone.alpha(Tone.darker(base, 0.75), 0.6);
    }

    /** An upright panel from {@code top} down to {@code bottom}: lit from above, a soft reflection of the ground below. */
    Paint upright(double top, double bottom) {
        Color middle = Tone.mix(base, shade(), 0.25);
        return Tone.vertical(top, bottom, light(), base, base, middle, shade(), Tone.mix(shade(), deep(), 0.55));
    }

    /** A surface that turns away at both sides, as a bonnet or a roof seen from above. */
    Paint rounded(double from, double to) {
        return Tone.vertical(from, to, deep(), shade(), base, light(), base, shade(), deep());
    }

    Finish mixed(Color other, double share) {
        return new Finish(Tone.mix(base, other, share));
    }
}

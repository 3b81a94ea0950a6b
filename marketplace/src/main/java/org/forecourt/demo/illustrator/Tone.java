package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;

/** Arithmetic on colours, and the materials that are the same on every vehicle. */
final class Tone {
    static final Color SKY = new Color(0xF5F9FF);
    static final Color NIGHT = new Color(0x101722);
    static final Color RUBBER = new Color(0x212428);
    static final Color PLASTIC = new Color(0x2B3036);
    static final Color STEEL = new Color(0x89939C);
    static final Color CHROME = new Color(0xC9D1D8);
    static final Color LAMP = new Color(0xEAF4FB);
    static final Color AMBER = new Color(0xF29A2E);
    static final Color RED = new Color(0xC4222B);

    private Tone() {}

    static Color mix(Color from, Color to, double share) {
        double keep = 1 - share;
        return new Color(
                (int) Math.round(from.getRed() * keep + to.getRed() * share),
                (int) Math.round(from.getGreen() * keep + to.getGreen() * share),
                (int) Math.round(from.getBlue() * keep + to.getBlue() * share),
                (int) Math.round(from.getAlpha() * keep + to.getAlpha() * share));
    }

    static Color alpha(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    static Color lighter(Color color, double share) {
        return mix(color, SKY, share);
    }

    static Color darker(Color color, double share) {
        return mix(color, NIGHT, share);
    }

    /** How bright a colour looks, 0 to 1. */
    static double brightness(Color color) {
        return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
    }

    /** A gradient over a height range, first colour at {@code from}. */
    static Paint vertical(double from, double to, Color... colors) {
        return new LinearGradientPaint(0, (float) from, 0, (float) to, evenly(colors.length), colors);
    }

    /** A gradient over a width range, first colour at {@code from}. */
    static Paint horizontal(double from, double to, Color... colors) {
        return new LinearGradientPaint((float) from, 0, (float) to, 0, evenly(colors.length), colors);
    }

    private static float[] evenly(int count) {
        float[] fractions = new float[count];
        for (int i = 0; i < count; i++) {
            fractions[i] = (float) i / (count - 1);
        }
        return fractions;
    }
}

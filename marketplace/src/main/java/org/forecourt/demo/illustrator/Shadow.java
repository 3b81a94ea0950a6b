package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.RadialGradientPaint;

/** Shadows on the ground, made of gradients: soft around, dark where something touches. */
final class Shadow {
    private static final Color DARK = new Color(0x0D1218);

    private Shadow() {}

    /** The shadow of a vehicle that stands between two points of the ground. */
    static void under(Canvas canvas, double left, double right, double depth) {
        double middle = (left + right) / 2;
        double half = (right - left) / 2;
        pool(canvas.moved(middle, -depth * 0.22), half * 1.12, depth, 0.42);
        pool(canvas.moved(middle, -depth * 0.05), half * 1.02, depth * 0.45, 0.6);
    }

    /** The small dark spot below a wheel. */
    static void contact(Canvas canvas, double x, double halfWidth) {
        pool(canvas.moved(x, -2), halfWidth, halfWidth * 0.2, 0.75);
    }

    static void pool(Canvas canvas, double halfWidth, double halfHeight, double opacity) {
        float[] fractions = {0, 0.55f, 1};
        Color[] colors = {Tone.alpha(DARK, opacity), Tone.alpha(DARK, opacity * 0.62), Tone.alpha(DARK, 0)};
        canvas.scaled(halfWidth, halfHeight)
                .fill(Canvas.disc(0, 0, 1), new RadialGradientPaint(0, 0, 1, fractions, colors));
    }
}

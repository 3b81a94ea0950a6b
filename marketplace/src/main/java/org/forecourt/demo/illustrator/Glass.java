package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Window panes: dark inside, the sky above and two slanted reflections. */
final class Glass {
    private static final Color TOP = new Color(0x7E95A5);
    private static final Color MIDDLE = new Color(0x43545F);
    private static final Color BOTTOM = new Color(0x252F37);

    private Glass() {}

    static void pane(Canvas canvas, Shape shape) {
        pane(canvas, shape, 0);
    }

    /** A pane that lets less light through, 0 to 1. */
    static void pane(Canvas canvas, Shape shape, double tint) {
        Rectangle2D frame = shape.getBounds2D();
        Color black = new Color(0x10151A);
        canvas.fill(
                shape,
                Tone.vertical(
                        frame.getMaxY(),
                        frame.getMinY() - 1,
                        Tone.mix(TOP, black, tint),
                        Tone.mix(MIDDLE, black, tint),
                        Tone.mix(BOTTOM, black, tint)));
        canvas.opening(shape);
        reflections(canvas, shape, 1 - tint * 0.6);
    }

    private static void reflections(Canvas canvas, Shape shape, double strength) {
        Rectangle2D frame = shape.getBounds2D();
        double height = frame.getHeight();
        double lean = height * 0.55;
        double start = frame.getMinX() + frame.getWidth() * 0.16;
        double wide = Math.min(frame.getWidth() * 0.22, height * 0.75);
        Color faint = Tone.alpha(Tone.SKY, 0.17 * strength);
        canvas.within(shape, slant(frame, start, wide, lean), faint);
        canvas.within(shape, slant(frame, start + wide * 1.35, wide * 0.3, lean), faint);
    }

    private static Shape slant(Rectangle2D frame, double x, double width, double lean) {
        double low = frame.getMinY() - 1;
        double high = frame.getMaxY() + 1;
        return Outline.of(x + "," + low + " " + (x + lean) + "," + high + " " + (x + lean + width) + "," + high + " "
                + (x + width) + "," + low);
    }
}

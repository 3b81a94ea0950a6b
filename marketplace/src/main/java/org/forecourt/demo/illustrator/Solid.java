package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * A side profile extruded across the vehicle. From the front, the rear and above it is lit by the slope of its profile,
 * so that all views agree without being drawn by hand.
 *
 * @param taper how much narrower the upper end is, as a share of half the width
 * @param corner the radius of its corners from the front, rear and above
 */
record Solid(Shape profile, double right, double left, Finish finish, double taper, double corner) implements Part {
    private static final int SAMPLES = 28;

    @Override
    public Room room() {
        Rectangle2D frame = profile.getBounds2D();
        return new Room(frame.getMinX(), frame.getMaxX(), frame.getMinY(), frame.getMaxY(), right, left);
    }

    @Override
    public void draw(Canvas canvas, View view) {
        Rectangle2D frame = profile.getBounds2D();
        switch (view) {
            case SIDE -> {
                canvas.mass(profile, finish.upright(frame.getMaxY(), frame.getMinY()));
                canvas.stroke(profile, 9, Tone.alpha(finish.deep(), 0.55));
            }
            case FRONT, REAR -> end(canvas, view);
            case TOP, INTERIOR -> above(canvas);
        }
    }

    private void end(Canvas canvas, View view) {
        boolean front = view == View.FRONT;
        Rectangle2D frame = profile.getBounds2D();
        double from = front ? right : -left;
        double to = front ? left : -right;
        double inset = (to - from) / 2 * taper;
        Shape shape = Outline.from(from, frame.getMinY(), corner)
                .to(from + inset, frame.getMaxY(), corner)
                .to(to - inset, frame.getMaxY(), corner)
                .to(to, frame.getMinY(), corner)
                .closed();
        Color[] colors = new Color[SAMPLES];
        Slope slope = new Slope(profile);
        for (int i = 0; i < SAMPLES; i++) {
            double y = frame.getMinY() + frame.getHeight() * (i + 0.5) / SAMPLES;
            colors[i] = lit(front ? slope.front(y) : slope.rear(y), (double) i / SAMPLES);
        }
        canvas.mass(shape, Tone.vertical(frame.getMinY(), frame.getMaxY() + 0.1, colors));
        flanks(canvas, shape);
    }

    /** Faces that look up are bright, upright ones carry the paint, those that look down are dark. */
    private Color lit(double upwards, double height) {
        if (upwards > 0) {
            return Tone.mix(
                    Tone.mix(finish.shade(), finish.base(), 0.35 + 0.65 * height), finish.bright(), upwards * 0.75);
        }
        return Tone.mix(Tone.mix(finish.shade(), finish.base(), 0.35 + 0.65 * height), finish.deep(), -upwards);
    }

    private void flanks(Canvas canvas, Shape shape) {
        Rectangle2D frame = shape.getBounds2D();
        Color none = Tone.alpha(Tone.NIGHT, 0);
        float[] stops = {0, 0.08f, 0.5f, 0.9f, 1};
        Color[] colors = {Tone.alpha(Tone.NIGHT, 0.12), none, none, none, Tone.alpha(Tone.NIGHT, 0.22)};
        canvas.fill(
                shape,
                new LinearGradientPaint((float) frame.getMinX(), 0, (float) frame.getMaxX() + 1, 0, stops, colors));
        canvas.stroke(shape, 9, Tone.alpha(finish.deep(), 0.55));
    }

    private void above(Canvas canvas) {
        Rectangle2D frame = profile.getBounds2D();
        Slope slope = new Slope(profile);
        Color[] colors = new Color[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double upwards = slope.top(frame.getMinX() + frame.getWidth() * (i + 0.5) / SAMPLES);
            colors[i] = Tone.mix(finish.deep(), Tone.mix(finish.base(), finish.light(), 0.35), Math.max(0, upwards));
        }
        Shape shape = Canvas.box(frame.getMinX(), -left, frame.getMaxX(), -right, corner);
        canvas.mass(shape, Tone.horizontal(frame.getMinX(), frame.getMaxX() + 0.1, colors));
        Color none = Tone.alpha(Tone.NIGHT, 0);
        canvas.fill(shape, Tone.vertical(-right, -left, none, none, none, Tone.alpha(Tone.NIGHT, 0.25)));
        canvas.stroke(shape, 9, Tone.alpha(finish.deep(), 0.55));
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/**
 * A boat's hull on the water, bow to the left.
 *
 * @param profile the hull from the side; what lies below the water is not drawn
 * @param beam its largest width
 * @param deck the colour of the deck
 */
record Hull(Shape profile, double beam, Finish paint, Finish deck) implements Part {

    @Override
    public Room room() {
        Rectangle2D frame = profile.getBounds2D();
        return new Room(frame.getMinX(), frame.getMaxX(), 0, stern() * 0.5, -beam / 2, beam / 2);
    }

    /** The height of the deck at the stern. */
    private double stern() {
        Rectangle2D frame = profile.getBounds2D();
        Area aft = new Area(profile);
        aft.intersect(new Area(Canvas.box(
                frame.getMaxX() - frame.getWidth() * 0.2, 0, frame.getMaxX() - frame.getWidth() * 0.12, 9999)));
        return aft.getBounds2D().getMaxY();
    }

    @Override
    public void draw(Canvas canvas, View view) {
        switch (view) {
            case SIDE -> side(canvas);
            case FRONT -> bow(canvas);
            case REAR -> transom(canvas);
            case TOP, INTERIOR -> above(canvas);
        }
    }

    private void side(Canvas canvas) {
        Rectangle2D frame = profile.getBounds2D();
        double top = frame.getMaxY();
        reflect(canvas, profile);
        canvas.mass(
                profile, Tone.vertical(top, 0, paint.light(), paint.base(), paint.base(), paint.shade(), paint.deep()));
        double stripe = stern() * 0.68;
        Shape band = Outline.from(frame.getMinX(), top * 0.86, 0)
                .to(frame.getMaxX(), stripe, 0, 0)
                .to(frame.getMaxX(), stripe - beam * 0.04, 0)
                .to(frame.getMinX(), top * 0.8, 0)
                .closed();
        canvas.within(profile, band, paint.isLight() ? new Color(0x2C5D86) : Tone.alpha(Tone.SKY, 0.85));
        canvas.within(profile, Canvas.box(frame.getMinX(), -9, frame.getMaxX(), beam * 0.055), new Color(0x22303A));
        canvas.stroke(profile, beam * 0.006, Tone.alpha(paint.deep(), 0.7));
        ripple(canvas, frame.getMinX(), frame.getMaxX());
    }

    static void reflect(Canvas canvas, Shape shape) {
        Shape mirror = AffineTransform.getScaleInstance(1, -0.42).createTransformedShape(shape);
        Rectangle2D frame = mirror.getBounds2D();
        canvas.fill(
                mirror,
                Tone.vertical(
                        0,
                        frame.getMinY() - 1,
                        Tone.alpha(new Color(0x14303F), 0.5),
                        Tone.alpha(new Color(0x14303F), 0)));
    }

    static void ripple(Canvas canvas, double from, double to) {
        double wide = to - from;
        double high = Math.min(wide * 0.012, 90);
        canvas.fill(Canvas.oval((from + to) / 2, -high * 0.4, wide * 0.53, high * 0.8), Tone.alpha(Tone.SKY, 0.3));
        canvas.fill(
                Canvas.oval((from + to) / 2 + wide * 0.04, -high * 2.6, wide * 0.4, high * 0.7),
                Tone.alpha(Tone.SKY, 0.16));
    }

    private void bow(Canvas canvas) {
        double half = beam / 2;
        double top = profile.getBounds2D().getMaxY();
        double sheer = stern();
        Shape shape = Outline.from(0, 0, 0)
                .to(half * 0.62, 0, 60)
                .to(half, sheer * 0.92, half * 0.12, -half * 0.05)
                .to(half * 0.92, sheer * 1.02, half * 0.1, half * 0.06)
                .to(0, top, half * 0.1)
                .symmetric();
        reflect(canvas, shape);
        bowLight(canvas, shape);
    }

    private void bowLight(Canvas canvas, Shape shape) {
        double half = beam / 2;
        double top = profile.getBounds2D().getMaxY();
        canvas.mass(
                shape,
                Tone.horizontal(
                        -half,
                        half,
                        paint.base(),
                        paint.light(),
                        paint.bright(),
                        paint.base(),
                        paint.shade(),
                        paint.deep()));
        canvas.fill(
                shape,
                Tone.vertical(
                        top, 0, Tone.alpha(Tone.NIGHT, 0), Tone.alpha(Tone.NIGHT, 0), Tone.alpha(Tone.NIGHT, 0.4)));
        canvas.stroke(Canvas.line(0, 0, 0, top * 0.97), beam * 0.012, Tone.alpha(paint.bright(), 0.9));
        canvas.within(shape, Canvas.box(-half, -9, half, beam * 0.055), new Color(0x22303A));
        ripple(canvas, -half, half);
    }

    private void transom(Canvas canvas) {
        double half = beam / 2;
        double top = stern();
        Shape shape = Outline.from(0, 0, 0)
                .to(half * 0.78, 0, half * 0.14)
                .to(half * 0.97, top * 0.9, half * 0.1)
                .to(half * 0.9, top, half * 0.08)
                .to(0, top * 1.02, 0)
                .symmetric();
        reflect(canvas, shape);
        canvas.mass(shape, paint.upright(top, 0));
        canvas.stroke(
                Outline.symmetric("0," + top * 0.16 + " " + half * 0.66 + "," + top * 0.16 + ",40 " + half * 0.78 + ","
                        + top * 0.82 + ",40 0," + top * 0.84),
                beam * 0.008,
                Tone.alpha(paint.deep(), 0.8));
        canvas.within(shape, Canvas.box(-half, -9, half, beam * 0.05), new Color(0x22303A));
        ripple(canvas, -half, half);
    }

    private void above(Canvas canvas) {
        Rectangle2D frame = profile.getBounds2D();
        canvas.mass(
                plan(frame, 1),
                Tone.vertical(
                        beam / 2, -beam / 2, paint.deep(), paint.base(), paint.light(), paint.base(), paint.shade()));
        Shape inner = plan(frame, 0.88);
        canvas.fill(inner, deck.rounded(beam / 2, -beam / 2));
        canvas.stroke(inner, beam * 0.008, Tone.alpha(Tone.NIGHT, 0.35));
    }

    private Shape plan(Rectangle2D frame, double share) {
        double length = frame.getWidth();
        double from = frame.getMinX() + length * (1 - share) * 0.55;
        double to = frame.getMaxX() - length * (1 - share) * 0.2;
        double half = beam / 2 * share;
        return Outline.start()
                .to(from, 0, length * 0.03, half * 0.24)
                .to(from + length * 0.42, half, length * 0.16, 0)
                .to(to, half * 0.86, half * 0.2)
                .to(to, -half * 0.86, half * 0.2)
                .to(from + length * 0.42, -half, length * 0.16, half * 0.24)
                .closed();
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** One car: its proportions, its paint and the details its seed gave it. */
final class CarBody implements Drawing {
    private final Body kind;
    private final CarShape shape;
    private final Finish paint;
    private final Look look;

    CarBody(Body kind, Finish paint, Look look) {
        this.kind = kind;
        this.shape = CarShape.of(kind);
        this.paint = paint;
        this.look = look;
    }

    @Override
    public Extent extent(View view) {
        double half = shape.size().width() / 2 + 120;
        return switch (view) {
            case SIDE -> new Extent(0, shape.size().length(), lift(shape.size().height()));
            case FRONT, REAR ->
                new Extent(-half * 1.12, half * 1.12, lift(shape.size().height()) * 1.08);
            case TOP -> new Extent(0, shape.size().length(), 2 * half);
            case INTERIOR -> new Extent(-800, 800, 1200);
        };
    }

    @Override
    public Setting setting() {
        return Setting.ROAD;
    }

    @Override
    public void draw(Canvas canvas, View view) {
        switch (view) {
            case SIDE -> new CarSide(this).draw(canvas);
            case FRONT -> new CarFront(this).draw(canvas);
            case REAR -> new CarRear(this).draw(canvas);
            case TOP -> new CarTop(this).draw(canvas);
            case INTERIOR -> new CabInterior(paint, look).draw(canvas);
        }
    }

    Body kind() {
        return kind;
    }

    CarShape shape() {
        return shape;
    }

    Finish paint() {
        return paint;
    }

    Look look() {
        return look;
    }

    boolean isOpen() {
        return kind == Body.CONVERTIBLE;
    }

    boolean isRugged() {
        return kind == Body.SUV || kind == Body.PICKUP;
    }

    boolean isBox() {
        return kind == Body.VAN || kind == Body.MINIBUS;
    }

    boolean hasRearLid() {
        return kind == Body.SEDAN || kind == Body.COUPE || kind == Body.CONVERTIBLE;
    }

    int rim() {
        return isBox() ? 5 : look.pick("rim", 5);
    }

    boolean chrome() {
        return look.chance("chrome", 2) && !isBox();
    }

    boolean twoTone() {
        return (kind == Body.SUV || kind == Body.HATCHBACK) && look.chance("two tone", 4);
    }

    boolean privacyGlass() {
        return kind != Body.COUPE && look.chance("privacy", 3);
    }

    boolean roofRails() {
        return kind == Body.WAGON || (kind == Body.SUV && !look.chance("no rails", 3));
    }

    Color trim() {
        return chrome() ? Tone.CHROME : new Color(0x1B1F23);
    }

    /** The height of the lower edge of the side windows. */
    double belt() {
        return lift(shape.marks().cowlY()) + 25;
    }

    /** The height of the upper edge of the tail lamps. */
    double tail() {
        return isBox() ? 1150 : Math.min(lift(shape.marks().deckY()) - 70, 1090);
    }

    /** The radius of a wheel arch. */
    double arch() {
        return shape.axles().radius() + (isRugged() ? 58 : 44);
    }

    double sill() {
        return isRugged() ? 290 : 205;
    }

    double[] handles() {
        return switch (kind) {
            case COUPE, CONVERTIBLE -> new double[] {2880};
            case VAN, MINIBUS -> new double[] {2080, 2400};
            case PICKUP -> new double[] {2410, 3260};
            default ->
                new double[] {
                    shape.pillars()[shape.pillars().length - 2] - 200, shape.pillars()[shape.pillars().length - 1] - 60
                };
        };
    }

    /** Roofs differ a little from car to car: heights above the wheels are stretched. */
    double lift(double y) {
        double stretch = look.between("roof", 0.98, 1.035) * (kind == Body.SUV ? 1.045 : 1);
        return y < 600 ? y : 600 + (y - 600) * stretch;
    }

    Path2D lifted(String corners) {
        return lifted(Outline.of(corners));
    }

    Path2D lifted(Shape path) {
        Path2D lifted = new Path2D.Double();
        double[] c = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> lifted.moveTo(c[0], lift(c[1]));
                case PathIterator.SEG_LINETO -> lifted.lineTo(c[0], lift(c[1]));
                case PathIterator.SEG_QUADTO -> lifted.quadTo(c[0], lift(c[1]), c[2], lift(c[3]));
                case PathIterator.SEG_CUBICTO -> lifted.curveTo(c[0], lift(c[1]), c[2], lift(c[3]), c[4], lift(c[5]));
                default -> lifted.closePath();
            }
        }
        return lifted;
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;

/**
 * A wheel of a {@link Model}.
 *
 * @param x how far behind the nose its axle is
 * @param right the right edge of the tyre across the vehicle
 * @param kind how its rim looks from the side
 */
record Tyre(double x, double radius, double right, double left, Kind kind, Color rim) implements Part {

    enum Kind {
        LIGHT,
        HEAVY,
        LUGGED,
        ROLLER
    }

    @Override
    public Room room() {
        return new Room(x - radius, x + radius, 0, 2 * radius, right, left);
    }

    @Override
    public void draw(Canvas canvas, View view) {
        switch (view) {
            case SIDE -> {
                Shadow.contact(canvas, x, radius * 0.9);
                side(canvas.moved(x, radius));
            }
            case FRONT, REAR -> {
                double from = view == View.FRONT ? right : -left;
                Shadow.contact(canvas, from + (left - right) / 2, (left - right) * 0.7);
                if (kind == Kind.ROLLER) {
                    drum(canvas, from, from + left - right);
                } else {
                    Wheel.end(canvas, from, from + left - right, radius);
                }
            }
            case TOP, INTERIOR ->
                canvas.mass(
                        Canvas.box(x - radius, -left, x + radius, -right, (left - right) * 0.22),
                        Tone.horizontal(
                                x - radius, x + radius, new Color(0x0E1012), new Color(0x3D4348), new Color(0x0E1012)));
        }
    }

    private void drum(Canvas canvas, double from, double to) {
        Color dark = new Color(0x4B535A);
        Color light = new Color(0xC4CCD2);
        canvas.mass(
                Canvas.box(from, 0, to, 2 * radius, 30),
                Tone.vertical(
                        2 * radius,
                        0,
                        dark,
                        new Color(0x9AA4AB),
                        light,
                        new Color(0x8D969D),
                        dark,
                        new Color(0x2B3036)));
        canvas.fill(Canvas.box(from + 20, radius * 1.86, to - 20, radius * 1.92, 10), Tone.alpha(Tone.NIGHT, 0.4));
    }

    private void side(Canvas canvas) {
        switch (kind) {
            case LIGHT -> Wheel.car(canvas, radius, 5);
            case HEAVY -> Wheel.heavy(canvas, radius, rim);
            case LUGGED -> Wheel.lugged(canvas, radius, 0.58, rim);
            case ROLLER -> {
                canvas.mass(
                        Canvas.disc(0, 0, radius),
                        Tone.vertical(radius, -radius, new Color(0xB9C1C8), new Color(0x5C656D)));
                canvas.fill(
                        Canvas.disc(0, 0, radius * 0.86),
                        Tone.vertical(radius, -radius, new Color(0x4B535A), new Color(0x79838B)));
                canvas.fill(Canvas.disc(0, 0, radius * 0.3), rim);
            }
        }
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/**
 * A tank lying on a frame.
 *
 * @param round the height of its axis and its radius
 */
record TankShell(double from, double to, double[] round, Finish paint) implements Part {

    @Override
    public Room room() {
        return new Room(from, to, round[0] - round[1], round[0] + round[1], -round[1] * 1.2, round[1] * 1.2);
    }

    @Override
    public void draw(Canvas canvas, View view) {
        double middle = round[0];
        double radius = round[1];
        switch (view) {
            case SIDE -> canvas.mass(shell(middle - radius, middle + radius), gleam(middle + radius, middle - radius));
            case TOP, INTERIOR -> canvas.mass(shell(-radius * 1.2, radius * 1.2), gleam(radius * 1.5, -radius * 1.5));
            case FRONT, REAR -> {
                Shape end = Canvas.oval(0, middle, radius * 1.2, radius);
                canvas.mass(end, paint.upright(middle + radius, middle - radius));
                canvas.stroke(
                        Canvas.oval(0, middle, radius * 1.08, radius * 0.89), 22, Tone.alpha(paint.bright(), 0.7));
                canvas.stroke(end, 16, paint.deep());
                canvas.fill(
                        Canvas.oval(-radius * 0.35, middle + radius * 0.35, radius * 0.5, radius * 0.3),
                        Tone.alpha(Tone.SKY, 0.14));
            }
        }
    }

    private Shape shell(double low, double high) {
        double middle = (low + high) / 2;
        return Outline.from(from, middle, 500)
                .to(from + 60, high, 380)
                .to(to - 60, high, 380)
                .to(to, middle, 500)
                .to(to - 60, low, 380)
                .to(from + 60, low, 380)
                .closed();
    }

    private Paint gleam(double top, double bottom) {
        Color base = paint.base();
        return Tone.vertical(
                top,
                bottom,
                paint.base(),
                paint.light(),
                paint.bright(),
                paint.light(),
                base,
                base,
                paint.shade(),
                paint.deep(),
                paint.shade());
    }
}

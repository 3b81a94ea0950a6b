package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/**
 * One crawler track.
 *
 * @param from its foremost and {@code to} its rearmost point
 */
record Track(double from, double to, double height, double right, double left) implements Part {

    @Override
    public Room room() {
        return new Room(from, to, 0, height, right, left);
    }

    @Override
    public void draw(Canvas canvas, View view) {
        switch (view) {
            case SIDE -> side(canvas);
            case FRONT -> end(canvas, right, left);
            case REAR -> end(canvas, -left, -right);
            case TOP, INTERIOR -> above(canvas);
        }
    }

    private void side(Canvas canvas) {
        double radius = height / 2;
        Shape belt = Canvas.box(from, 0, to, height, radius);
        canvas.mass(belt, Tone.vertical(height, 0, new Color(0x3B4146), new Color(0x1B1E21)));
        Shape inner = Canvas.box(from + 95, 95, to - 95, height - 95, radius - 95);
        canvas.fill(inner, Tone.vertical(height, 0, new Color(0x23272B), new Color(0x3A4046)));
        for (double x = from + radius; x < to - radius; x += 170) {
            canvas.fill(Canvas.box(x, -14, x + 120, 60, 10), new Color(0x2A2E32));
            canvas.fill(Canvas.box(x, height - 60, x + 120, height + 14, 10), new Color(0x4A5157));
        }
        canvas.fill(
                Outline.from(from + radius, height * 0.36, 40)
                        .to(from + radius + 100, height * 0.66, 60)
                        .to(to - radius - 100, height * 0.66, 60)
                        .to(to - radius, height * 0.36, 40)
                        .closed(),
                new Color(0x50575E));
        runningGear(canvas);
    }

    private void runningGear(Canvas canvas) {
        double radius = height / 2;
        hub(canvas, from + radius, radius * 0.72);
        hub(canvas, to - radius, radius * 0.72);
        int rollers = (int) ((to - from - 2 * radius) / (radius * 0.85));
        for (int i = 0; i <= rollers; i++) {
            double x = from + radius * 1.5 + i * (to - from - 3 * radius) / rollers;
            canvas.fill(
                    Canvas.disc(x, 95 + radius * 0.28, radius * 0.27),
                    Tone.vertical(300, 0, new Color(0x7A848B), new Color(0x343A3F)));
        }
    }

    private void hub(Canvas canvas, double x, double radius) {
        canvas.fill(
                Canvas.disc(x, height / 2, radius), Tone.vertical(height, 0, new Color(0x6E777E), new Color(0x343A3F)));
        canvas.fill(Canvas.disc(x, height / 2, radius * 0.62), new Color(0x2A2F33));
        canvas.fill(Canvas.disc(x, height / 2, radius * 0.3), new Color(0x8A949B));
    }

    private void end(Canvas canvas, double from, double to) {
        Shadow.contact(canvas, (from + to) / 2, (to - from) * 0.7);
        canvas.mass(
                Canvas.box(from, 0, to, height, 50),
                Tone.vertical(height, 0, new Color(0x454C52), new Color(0x1A1D20)));
        for (double y = 60; y < height - 40; y += 130) {
            canvas.fill(Canvas.box(from, y, to, y + 46, 10), new Color(0x15181A));
            canvas.fill(Canvas.box(from, y + 46, to, y + 58, 4), Tone.alpha(Tone.SKY, 0.14));
        }
    }

    private void above(Canvas canvas) {
        canvas.mass(
                Canvas.box(from, -left, to, -right, 40),
                Tone.horizontal(
                        from, to, new Color(0x1A1D20), new Color(0x454C52), new Color(0x454C52), new Color(0x1A1D20)));
        for (double x = from + 60; x < to - 40; x += 150) {
            canvas.fill(Canvas.box(x, -left, x + 46, -right, 10), new Color(0x15181A));
        }
    }
}

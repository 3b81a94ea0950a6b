package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** A motorcycle from the front and from behind. */
final class MotorcycleEnds {
    private static final Color BLACK = new Color(0x24282C);

    private final Body kind;
    private final MotorcycleShape shape;
    private final Finish paint;

    MotorcycleEnds(Body kind, MotorcycleShape shape, Finish paint) {
        this.kind = kind;
        this.shape = shape;
        this.paint = paint;
    }

    void front(Canvas canvas) {
        double radius = shape.wheels()[1];
        Shadow.under(canvas, -230, 230, 70);
        engine(canvas);
        double half = shape.tyre() * 0.66;
        canvas.mass(
                Canvas.box(-half, 0, half, radius * 2, half),
                Tone.horizontal(-half, half, new Color(0x111315), new Color(0x3A4045), new Color(0x111315)));
        tread(canvas, half, radius);
        handlebar(canvas);
        forks(canvas, radius);
        double guard = kind == Body.ENDURO ? radius * 2.15 : radius * 1.5;
        canvas.mass(
                Outline.symmetric("0," + (guard + 90) + " 0," + (guard + 90) + " 105," + (guard + 60) + ",50 112,"
                        + guard + ",20 60," + (guard - 20) + ",20 0," + (guard - 6)),
                Tone.horizontal(-110, 110, paint.shade(), paint.bright(), paint.base(), paint.deep()));
        new MotorcycleFace(kind, shape, paint).draw(canvas);
    }

    private void engine(Canvas canvas) {
        double wide = kind == Body.SCOOTER ? 170 : kind == Body.CRUISER ? 250 : 210;
        canvas.mass(
                Outline.symmetric(
                        "0,220 " + wide * 0.7 + ",220,60 " + wide + ",420,80 " + wide * 0.8 + ",680,80 0,700"),
                Tone.vertical(700, 220, new Color(0x4A5158), new Color(0x1A1D20)));
        double high = shape.bar()[1] - 110;
        canvas.mass(
                Outline.symmetric("0,620 150,620,60 185,800,80 130," + high + ",90 0," + high),
                paint.upright(high, 620));
        canvas.stroke(Canvas.line(-290, 400, 290, 400), 34, BLACK);
    }

    private static void tread(Canvas canvas, double half, double radius) {
        for (double y = 60; y < radius * 2 - 60; y += 70) {
            canvas.stroke(
                    Outline.line(-half * 0.8 + "," + (y - 16) + " 0," + (y + 16) + " " + half * 0.8 + "," + (y - 16)),
                    8,
                    new Color(0x0B0C0E));
        }
    }

    private void handlebar(Canvas canvas) {
        double half = shape.bar()[0];
        double y = shape.bar()[1];
        Shape bar = kind == Body.SPORT_BIKE
                ? Outline.line(-half + "," + (y - 60) + " -120," + (y - 20) + ",60 120," + (y - 20) + ",60 " + half
                        + "," + (y - 60))
                : Outline.line(-half + "," + y + " -150," + (y + 20) + ",60 -90," + (y - 60) + ",40 90," + (y - 60)
                        + ",40 150," + (y + 20) + ",60 " + half + "," + y);
        canvas.bar(bar, 32, kind == Body.CRUISER ? Tone.STEEL : BLACK);
        for (int side = -1; side <= 1; side += 2) {
            double end = kind == Body.SPORT_BIKE ? y - 60 : y;
            canvas.bar(Canvas.line(side * half, end, side * (half - 110), end + 6), 46, new Color(0x15181A));
            canvas.stroke(Canvas.line(side * (half - 150), end + 10, side * (half - 70), end + 130), 16, BLACK);
            Shape mirror = Canvas.box(side * (half - 40) - 80, end + 105, side * (half - 40) + 80, end + 190, 40);
            canvas.mass(mirror, Tone.vertical(end + 190, end + 105, new Color(0x50575E), BLACK));
            canvas.fill(Canvas.oval(side * 220, y - 150, 36, 26), Tone.AMBER);
        }
    }

    private void forks(Canvas canvas, double radius) {
        for (int side = -1; side <= 1; side += 2) {
            canvas.bar(Canvas.line(side * 118, radius * 0.9, side * 118, shape.bar()[1] - 60), 44, new Color(0x5A636B));
            canvas.stroke(Canvas.line(side * 112, radius, side * 112, shape.bar()[1] - 80), 12, Tone.CHROME);
            canvas.fill(Canvas.ring(side * 70, radius, 60, 44), new Color(0x8A939A));
        }
    }

    void rear(Canvas canvas) {
        double radius = shape.wheels()[3];
        Shadow.under(canvas, -250, 250, 70);
        handlebar(canvas);
        engine(canvas);
        double half = shape.tyre() * 0.95;
        canvas.mass(
                Canvas.box(-half, 0, half, radius * 2, half * 0.8),
                Tone.horizontal(-half, half, new Color(0x111315), new Color(0x3A4045), new Color(0x111315)));
        tread(canvas, half, radius);
        exhaust(canvas);
        double low = shape.bar()[1] - 330;
        if (kind == Body.CRUISER || kind == Body.SCOOTER) {
            canvas.mass(Outline.symmetric("0,380 130,400,40 150,620,90 110,760,60 0,770"), paint.upright(780, 380));
            low = kind == Body.CRUISER ? 560 : 660;
        }
        panniers(canvas);
        cowl(canvas, low);
    }

    private void exhaust(Canvas canvas) {
        double height = kind == Body.ENDURO || kind == Body.SPORT_BIKE ? 560 : 400;
        canvas.bar(Canvas.line(150, 380, 210, height), 100, Tone.STEEL);
        canvas.fill(Canvas.disc(210, height, 38), new Color(0x14171A));
    }

    private void cowl(Canvas canvas, double low) {
        Shape cowl = Outline.symmetric("0," + low + " 100," + (low + 20) + ",40 150," + (low + 120) + ",50 110,"
                + (low + 190) + ",40 0," + (low + 200));
        canvas.mass(cowl, paint.upright(low + 200, low));
        canvas.mass(
                Outline.symmetric(
                        "0," + (low + 150) + " 130," + (low + 160) + ",40 120," + (low + 250) + ",60 0," + (low + 260)),
                new Color(0x2A2E32));
        canvas.fill(
                Canvas.box(-92, low + 60, 92, low + 115, 24),
                Tone.vertical(low + 115, low + 60, new Color(0xE94B4D), new Color(0x8E1219)));
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(Canvas.line(side * 60, low - 10, side * 190, low + 5), 16, BLACK);
            canvas.fill(Canvas.oval(side * 200, low + 6, 36, 24), Tone.AMBER);
        }
        canvas.stroke(Canvas.line(0, low, 0, low - 120), 60, BLACK);
        canvas.moved(0, low - 130).scaled(0.42, 0.75).fill(Canvas.box(-262, -78, 262, 78, 20), new Color(0xEFF2F4));
    }

    private void panniers(Canvas canvas) {
        if (kind != Body.TOURING_BIKE) {
            return;
        }
        Shape box = Canvas.box(170, 450, 450, 840, 70);
        canvas.mass(box, paint.upright(840, 450));
        canvas.mass(Canvas.mirrored(box), paint.upright(840, 450));
        CarEnd.pair(canvas, Canvas.box(170, 620, 450, 650), new Color(0x15181A));
        canvas.mass(Canvas.box(-260, 990, 260, 1270, 80), paint.upright(1270, 990));
        canvas.fill(Canvas.box(-255, 1070, 255, 1100), new Color(0x15181A));
        canvas.fill(Canvas.box(-200, 1130, 200, 1165, 14), Tone.RED);
    }
}

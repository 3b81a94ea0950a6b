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
        face(canvas);
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

    private void face(Canvas canvas) {
        double y = shape.bar()[1];
        switch (kind) {
            case SPORT_BIKE -> fairing(canvas, new double[] {y - 330, 250, 150});
            case TOURING_BIKE -> fairing(canvas, new double[] {y - 390, 330, 290});
            case SCOOTER -> {
                Shape apron = Outline.symmetric("0,360 190,380,60 270,620,120 220,900,90 0,920");
                canvas.mass(apron, paint.upright(940, 340));
                canvas.stroke(Canvas.line(0, 400, 0, 820), 8, Tone.alpha(paint.deep(), 0.6));
                canvas.mass(
                        Outline.symmetric("0,880 150,900,50 175,1010,60 90,1080,50 0,1085"), paint.upright(1085, 880));
                canvas.fill(Canvas.oval(0, 970, 105, 64), Tone.vertical(1030, 910, Tone.LAMP, new Color(0x8EA1AE)));
                canvas.fill(
                        Outline.symmetric("0,1060 120,1060,40 90,1260,60 0,1275"),
                        Tone.alpha(new Color(0x6D8492), 0.7));
            }
            case ENDURO -> {
                canvas.mass(
                        Outline.symmetric("0,850 95,880,40 140,1080,50 90,1170,40 0,1180"), paint.upright(1180, 850));
                canvas.fill(
                        Canvas.box(-80, 920, 80, 1030, 40), Tone.vertical(1030, 920, Tone.LAMP, new Color(0x8EA1AE)));
            }
            default -> {
                double lamp = kind == Body.CRUISER ? 130 : 115;
                canvas.mass(Canvas.disc(0, y - 150, lamp), kind == Body.CRUISER ? Tone.CHROME : BLACK);
                canvas.fill(
                        Canvas.disc(0, y - 150, lamp * 0.84),
                        Tone.vertical(y - 40, y - 260, Tone.LAMP, new Color(0x8EA1AE)));
                canvas.stroke(Canvas.disc(0, y - 150, lamp * 0.5), 8, Tone.alpha(new Color(0x5B6C78), 0.5));
                canvas.fill(Canvas.box(-90, y - 10, 90, y + 40, 20), BLACK);
            }
        }
    }

    /** A fairing with a screen: its lower edge, half width and the height of the screen. */
    private void fairing(Canvas canvas, double[] size) {
        double low = size[0];
        double half = size[1];
        double top = low + 310;
        Shape belly = Outline.symmetric(
                "0,260 60,260,30 " + half * 0.55 + ",420,90 " + half * 0.8 + "," + (low + 60) + ",60 0," + (low + 40));
        canvas.mass(belly, paint.upright(low + 60, 260));
        canvas.fill(Outline.symmetric("0,330 60,330,30 105,520,40 70," + low + ",30 0," + low), new Color(0x15181A));
        canvas.mass(
                Canvas.box(-shape.tyre() * 0.66, 0, shape.tyre() * 0.66, 560, 60),
                Tone.horizontal(-80, 80, new Color(0x111315), new Color(0x3A4045), new Color(0x111315)));
        canvas.fill(
                Outline.symmetric("0,650 100,620,50 112,540,20 60,520,20 0,534"),
                Tone.horizontal(-110, 110, paint.shade(), paint.bright(), paint.base(), paint.deep()));
        Shape screen = Outline.symmetric("0," + (top - 40) + " " + half * 0.66 + "," + (top - 60) + ",40 " + half * 0.42
                + "," + (top + size[2] - 20) + ",80 0," + (top + size[2]));
        canvas.mass(screen, Tone.alpha(new Color(0x62798A), 0.8));
        canvas.stroke(screen, 6, Tone.alpha(Tone.NIGHT, 0.5));
        Shape mask = Outline.symmetric("0," + low + " " + half * 0.45 + "," + (low + 20) + ",60 " + half + ","
                + (low + 170) + ",60 " + half * 0.74 + "," + top + ",70 0," + (top + 10));
        canvas.mass(mask, paint.upright(top + 10, low - 60));
        canvas.stroke(mask, 6, Tone.alpha(paint.deep(), 0.6));
        Shape lamp = Outline.of("40," + (low + 110) + ",20 " + half * 0.8 + "," + (low + 185) + ",30 " + half * 0.72
                + "," + (low + 245) + ",30 60," + (low + 190) + ",30");
        CarEnd.pair(canvas, lamp, Tone.vertical(low + 245, low + 110, Tone.LAMP, new Color(0x7E93A1)));
        canvas.stroke(lamp, 6, BLACK);
        canvas.stroke(Canvas.mirrored(lamp), 6, BLACK);
    }

    void rear(Canvas canvas) {
        double radius = shape.wheels()[3];
        double seat = shape.bar()[1] - 160;
        Shadow.under(canvas, -250, 250, 70);
        handlebar(canvas);
        engine(canvas);
        double half = shape.tyre() * 0.95;
        canvas.mass(
                Canvas.box(-half, 0, half, radius * 2, half * 0.8),
                Tone.horizontal(-half, half, new Color(0x111315), new Color(0x3A4045), new Color(0x111315)));
        tread(canvas, half, radius);
        canvas.bar(
                Canvas.line(150, 380, 210, kind == Body.ENDURO || kind == Body.SPORT_BIKE ? 560 : 400),
                100,
                Tone.STEEL);
        canvas.fill(
                Canvas.disc(210, kind == Body.ENDURO || kind == Body.SPORT_BIKE ? 560 : 400, 38), new Color(0x14171A));
        double low = seat - 170;
        if (kind == Body.CRUISER || kind == Body.SCOOTER) {
            canvas.mass(Outline.symmetric("0,380 130,400,40 150,620,90 110,760,60 0,770"), paint.upright(780, 380));
            low = kind == Body.CRUISER ? 560 : 660;
        }
        panniers(canvas);
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

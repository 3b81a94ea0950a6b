package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** What a motorcycle wears on its fork: fairing and screen, apron, number board or a round headlamp. */
final class MotorcycleFace {
    private static final Color BLACK = new Color(0x24282C);

    private final Body kind;
    private final MotorcycleShape shape;
    private final Finish paint;

    MotorcycleFace(Body kind, MotorcycleShape shape, Finish paint) {
        this.kind = kind;
        this.shape = shape;
        this.paint = paint;
    }

    void draw(Canvas canvas) {
        double y = shape.bar()[1];
        switch (kind) {
            case SPORT_BIKE -> fairing(canvas, new double[] {y - 330, 250, 150});
            case TOURING_BIKE -> fairing(canvas, new double[] {y - 390, 330, 290});
            case SCOOTER -> apron(canvas);
            case ENDURO -> numberBoard(canvas);
            default -> roundLamp(canvas, y);
        }
    }

    private void roundLamp(Canvas canvas, double y) {
        double lamp = kind == Body.CRUISER ? 130 : 115;
        canvas.mass(Canvas.disc(0, y - 150, lamp), kind == Body.CRUISER ? Tone.CHROME : BLACK);
        canvas.fill(
                Canvas.disc(0, y - 150, lamp * 0.84), Tone.vertical(y - 40, y - 260, Tone.LAMP, new Color(0x8EA1AE)));
        canvas.stroke(Canvas.disc(0, y - 150, lamp * 0.5), 8, Tone.alpha(new Color(0x5B6C78), 0.5));
        canvas.fill(Canvas.box(-90, y - 10, 90, y + 40, 20), BLACK);
    }

    private void numberBoard(Canvas canvas) {
        canvas.mass(Outline.symmetric("0,850 95,880,40 140,1080,50 90,1170,40 0,1180"), paint.upright(1180, 850));
        canvas.fill(Canvas.box(-80, 920, 80, 1030, 40), Tone.vertical(1030, 920, Tone.LAMP, new Color(0x8EA1AE)));
    }

    private void apron(Canvas canvas) {
        Shape apron = Outline.symmetric("0,360 190,380,60 270,620,120 220,900,90 0,920");
        canvas.mass(apron, paint.upright(940, 340));
        canvas.stroke(Canvas.line(0, 400, 0, 820), 8, Tone.alpha(paint.deep(), 0.6));
        canvas.mass(Outline.symmetric("0,880 150,900,50 175,1010,60 90,1080,50 0,1085"), paint.upright(1085, 880));
        canvas.fill(Canvas.oval(0, 970, 105, 64), Tone.vertical(1030, 910, Tone.LAMP, new Color(0x8EA1AE)));
        canvas.fill(Outline.symmetric("0,1060 120,1060,40 90,1260,60 0,1275"), Tone.alpha(new Color(0x6D8492), 0.7));
    }

    /** A fairing with a screen: its lower edge, half width and the height of the screen. */
    private void fairing(Canvas canvas, double[] size) {
        double low = size[0];
        double half = size[1];
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
        fairingScreen(canvas, size);
        fairingMask(canvas, size);
    }

    private void fairingScreen(Canvas canvas, double[] size) {
        double half = size[1];
        double low = size[0];
        double top = low + 310;
        Shape screen = Outline.symmetric("0," + (top - 40) + " " + half * 0.66 + "," + (top - 60) + ",40 " + half * 0.42
                + "," + (top + size[2] - 20) + ",80 0," + (top + size[2]));
        canvas.mass(screen, Tone.alpha(new Color(0x62798A), 0.8));
        canvas.stroke(screen, 6, Tone.alpha(Tone.NIGHT, 0.5));
    }

    private void fairingMask(Canvas canvas, double[] size) {
        double low = size[0];
        double half = size[1];
        double top = low + 310;
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
}

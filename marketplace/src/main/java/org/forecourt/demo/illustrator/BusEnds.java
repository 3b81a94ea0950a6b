package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** A bus from the front and from behind, and its destination display. */
final class BusEnds {
    private final Finish paint;
    private final boolean coach;
    private final double roof;

    BusEnds(Finish paint, boolean coach, double roof) {
        this.paint = paint;
        this.coach = coach;
        this.roof = roof;
    }

    void front(Canvas canvas) {
        double top = roof - (coach ? 260 : 430);
        double foot = coach ? 1300 : 1050;
        Shape glass = Outline.symmetric(
                "0," + foot + " 1170," + (foot + 40) + ",120 1130," + top + ",170,14 0," + (top + 30));
        canvas.stroke(glass, 50, new Color(0x14181B));
        Glass.pane(canvas, glass);
        canvas.within(glass, Canvas.box(-1200, foot - 10, 1200, foot + 180), Tone.alpha(new Color(0x0A0D0F), 0.45));
        canvas.within(glass, Canvas.ring(520, foot + 220, 250, 205), new Color(0x0F1214));
        double board = coach ? top - 260 : top + 110;
        canvas.fill(Canvas.box(-900, board, 900, board + 250, 50), new Color(0x101316));
        dots(canvas.moved(-640, board + 55), 24, 4);
        canvas.stroke(Canvas.line(-800, foot + 40, -120, foot + 300), 28, new Color(0x0F1214));
        canvas.stroke(Canvas.line(100, foot + 40, 780, foot + 300), 28, new Color(0x0F1214));
        Shape lamp = Outline.of("660,640,70 1120,600,80 1215,760,60 1190,900,70 820,830,90");
        CarEnd.pair(canvas, lamp, Tone.vertical(900, 600, new Color(0x3B444C), new Color(0x171B1F)));
        for (double x : new double[] {830, 1020}) {
            CarEnd.pair(canvas, Canvas.disc(x, 735, 72), new Color(0xB9C6CF));
            CarEnd.pair(canvas, Canvas.disc(x, 735, 54), Tone.LAMP);
        }
        canvas.fill(Outline.symmetric("0,330 1180,330,90 1230,520,60 0,500"), Tone.alpha(Tone.NIGHT, 0.5));
        canvas.stroke(Outline.line("-1220,560 0,520,900 1220,560"), 12, paint.seam());
        canvas.fill(Canvas.disc(0, 860, 95), Tone.vertical(950, 770, Tone.SKY, Tone.STEEL));
        canvas.fill(Canvas.disc(0, 860, 70), new Color(0x262E35));
        CarEnd.plate(canvas, 0, 430);
    }

    void rear(Canvas canvas) {
        double foot = coach ? 2350 : 1650;
        Shape glass = Outline.symmetric(
                "0," + foot + " 1040," + foot + ",120 1000," + (roof - 420) + ",150 0," + (roof - 400));
        Fittings.window(canvas, glass);
        canvas.stroke(Canvas.box(-1000, 560, 1000, foot - 180, 90), 12, paint.seam());
        Fittings.grille(canvas, -760, 760, 760, foot - 420);
        for (double[] lamp : new double[][] {{1300, 0xC4222B}, {1080, 0xF29A2E}, {860, 0xC4222B}, {640, 0xE6E9EC}}) {
            CarEnd.pair(canvas, Canvas.disc(1130, lamp[0], 92), new Color(0x16191C));
            CarEnd.pair(canvas, Canvas.disc(1130, lamp[0], 78), new Color((int) lamp[1]));
        }
        canvas.fill(Canvas.box(-420, roof - 330, 420, roof - 180, 30), new Color(0x101316));
        dots(canvas.moved(-200, roof - 305), 9, 3);
        canvas.fill(Outline.symmetric("0,330 1180,330,90 1230,540,60 0,520"), Tone.alpha(Tone.NIGHT, 0.5));
        CarEnd.plate(canvas, 0, 640);
    }

    /** Glowing points of a destination display, without any text. */
    static void dots(Canvas canvas, int columns, int rows) {
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                if ((column * 7 + row * 5 + column * row) % 4 != 0 && column % 6 != 5) {
                    canvas.fill(Canvas.disc(column * 54, row * 45, 17), new Color(0xFFB43B));
                }
            }
        }
    }
}

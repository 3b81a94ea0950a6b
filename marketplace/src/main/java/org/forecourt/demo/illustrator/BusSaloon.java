package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The inside of a bus: rows of seats on both sides of an aisle, vanishing towards the windscreen. */
record BusSaloon(Finish paint, Look look, boolean coach) {
    private static final double FAR_Y = 690;

    void draw(Canvas canvas) {
        Outlook.draw(canvas, Drawing.Setting.ROAD);
        shell(canvas);
        for (int row = 0; row < 7; row++) {
            double depth = 0.17 * Math.pow(1.42, row);
            seat(canvas, depth);
        }
        if (!coach) {
            poles(canvas);
        }
    }

    private void shell(Canvas canvas) {
        canvas.fill(
                Outline.of("-800,1200 800,1200 150,800 -150,800"),
                Tone.vertical(1200, 800, new Color(0xE4E5E4), new Color(0xBFC4C6)));
        canvas.fill(
                Outline.of("-800,0 800,0 130,610 -130,610"),
                Tone.vertical(610, 0, new Color(0x767C81), new Color(0x4B5156)));
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    Outline.of(side * 800 + ",0 " + side * 800 + ",1200 " + side * 150 + ",800 " + side * 130 + ",610"),
                    Tone.horizontal(side * 800, side * 130, new Color(0xB9BEC1), new Color(0x8D959A)));
            window(canvas, side);
            canvas.fill(
                    Outline.of(
                            side * 330 + ",1200 " + side * 110 + ",790 " + side * 95 + ",790 " + side * 230 + ",1200"),
                    new Color(0xFBFCFA));
        }
        Shape screen = Outline.symmetric("0,655 125,655,12 140,785,16 0,790");
        canvas.fill(Outline.symmetric("0,610 130,610 150,800 0,800"), new Color(0x4A5157));
        canvas.fill(screen, Tone.vertical(790, 655, new Color(0xBBD3E2), new Color(0xB7C7AE)));
        canvas.fill(Canvas.box(-130, 600, 130, 650, 10), new Color(0x2B3035));
    }

    private void window(Canvas canvas, int side) {
        Shape band =
                Outline.of(side * 800 + ",560 " + side * 800 + ",1060 " + side * 165 + ",778 " + side * 160 + ",668");
        canvas.fill(band, Tone.vertical(1060, 600, new Color(0xB4D2E5), new Color(0xDDE9EA), new Color(0x9DB48C)));
        for (double share : new double[] {0.22, 0.36, 0.58, 0.94}) {
            double x = side * (130 + 670 * share);
            canvas.fill(Canvas.box(x - 30 * share, 400, x + 30 * share, 1100), new Color(0x767E84));
        }
    }

    private void seat(Canvas canvas, double depth) {
        for (int side = -1; side <= 1; side += 2) {
            for (int place = 0; place < 2; place++) {
                backrest(canvas.scaled(side, 1), (190 + place * 344) * depth, depth);
            }
        }
    }

    private void backrest(Canvas half, double left, double depth) {
        Finish cloth =
                new Finish(Tone.mix(paint.base(), new Color(0x35506B), paint.isLight() || paint.isDark() ? 0.8 : 0.3));
        double wide = 330 * depth;
        double low = FAR_Y - 640 * depth;
        double high = FAR_Y + 70 * depth;
        Shape back = Canvas.box(left, low, left + wide, high, 60 * depth);
        Shape head = Canvas.box(left + wide * 0.2, high - 60 * depth, left + wide * 0.8, high + 90 * depth, 40 * depth);
        Shape panel =
                Canvas.box(left + wide * 0.14, low + 40 * depth, left + wide * 0.86, high - 80 * depth, 40 * depth);
        half.fill(head, new Finish(cloth.shade()).upright(high + 90 * depth, high - 60 * depth));
        half.fill(back, cloth.upright(high, low));
        half.stroke(back, 8 * depth, Tone.alpha(cloth.deep(), 0.7));
        half.fill(panel, Tone.alpha(cloth.bright(), 0.16));
    }

    private void poles(Canvas canvas) {
        for (double depth : new double[] {0.3, 0.62, 1.15}) {
            for (int side = -1; side <= 1; side += 2) {
                double x = side * 165 * depth;
                canvas.stroke(
                        Canvas.line(x, FAR_Y - 700 * depth, x, FAR_Y + 420 * depth), 22 * depth, new Color(0xE8B02E));
            }
        }
    }
}

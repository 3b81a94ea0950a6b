package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Closed bodies on the frames of lorries and trailers, between two points and above a given height. */
final class Loads {
    private static final double TOP = 3950;

    private final Model model;
    private final Finish paint;
    private final Look look;

    Loads(Model model, Finish paint, Look look) {
        this.model = model;
        this.paint = paint;
        this.look = look;
    }

    void box(double from, double to, double deck) {
        double top = TOP - 250;
        model.box(new double[] {from, deck, to, top}, -1270, 1270, paint);
        model.on(View.SIDE, 1270, canvas -> {
            edges(canvas, new double[] {from, deck, to, top});
            for (double x = from + 600; x < to - 300; x += 600) {
                canvas.stroke(Canvas.line(x, deck + 120, x, top - 90), 8, Tone.alpha(paint.deep(), 0.3));
            }
            stripe(canvas, from, to, deck + 420);
        });
        rearDoors(to, deck, top);
        roof(from, to, top);
    }

    void refrigerator(double from, double to, double deck) {
        model.box(new double[] {from, deck, to, TOP}, -1280, 1280, paint);
        model.box(new double[] {from - 330, 2450, from, TOP - 130}, -900, 900, Finish.WHITE);
        model.on(View.FRONT, from - 331, canvas -> {
            for (int i = 0; i < 9; i++) {
                canvas.fill(Canvas.box(-720, 2600 + i * 70, 720, 2634 + i * 70, 14), new Color(0x4A535A));
            }
            canvas.fill(Canvas.disc(-420, 3530, 190), new Color(0x30373D));
            canvas.fill(Canvas.disc(420, 3530, 190), new Color(0x30373D));
        });
        model.on(View.SIDE, 1280, canvas -> {
            edges(canvas, new double[] {from, deck, to, TOP});
            stripe(canvas, from, to, deck + 300);
            canvas.fill(Canvas.box(from - 290, 2600, from - 60, 3300, 30), new Color(0x59636B));
            canvas.fill(
                    Outline.of((from + 700) + ",2300,300,90 " + (to - 700) + ",3300,300,-90 " + (to - 700)
                            + ",3050,300,90 " + (from + 700) + ",2050,300,-90"),
                    Tone.alpha(paint.isLight() ? new Color(0x5FA7C9) : Tone.SKY, 0.4));
        });
        rearDoors(to, deck, TOP);
        roof(from, to, TOP);
    }

    void curtain(double from, double to, double deck) {
        model.box(new double[] {from, deck, to, TOP}, -1260, 1260, paint);
        model.on(View.SIDE, 1260, canvas -> {
            for (double x = from + 220; x < to - 150; x += 330) {
                canvas.fill(
                        Canvas.box(x, deck + 90, x + 110, TOP - 130),
                        Tone.horizontal(x, x + 110, Tone.alpha(paint.deep(), 0.28), Tone.alpha(paint.bright(), 0.28)));
                canvas.fill(Canvas.box(x + 80, deck - 60, x + 110, deck + 190, 8), new Color(0x2A2F33));
                canvas.fill(Canvas.box(x + 70, deck - 20, x + 120, deck + 40, 8), new Color(0x8C969E));
            }
            edges(canvas, new double[] {from, deck, to, TOP});
        });
        rearDoors(to, deck, TOP);
        roof(from, to, TOP);
    }

    void tank(double from, double to, double deck) {
        double middle = deck + 1120;
        model.add(new TankShell(from, to, new double[] {middle, 1020}, paint));
        model.box(new double[] {from + 200, deck - 120, to - 200, deck + 120}, -600, 600, Finish.FRAME);
        model.on(View.SIDE, 1250, canvas -> {
            for (double x = from + 900; x < to - 500; x += 1500) {
                canvas.fill(
                        Canvas.box(x - 40, middle - 1000, x + 40, middle + 1010, 10),
                        Tone.vertical(
                                middle + 1000, middle - 1000, Tone.alpha(Tone.SKY, 0.5), Tone.alpha(Tone.NIGHT, 0.4)));
            }
            canvas.stroke(
                    Outline.line(
                            (from + 600) + "," + (middle + 1000) + " " + (from + 640) + "," + (middle + 1190) + ",40 "
                                    + (to - 640) + "," + (middle + 1190) + ",40 " + (to - 600) + "," + (middle + 1000)),
                    30,
                    Tone.STEEL);
            canvas.fill(Canvas.box(to - 1500, deck - 80, to - 500, deck + 260, 30), new Color(0x7D878F));
            Fittings.ladder(canvas.moved(to - 260, deck), 1900);
        });
        for (double x = from + 1300; x < to - 900; x += 1500) {
            model.box(new double[] {x, middle + 960, x + 480, middle + 1120}, -240, 240, Finish.STEEL);
        }
    }

    private void edges(Canvas canvas, double[] frame) {
        Color metal = new Color(0xC2C9CE);
        canvas.fill(
                Canvas.box(frame[0], frame[3] - 70, frame[2], frame[3], 20),
                Tone.vertical(frame[3], frame[3] - 70, Tone.SKY, metal));
        canvas.fill(
                Canvas.box(frame[0], frame[1], frame[2], frame[1] + 80, 14),
                Tone.vertical(frame[1] + 80, frame[1], metal, new Color(0x7B858D)));
        canvas.fill(Canvas.box(frame[0], frame[1], frame[0] + 70, frame[3], 20), metal);
        canvas.fill(Canvas.box(frame[2] - 70, frame[1], frame[2], frame[3], 20), metal);
        for (double x = frame[0] + 400; x < frame[2]; x += 1100) {
            canvas.fill(Canvas.box(x, frame[1] + 20, x + 110, frame[1] + 60, 8), Tone.AMBER);
        }
    }

    private void stripe(Canvas canvas, double from, double to, double y) {
        if (look.chance("stripe", 2)) {
            canvas.fill(
                    Canvas.box(from + 70, y, to - 70, y + 150),
                    Tone.alpha(paint.isLight() ? new Color(0x35648C) : Tone.SKY, 0.75));
        }
    }

    private void rearDoors(double to, double deck, double top) {
        model.on(View.REAR, to + 5, canvas -> {
            canvas.stroke(Canvas.box(-1210, deck + 40, 1210, top - 50, 30), 60, new Color(0xB4BDC4));
            canvas.stroke(Canvas.line(0, deck + 60, 0, top - 80), 16, paint.seam());
            for (double x : new double[] {-820, -300, 300, 820}) {
                canvas.stroke(Canvas.line(x, deck + 30, x, top - 60), 34, new Color(0xD5DCE1));
                canvas.stroke(Canvas.line(x - 150, deck + 420, x + 20, deck + 420), 40, new Color(0x7D878F));
            }
            CarEnd.pair(canvas, Canvas.box(1080, top - 40, 1200, top - 6, 10), Tone.RED);
        });
    }

    private void roof(double from, double to, double top) {
        model.on(View.TOP, top + 5, canvas -> {
            for (double x = from + 700; x < to - 200; x += 700) {
                canvas.stroke(Canvas.line(x, -1220, x, 1220), 12, Tone.alpha(paint.deep(), 0.35));
            }
        });
    }
}

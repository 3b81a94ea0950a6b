package org.forecourt.demo.illustrator;

import java.awt.Color;

/** What lorries and trailers carry on their frames, between two points and above a given height. */
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

    void tipper(double from, double to, double deck) {
        double top = deck + 1500;
        String tub = from + "," + deck + ",30 " + from + "," + (top + 250) + ",40 " + (from + 250) + "," + (top + 250)
                + ",30 " + (from + 300) + "," + top + ",30 " + (to + 100) + "," + top + ",40 " + to + "," + (deck + 60)
                + ",60";
        model.solid(
                (from - 650) + "," + (top + 330) + ",20 " + (from - 650) + "," + (top + 410) + ",20 " + (from + 250)
                        + "," + (top + 300) + " " + (from + 250) + "," + (top + 200),
                -1150,
                1150,
                paint);
        model.solid(tub, -1250, 1250, paint);
        model.on(View.SIDE, 1250, canvas -> {
            for (double x = from + 500; x < to - 100; x += 620) {
                canvas.fill(
                        Canvas.box(x - 60, deck + 70, x + 60, top - 60, 20),
                        Tone.horizontal(x - 60, x + 60, paint.bright(), paint.base(), paint.deep()));
            }
            canvas.fill(
                    Canvas.box(from, top - 90, to + 80, top, 20),
                    Tone.vertical(top, top - 90, paint.bright(), paint.shade()));
            canvas.fill(
                    Canvas.box(from, deck, to, deck + 90, 20),
                    Tone.vertical(deck + 90, deck, paint.base(), paint.deep()));
        });
        model.on(View.TOP, top + 450, canvas -> {
            canvas.fill(
                    Canvas.box(from + 180, -1130, to - 30, 1130, 60),
                    Tone.horizontal(from, to, new Color(0x2A2E31), new Color(0x565C61), new Color(0x70767B)));
            canvas.fill(Canvas.box(from + 500, -800, to - 300, 800, 60), Tone.alpha(Tone.SKY, 0.08));
        });
        model.on(View.REAR, to + 150, canvas -> {
            canvas.stroke(Canvas.box(-1130, deck + 150, 1130, top - 120, 40), 12, paint.seam());
            for (double x : new double[] {-560, 0, 560}) {
                canvas.fill(
                        Canvas.box(x - 60, deck + 150, x + 60, top - 120, 20),
                        Tone.horizontal(x - 60, x + 60, paint.bright(), paint.deep()));
            }
        });
    }

    void flatbed(double from, double to, double deck) {
        model.box(new double[] {from, deck, to, deck + 180}, -1250, 1250, Finish.FRAME);
        model.box(new double[] {from, deck + 180, from + 90, deck + 1200}, -1200, 1200, paint);
        model.pair(
                (from + 120) + "," + (deck + 120) + ",20 " + (from + 120) + "," + (deck + 640) + ",20 " + to + ","
                        + (deck + 640) + ",20 " + to + "," + (deck + 120),
                1210,
                1260,
                paint);
        model.box(new double[] {to - 60, deck + 120, to, deck + 640}, -1240, 1240, paint);
        model.on(View.SIDE, 1260, canvas -> {
            for (double x = from + 120; x < to; x += (to - from - 120) / 4.0001) {
                canvas.fill(Canvas.box(x - 35, deck + 20, x + 35, deck + 680, 10), new Color(0x3A4147));
            }
            canvas.stroke(Canvas.line(from + 150, deck + 380, to - 40, deck + 380), 14, Tone.alpha(paint.deep(), 0.6));
        });
        model.on(View.TOP, deck + 181, canvas -> {
            canvas.fill(
                    Canvas.box(from + 90, -1210, to - 60, 1210),
                    Tone.horizontal(from, to, new Color(0x9B7B53), new Color(0xB18F64)));
            for (double y = -1000; y < 1200; y += 220) {
                canvas.stroke(Canvas.line(from + 90, y, to - 60, y), 12, new Color(0x7A5F3F));
            }
        });
    }

    void crane(double from, double to, double deck) {
        flatbed(from + 1150, to, deck);
        double x = from + 600;
        model.box(new double[] {x - 380, deck, x + 380, deck + 260}, -1150, 1150, Finish.FRAME);
        Finish arm = look.chance("red crane", 2) ? Finish.of(0xC7402F) : Finish.of(0xE0A526);
        double turn = x + 3900;
        model.solid(
                (x - 210) + "," + deck + ",40 " + (x - 150) + ",2450,60 " + (x + 150) + ",2450,60 " + (x + 210) + ","
                        + deck + ",40",
                -210,
                210,
                arm);
        model.solid(
                (x - 190) + ",2300,90 " + (x - 200) + ",2640,90 " + (x + 60) + ",2700,90 " + turn + ",3420,90 "
                        + (turn + 90) + ",3150,90 " + (x + 160) + ",2330,90",
                -150,
                150,
                arm);
        model.solid(
                (turn - 90) + ",3300,90 " + (turn + 60) + ",3470,80 " + (turn + 220) + ",3300,80 " + (turn + 40)
                        + ",2100,50 " + (turn - 130) + ",2100,50",
                -120,
                120,
                new Finish(arm.shade()));
        model.pair(
                (x - 110) + ",60,20 " + (x - 110) + ",1300,30 " + (x + 110) + ",1300,30 " + (x + 110) + ",60,20",
                1020,
                1200,
                Finish.STEEL);
        model.on(View.SIDE, 1270, canvas -> {
            Fittings.cylinder(canvas, x + 180, 1900, x + 1250, 2700);
            Fittings.pin(canvas, turn, 3320, 110);
            canvas.stroke(Canvas.line(turn - 45, 2120, turn - 45, 1900), 24, new Color(0x2A2F33));
            canvas.stroke(
                    Outline.line((turn - 45) + ",1900 " + (turn + 40) + ",1800,60 " + (turn - 50) + ",1700,50 "
                            + (turn - 120) + ",1790"),
                    50,
                    new Color(0x2A2F33));
        });
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
        model.on(View.REAR, to, canvas -> {
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
        model.on(View.TOP, top, canvas -> {
            for (double x = from + 700; x < to - 200; x += 700) {
                canvas.stroke(Canvas.line(x, -1220, x, 1220), 12, Tone.alpha(paint.deep(), 0.35));
            }
        });
    }
}

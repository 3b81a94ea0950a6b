package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Bodies without a roof: the tipping body, the flatbed, the loading crane. */
final class OpenLoads {
    private final Model model;
    private final Finish paint;
    private final Look look;

    OpenLoads(Model model, Finish paint, Look look) {
        this.model = model;
        this.paint = paint;
        this.look = look;
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
        tipperRibs(from, to, deck);
        tipperTailgate(to, deck);
    }

    private void tipperRibs(double from, double to, double deck) {
        double top = deck + 1500;
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
    }

    private void tipperTailgate(double to, double deck) {
        double top = deck + 1500;
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
        model.box(new double[] {from, deck + 180, from + 90, deck + 1200}, -1200, 1200, Finish.STEEL);
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
        craneArm(from, deck);
    }

    private void craneArm(double from, double deck) {
        double x = from + 600;
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
        craneStick(from);
    }

    private void craneStick(double from) {
        double x = from + 600;
        Finish arm = look.chance("red crane", 2) ? Finish.of(0xC7402F) : Finish.of(0xE0A526);
        double turn = x + 3900;
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
        craneHook(from);
    }

    private void craneHook(double from) {
        double x = from + 600;
        double turn = x + 3900;
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
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** Boats on calm water: motorboat, sailing boat, inflatable, motor yacht and jet ski. */
final class Boats {
    private static final Finish TEAK = new Finish(new Color(0xB98F5E));
    private static final Finish BLACK = new Finish(new Color(0x2B2F34));
    private static final Finish CUSHION = new Finish(new Color(0xE6DFD2));

    private final Model model = new Model(Drawing.Setting.WATER);
    private final Finish paint;
    private final Look look;

    private Boats(Finish paint, Look look) {
        this.paint = paint;
        this.look = look;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Boats boats = new Boats(paint, look);
        switch (body) {
            case SAILING_BOAT -> boats.sailing();
            case INFLATABLE_BOAT -> boats.inflatable();
            case MOTOR_YACHT -> boats.yacht();
            case JET_SKI -> boats.jetSki();
            default -> boats.motorboat();
        }
        if (body == Body.JET_SKI) {
            boats.model.inside(canvas -> new HandlebarCockpit(body, paint, look).draw(canvas));
        } else {
            boats.model.inside(canvas -> new Helm(body, paint, look).draw(canvas));
        }
        return boats.model;
    }

    private void motorboat() {
        model.add(new Hull(
                Outline.of("0,1020,40,18 700,0,160 6000,0,40 6150,820,60 5900,860,60 2600,930,300,20"),
                2300,
                paint,
                TEAK));
        model.solid("1100,940,60 1900,1150,160,20 2500,1130,40 2560,900,40", -820, 820, Finish.WHITE);
        screen("2250,1080 2700,1600,30 2790,1600,20 3250,1020,30", 800);
        model.pair("3500,860,40 3480,1180,80 3680,1260,60 3760,860,40", 160, 720, CUSHION);
        model.solid("4900,860,40 4870,1150,80 5200,1220,80 5450,860,40", -850, 850, CUSHION);
        outboard(6150, 0);
        model.on(View.SIDE, 1200, canvas -> {
            canvas.stroke(Outline.line("60,1050 900,1130,60 1700,1190"), 26, Tone.CHROME);
            canvas.stroke(Canvas.line(900, 1000, 900, 1130), 22, Tone.CHROME);
        });
        model.on(View.TOP, 1000, canvas -> {
            canvas.fill(Canvas.box(3300, -800, 5500, 800, 120), new Color(0x8E7350));
            canvas.fill(
                    Canvas.box(3300, -800, 5500, 800, 120),
                    Tone.vertical(800, -800, Tone.alpha(Tone.NIGHT, 0.2), Tone.alpha(Tone.SKY, 0.15)));
        });
    }

    private void screen(String profile, double half) {
        Shape glass = Outline.of(profile);
        model.on(View.SIDE, half, canvas -> {
            canvas.mass(glass, Tone.alpha(new Color(0x4D626F), 0.85));
            canvas.fill(Outline.of("2700,1560 2760,1560 2700,1120 2560,1120"), Tone.alpha(Tone.SKY, 0.25));
            canvas.stroke(glass, 26, Tone.CHROME);
        });
        model.on(View.FRONT, glass.getBounds2D().getMinX() - 300, canvas -> end(canvas, glass, half));
        model.on(View.REAR, glass.getBounds2D().getMaxX(), canvas -> end(canvas, glass, half));
        model.on(View.TOP, 1150, canvas -> {
            double x = glass.getBounds2D().getMinX();
            canvas.fill(
                    Outline.from(x, 0, 200)
                            .to(x + 1000, half + 30, 60)
                            .to(x + 1000, half - 100, 60)
                            .to(x + 480, 0, 260)
                            .to(x + 1000, -half + 100, 60)
                            .to(x + 1000, -half - 30, 60)
                            .closed(),
                    new Color(0x3A4B57));
        });
    }

    private static void end(Canvas canvas, Shape glass, double half) {
        double low = glass.getBounds2D().getMinY();
        double high = glass.getBounds2D().getMaxY();
        Shape pane = Outline.symmetric(
                "0," + low + " " + half + "," + low + ",40 " + half * 0.84 + "," + high + ",90 0," + (high + 10));
        canvas.mass(pane, Tone.alpha(new Color(0x5C7280), 0.85));
        canvas.stroke(pane, 26, Tone.CHROME);
        canvas.stroke(Canvas.line(0, low, 0, high), 20, Tone.CHROME);
    }

    private void outboard(double x, double z) {
        model.solid(
                (x - 60) + ",620,40 " + (x - 30) + ",1300,120 " + (x + 360) + ",1340,140 " + (x + 440) + ",900,120 "
                        + (x + 330) + ",760,60",
                z - 210,
                z + 210,
                BLACK);
        model.solid(
                (x + 40) + ",0 " + (x + 30) + ",800,30 " + (x + 290) + ",800,30 " + (x + 230) + ",0",
                z - 80,
                z + 80,
                BLACK);
        model.on(
                View.SIDE,
                z + 211,
                canvas -> canvas.fill(Canvas.box(x + 40, 1050, x + 380, 1100, 20), Tone.alpha(paint.bright(), 0.9)));
    }

    private void sailing() {
        model.add(new Hull(
                Outline.of("0,1150,40,14 900,0,200 8400,0,200 9200,900,80,6 5000,980,600,10"), 2900, paint, TEAK));
        model.solid("2600,1000,80 3300,1420,200,10 5600,1480,120 6000,1000,60", -800, 800, Finish.WHITE);
        model.on(View.SIDE, 801, canvas -> {
            for (double[] port : new double[][] {{3450, 3950}, {4150, 4750}, {4950, 5500}}) {
                Glass.pane(canvas, Canvas.box(port[0], 1170, port[1], 1340, 80));
            }
            canvas.stroke(Outline.line("80,1160 500,1650,40 8600,1480,40 9150,950"), 16, Tone.CHROME);
            for (double x = 500; x < 9000; x += 1150) {
                canvas.stroke(Canvas.line(x, 980, x, 1640 - x * 0.018), 18, Tone.CHROME);
            }
        });
        model.solid("3900,1000,20 3900,12400,30 4040,12400,30 4060,1000,20", -70, 70, Finish.ALUMINIUM);
        model.solid("3950,2050,30 3950,2200,30 8300,2150,30 8300,2020,30", -60, 60, Finish.ALUMINIUM);
        model.on(View.SIDE, 80, this::sails);
        model.on(View.FRONT, 200, canvas -> sail(canvas, 1));
        model.on(View.REAR, 9000, canvas -> sail(canvas, -1));
        model.on(View.TOP, 12500, canvas -> {
            canvas.fill(Outline.of("4000,0,20 8250,-420,60,260 8300,-330,20 4000,60"), new Color(0xEEF2F4));
            canvas.fill(Outline.of("150,0,20 4100,-640,60,300 4000,-420,20"), new Color(0xE2E8EC));
        });
        model.on(View.TOP, 1490, canvas -> canvas.fill(Canvas.box(6300, -750, 8600, 750, 160), new Color(0x8E7350)));
    }

    private void sails(Canvas canvas) {
        Shape main = Outline.of("4090,2300,20 4090,12100,20,20 6800,6800,900,120 8250,2320,60");
        Shape jib = Outline.of("250,1350,20 3820,11200,20,60 3500,5200,600,260 4450,1900,60");
        Color cloth = new Color(0xF6F7F6);
        canvas.mass(jib, Tone.horizontal(250, 4400, new Color(0xD3DCE2), cloth, new Color(0xE4EAED)));
        canvas.mass(main, Tone.horizontal(4090, 8200, new Color(0xC6D1D8), new Color(0xEFF2F3), cloth));
        for (double y : new double[] {4200, 6200, 8200, 10000}) {
            canvas.within(
                    main,
                    Outline.of("4000," + y + " 8500," + (y - 350) + " 8500," + (y - 310) + " 4000," + (y + 40)),
                    Tone.alpha(new Color(0x8799A5), 0.45));
        }
        canvas.within(main, Outline.of("4000,9400 8500,8900 8500,8400 4000,8900"), paint.base());
        canvas.stroke(main, 16, Tone.alpha(new Color(0x6F808B), 0.6));
        canvas.stroke(jib, 16, Tone.alpha(new Color(0x6F808B), 0.6));
        canvas.stroke(Canvas.line(4000, 12300, 9100, 950), 14, new Color(0x6B7780));
        canvas.stroke(Canvas.line(4000, 12000, 120, 1170), 14, new Color(0x6B7780));
    }

    private void sail(Canvas canvas, int side) {
        Shape main = Outline.of("0,2300,20 0,12100,20,-200 " + side * 1150 + ",4200,600 " + side * 1350 + ",2350,60");
        Shape jib = Outline.of("0,1500,20 0,11000,20 " + side * -850 + ",4600,500 " + side * -1000 + ",1950,60");
        canvas.mass(main, Tone.horizontal(0, side * 1350, new Color(0xC6D1D8), new Color(0xF6F7F6)));
        canvas.mass(jib, Tone.horizontal(0, side * -1000, new Color(0xD3DCE2), new Color(0xF2F4F4)));
        canvas.within(main, Outline.of("-1400,9400 1400,9400 1400,8900 -1400,8900"), paint.base());
        canvas.fill(Canvas.box(-70, 1000, 70, 12400, 30), Tone.horizontal(-70, 70, Tone.CHROME, new Color(0x7B858D)));
        canvas.stroke(Canvas.line(0, 12200, 1300, 1000), 12, new Color(0x6B7780));
        canvas.stroke(Canvas.line(0, 12200, -1300, 1000), 12, new Color(0x6B7780));
    }

    private void inflatable() {
        model.add(new Tubes(4200, 1900, paint));
        model.solid("1900,420,40 1900,1000,60 2300,1080,60 2350,420,40", -320, 320, Finish.WHITE);
        model.solid("1850,1000,20 2050,1420,30 2110,1400,20 2060,1020", -300, 300, new Finish(new Color(0x5C7280)));
        model.solid("2650,420,40 2620,760,80 3200,760,80 3200,420,40", -420, 420, CUSHION);
        outboard(4060, 0);
        model.pair("3550,560,30 3500,1650,60 3580,1700,40 3650,560,30", 620, 690, Finish.STEEL);
        model.solid("3480,1620,30 3480,1700,40 3620,1700,40 3620,1620,30", -690, 690, Finish.STEEL);
    }

    private void yacht() {
        model.add(new Hull(
                Outline.of("0,2250,60,40 1700,0,300 14300,0,60 14600,1450,80 13200,1560,400,10 6000,1850,900,30"),
                4400,
                paint,
                TEAK));
        model.solid(
                "3000,1900,200 4700,3050,500,40 11800,2950,300 12300,1650,60 8000,1700,400", -1800, 1800, Finish.WHITE);
        model.solid(
                "5600,2950,200 6700,3700,300,20 10600,3900,200 12300,3900,120 12200,3750,60 10300,3000,200",
                -1500,
                1500,
                Finish.WHITE);
        model.on(View.SIDE, 1801, canvas -> {
            Glass.pane(
                    canvas,
                    Outline.of("3950,2330,160 4900,2800,260,16 10900,2720,200 11400,2200,160 8000,2120,400"),
                    0.45);
            for (double x : new double[] {4200, 6000, 7800, 9600}) {
                Glass.pane(canvas, Canvas.box(x, 1050, x + 1100, 1290, 110), 0.5);
            }
            canvas.stroke(Outline.line("100,2350 500,2850,60 3600,2720"), 30, Tone.CHROME);
            for (double x = 500; x < 3700; x += 640) {
                canvas.stroke(Canvas.line(x, 2050, x, 2830 - x * 0.03), 24, Tone.CHROME);
            }
        });
        model.on(
                View.SIDE,
                1802,
                canvas -> Glass.pane(
                        canvas, Outline.of("6150,3050,100 6900,3550,160 9300,3620,120 9500,3080,100"), 0.45));
        model.on(
                View.FRONT,
                2950,
                canvas -> Glass.pane(canvas, Outline.symmetric("0,2350 1560,2350,160 1380,2880,160 0,2930"), 0.4));
        model.on(
                View.FRONT,
                5500,
                canvas -> Glass.pane(canvas, Outline.symmetric("0,3120 1200,3120,120 1100,3520,120 0,3550"), 0.4));
        model.on(
                View.REAR,
                12301,
                canvas -> Glass.pane(canvas, Outline.symmetric("0,1750 1350,1750,60 1300,2750,100 0,2770"), 0.4));
        model.solid("9800,3900,60 10000,4700,120 10600,4700,120 10500,3900,60", -500, 500, Finish.WHITE);
        model.on(
                View.TOP,
                3905,
                canvas -> Glass.pane(
                        canvas, Outline.of("5900,-1150,200 5900,1150,200 6700,1250,120 6700,-1250,120"), 0.4));
        model.on(
                View.TOP,
                3060,
                canvas -> Glass.pane(
                        canvas, Outline.of("3300,-1150,300 3300,1150,300 4500,1550,160 4500,-1550,160"), 0.4));
    }

    private void jetSki() {
        model.add(new Hull(
                Outline.of("0,560,60,20 500,0,120 3000,0,60 3150,420,60 2800,470,80 1200,560,200"),
                1150,
                paint,
                BLACK));
        model.solid("250,540,80 900,860,200,20 1350,900,80 1500,500,80", -420, 420, paint);
        model.solid("1350,560,60 1420,820,120,-20 2700,880,100 2900,500,80", -260, 260, BLACK);
        model.solid("1080,820,40 1180,1080,40 1260,1080,40 1290,820,40", -90, 90, BLACK);
        model.solid("1150,1040,30 1150,1110,30 1330,1110,30 1330,1040,30", -400, 400, BLACK);
        model.on(View.SIDE, 421, canvas -> {
            canvas.fill(Outline.of("420,600 950,820,160 1300,840 1280,760 940,720,160"), Tone.alpha(Tone.NIGHT, 0.55));
            canvas.stroke(Outline.line("1450,680 2800,720"), 24, Tone.alpha(paint.bright(), 0.9));
            canvas.stroke(Canvas.line(700, 800, 640, 930), 24, new Color(0x23272B));
            canvas.fill(Canvas.oval(630, 940, 70, 40), new Color(0x23272B));
        });
        model.on(
                View.FRONT,
                240,
                canvas -> canvas.fill(
                        Outline.symmetric("0,640 200,700,60 160,820,60 0,840"), Tone.alpha(Tone.NIGHT, 0.5)));
    }
}

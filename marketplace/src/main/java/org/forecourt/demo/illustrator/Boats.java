package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** Small boats on calm water: motorboat, inflatable and jet ski. */
final class Boats {
    private static final Finish TEAK = new Finish(new Color(0xB98F5E));
    private static final Finish BLACK = new Finish(new Color(0x2B2F34));
    private static final Finish CUSHION = new Finish(new Color(0xE6DFD2));

    private final Model model = new Model(Drawing.Setting.WATER);
    private final Finish paint;

    private Boats(Finish paint) {
        this.paint = paint;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Boats boats = new Boats(paint);
        switch (body) {
            case INFLATABLE_BOAT -> boats.inflatable();
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

    private void inflatable() {
        model.add(new Tubes(4200, 1900, paint));
        model.solid("1900,420,40 1900,1000,60 2300,1080,60 2350,420,40", -320, 320, Finish.WHITE);
        model.solid("1850,1000,20 2050,1420,30 2110,1400,20 2060,1020", -300, 300, new Finish(new Color(0x5C7280)));
        model.solid("2650,420,40 2620,760,80 3200,760,80 3200,420,40", -420, 420, CUSHION);
        outboard(4060, 0);
        model.pair("3550,560,30 3500,1650,60 3580,1700,40 3650,560,30", 620, 690, Finish.STEEL);
        model.solid("3480,1620,30 3480,1700,40 3620,1700,40 3620,1620,30", -690, 690, Finish.STEEL);
    }

    private void jetSki() {
        model.add(new Hull(
                Outline.of("0,560,60,20 500,0,120 3000,0,60 3150,420,60 2800,470,80 1200,560,200"),
                1150,
                paint,
                BLACK));
        model.add(
                new Solid(Outline.of("250,540,80 900,860,200,20 1350,900,80 1500,500,80"), -430, 430, paint, 0.42, 90));
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

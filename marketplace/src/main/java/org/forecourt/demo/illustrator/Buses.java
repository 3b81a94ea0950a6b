package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** City buses and coaches; minibuses are drawn as vans with windows. */
final class Buses {
    private static final double LENGTH = 11900;

    private final Model model = new Model(Drawing.Setting.ROAD).flank(1275).showRightFlank();
    private final Finish paint;
    private final Look look;
    private final boolean coach;
    private final double roof;
    private final double belt;

    private Buses(Body body, Finish paint, Look look) {
        this.paint = paint;
        this.look = look;
        this.coach = body == Body.COACH;
        this.roof = coach ? 3560 : 2960;
        this.belt = coach ? 1850 : 1120;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        return new Buses(body, paint, look).build();
    }

    private Drawing build() {
        String profile = coach
                ? "160,330,80 20,520,80 0,1100,120,14 60,1900,200 420,3300,420,30 1000,3560,260 11700,3560,200 11880,3400,160 11900,1500,100 11860,420,120 11700,330,60"
                : "120,300,80 10,460,80 0,1100,120,8 40,1900,160 180,2780,240,10 420,2960,160 11700,2960,160 11880,2820,140 11900,1500,100 11870,420,120 11740,300,60";
        model.add(new Solid(Outline.of(profile), -1265, 1265, paint, 0.04, 130));
        model.box(
                new double[] {coach ? 5200 : 2600, roof - 40, coach ? 7600 : 6200, roof + (coach ? 190 : 260)},
                -900,
                900,
                Finish.WHITE);
        model.on(View.SIDE, 1265, this::side);
        double front = 2650;
        double rear = coach ? 8300 : 8600;
        wheel(front);
        wheel(rear);
        if (coach) {
            wheel(9650);
        }
        BusEnds ends = new BusEnds(paint, coach, roof);
        model.on(View.FRONT, -1, ends::front);
        model.on(View.REAR, LENGTH + 1, ends::rear);
        model.on(View.TOP, roof + 10, this::above);
        model.pair("120,1900,40 80,2080,50 100,2560,60 260,2560,50 280,2000,50", 1330, 1500, Finish.PLASTIC);
        model.inside(canvas -> new BusSaloon(paint, look, coach).draw(canvas));
        return model;
    }

    private void wheel(double x) {
        model.on(View.SIDE, 1265, canvas -> canvas.fill(Canvas.disc(x, 500, 590), new Color(0x121518)));
        model.axle(x, 495, 330, Tyre.Kind.HEAVY, new Color(0xB9C1C7));
    }

    private void side(Canvas canvas) {
        canvas.fill(Canvas.box(60, 300, LENGTH - 60, 420, 60), Tone.alpha(Tone.NIGHT, 0.55));
        windows(canvas);
        if (coach) {
            hatches(canvas);
        } else {
            for (double x : new double[] {620, 4700, 9300}) {
                doors(canvas, x, x == 620 ? 1150 : 1300);
            }
            canvas.fill(Canvas.box(6300, 2660, 8100, 2890, 30), new Color(0x14181B));
            BusEnds.dots(canvas.moved(6360, 2705), 33, 4);
        }
        canvas.fill(Canvas.box(200, belt - 190, LENGTH - 120, belt - 160), Tone.alpha(paint.bright(), 0.6));
        if (look.chance("swoosh", 2)) {
            Shape wave = Outline.of("5600,420,300,160 11750,1000,60 11750,420,60");
            canvas.fill(wave, Tone.alpha(paint.isLight() ? new Color(0x2F6FA3) : Tone.SKY, 0.55));
        }
        canvas.fill(
                Outline.of("40,640 330,690,60 360,900,60 24,940"),
                Tone.vertical(940, 640, Tone.LAMP, new Color(0x8CA0AE)));
        canvas.fill(Canvas.box(LENGTH - 110, 900, LENGTH - 20, 1500, 30), Tone.RED);
    }

    private void windows(Canvas canvas) {
        double top = roof - (coach ? 330 : 380);
        double from = coach ? 640 : 330;
        Shape band = coach
                ? Outline.of(
                        "640,2050,120 880,3130,200,10 11350,3230,160 11500,1900,120 2100,1850,200 1900,1500,160 500,1500,120")
                : Outline.from(from, belt, 80)
                        .to(from + 30, top, 140)
                        .to(11450, top, 100)
                        .to(11450, belt, 90)
                        .closed();
        canvas.stroke(band, 30, new Color(0x14181B));
        Glass.pane(canvas, band, 0.25);
        windowPosts(canvas, band);
    }

    private void windowPosts(Canvas canvas, Shape band) {
        double top = roof - (coach ? 330 : 380);
        double from = coach ? 640 : 330;
        double step = coach ? 1480 : 1290;
        for (double x = from + (coach ? 1500 : 1450); x < 11300; x += step) {
            canvas.within(band, Canvas.box(x - 38, belt - 40, x + 38, top + 60), new Color(0x14181B));
            canvas.within(
                    band,
                    Canvas.box(x + 90, belt + 60, x + 330, belt + 520, 90),
                    Tone.alpha(new Color(0x0A0D0F), 0.45));
            canvas.within(
                    band,
                    Canvas.box(x + 560, belt + 60, x + 800, belt + 520, 90),
                    Tone.alpha(new Color(0x0A0D0F), 0.45));
            if (!coach) {
                canvas.within(band, Canvas.box(x + 38, top - 340, x + step - 38, top - 315), new Color(0x14181B));
            }
        }
    }

    private void doors(Canvas canvas, double x, double width) {
        canvas.fill(Canvas.box(x - 30, 330, x + width + 30, 2640, 60), new Color(0x1B1F23));
        for (int leaf = 0; leaf < 2; leaf++) {
            double left = x + leaf * width / 2 + 20;
            Shape pane = Canvas.box(left, 480, left + width / 2 - 40, 2560, 60);
            Glass.pane(canvas, pane, 0.15);
            canvas.stroke(pane, 24, paint.isDark() ? Tone.STEEL : paint.shade());
        }
    }

    private void hatches(Canvas canvas) {
        for (double x : new double[] {3500, 4950, 6400}) {
            canvas.stroke(Canvas.box(x, 520, x + 1380, 1420, 60), 12, paint.seam());
            canvas.fill(Canvas.box(x + 600, 560, x + 780, 600, 14), Tone.alpha(Tone.NIGHT, 0.5));
        }
        Fittings.grille(canvas, 10500, 640, 11500, 1350);
        canvas.stroke(Outline.line("760,400 760,1480 760,3050"), 14, paint.seam());
        canvas.stroke(Outline.line("1820,400 1820,1500"), 14, paint.seam());
    }

    private void above(Canvas canvas) {
        for (double x = 1600; x < LENGTH - 700; x += 1500) {
            canvas.stroke(Canvas.line(x, -1180, x, 1180), 14, Tone.alpha(paint.deep(), 0.4));
        }
        for (double x : new double[] {1900, 9300}) {
            canvas.fill(Canvas.box(x, -380, x + 720, 380, 80), Tone.alpha(Tone.NIGHT, 0.25));
            canvas.stroke(Canvas.box(x, -380, x + 720, 380, 80), 14, paint.bright());
        }
        if (coach) {
            Glass.pane(canvas, Outline.of("120,-1080,80 120,1080,80 480,1040,80 480,-1040,80"));
        }
    }
}

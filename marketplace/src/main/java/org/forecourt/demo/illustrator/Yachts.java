package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The larger boats: sailing boat and motor yacht. */
final class Yachts {
    private static final Finish TEAK = new Finish(new Color(0xB98F5E));

    private final Model model = new Model(Drawing.Setting.WATER);
    private final Finish paint;

    private Yachts(Finish paint) {
        this.paint = paint;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Yachts yachts = new Yachts(paint);
        if (body == Body.SAILING_BOAT) {
            yachts.sailing();
        } else {
            yachts.yacht();
        }
        yachts.model.inside(canvas -> new Helm(body, paint, look).draw(canvas));
        return yachts.model;
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
        cabinWindows();
        flybridge();
    }

    private void cabinWindows() {
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
        deckhouseWindows();
    }

    private void deckhouseWindows() {
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
    }

    private void flybridge() {
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
}

package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Mobile crane, forklift and road roller. */
final class Lifters {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.SITE);
    private final Finish paint;

    private Lifters(Finish paint) {
        this.paint = paint;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Lifters machine = new Lifters(paint);
        switch (body) {
            case FORKLIFT -> machine.forklift();
            case ROAD_ROLLER -> machine.roller();
            default -> machine.crane();
        }
        machine.model.inside(canvas -> new MachineCab(body, paint, look).draw(canvas));
        return machine.model;
    }

    private void crane() {
        model.flank(1350);
        for (double x : new double[] {2100, 3750, 7300, 8950}) {
            model.axle(x, 660, 480, Tyre.Kind.HEAVY, new Color(0xB4BDC4));
        }
        model.solid("700,620,60 700,1100,40 1300,1450,60 10600,1450,60 10650,900,60 10400,620,60", -1300, 1300, paint);
        model.solid("300,600,80 220,1200,80 420,2250,160 2250,2250,120 2250,600,60", -1320, 1320, paint);
        model.on(View.SIDE, 1322, canvas -> {
            Fittings.window(canvas, Outline.of("520,1380,50 640,2050,80 1350,2050,60 1350,1380,50"));
            Fittings.window(canvas, Outline.of("1460,1380,50 1460,2050,60 2080,2050,60 2080,1380,50"));
            for (double x : new double[] {2100, 3750, 7300, 8950}) {
                canvas.fill(Canvas.disc(x, 660, 740), new Color(0x14171A));
            }
            canvas.fill(Canvas.box(2400, 1330, 10500, 1420, 20), Tone.alpha(Tone.NIGHT, 0.35));
            canvas.fill(Canvas.box(4750, 560, 6400, 1180, 60), new Color(0x50585F));
            Fittings.ladder(canvas.moved(5150, 600), 800);
        });
        for (double x : new double[] {2100, 3750, 7300, 8950}) {
            model.axle(x, 660, 480, Tyre.Kind.HEAVY, new Color(0xB4BDC4));
        }
        craneTurret();
        craneHook();
        craneEnds();
    }

    private void craneTurret() {
        model.solid(
                "6200,1450,40 6250,2350,120 7000,2950,160 9400,2900,120 9700,2500,80 9700,1450,40", -1200, 1200, paint);
        model.solid("9050,1500,60 9050,2650,60 10250,2650,100 10300,1600,80", -1330, 1330, IRON);
        new Cabin(new double[] {5350, 1600, 6600, 3050}, 450, 1330, 180).addTo(model, paint);
        model.solid("-200,3020,40 -250,3650,60 9450,3400,120 9500,2700,120", -340, 340, paint);
        model.solid("-900,3120,30 -920,3560,40 -150,3600,30 -150,3080,30", -280, 280, Finish.ALUMINIUM);
    }

    private void craneHook() {
        model.on(View.SIDE, 345, canvas -> {
            for (double x : new double[] {1000, 3000, 5000}) {
                canvas.fill(Canvas.box(x, 2940, x + 80, 3640, 20), paint.deep());
            }
            Fittings.cylinder(canvas, 7400, 2150, 5000, 2980);
            canvas.stroke(Canvas.line(-700, 3150, -700, 2350), 18, new Color(0x2A2F33));
            canvas.fill(Outline.of("-850,2350,40 -820,1950,80 -580,1950,80 -550,2350,40"), new Color(0xE8B02E));
            canvas.stroke(
                    Outline.line("-700,1950 -700,1830,20 -600,1720,60 -720,1620,60 -800,1720"),
                    50,
                    new Color(0x2A2F33));
        });
    }

    private void craneEnds() {
        model.on(View.FRONT, 219, canvas -> {
            Fittings.window(canvas, Outline.symmetric("0,1350 1130,1350,80 1080,2060,120 0,2080"));
            CarEnd.pair(canvas, Canvas.box(820, 780, 1180, 960, 40), Tone.LAMP);
            Fittings.grille(canvas, -620, 860, 620, 1200);
            CarEnd.plate(canvas, 0, 720);
        });
        model.on(View.REAR, 10652, canvas -> Lorries.rearLamps(canvas, 900));
    }

    private void forklift() {
        model.flank(590);
        model.add(new Tyre(1620, 350, -590, -330, Tyre.Kind.HEAVY, paint.base()))
                .add(new Tyre(1620, 350, 330, 590, Tyre.Kind.HEAVY, paint.base()));
        model.add(new Tyre(2980, 285, -560, -340, Tyre.Kind.HEAVY, paint.base()))
                .add(new Tyre(2980, 285, 340, 560, Tyre.Kind.HEAVY, paint.base()));
        model.solid("1350,330,40 1300,800,60 1700,900,80 1850,560,60 2600,560,60 2600,300,40", -560, 560, paint);
        model.solid(
                "2250,420,60 2200,1150,80 2600,1250,80 3250,1200,200,20 3500,900,160 3480,420,100 3330,300,60 3250,580,160 2980,640,200 2700,580,160 2620,330,40",
                -570,
                570,
                paint);
        model.solid("3050,560,60 3050,1160,60 3260,1180,160 3490,950,160 3480,450,100 3330,330,60", -575, 575, IRON);
        model.solid(
                "2330,1230,30 2280,1330,60 2650,1360,60 2730,1780,60 2830,1760,40 2780,1250,40",
                -240,
                240,
                Finish.PLASTIC);
        mast();
        guard();
        forkliftDetails();
    }

    private void mast() {
        model.solid("1180,90,20 1180,2180,20 1270,2180,20 1270,90,20", -330, -230, IRON)
                .solid("1180,90,20 1180,2180,20 1270,2180,20 1270,90,20", 230, 330, IRON);
        model.solid("1190,1050,20 1190,1150,20 1260,1150,20 1260,1050,20", -330, 330, IRON)
                .solid("1190,2080,20 1190,2170,20 1260,2170,20 1260,2080,20", -330, 330, IRON);
        model.solid("1090,300,20 1090,900,20 1160,900,20 1160,300,20", -480, 480, IRON);
        model.pair("0,55,10 0,75,10 1060,130,20 1060,760,20 1120,760,20 1120,60,30", 180, 310, Finish.STEEL);
    }

    private void guard() {
        model.pair("1700,850,20 1950,2130,60 2010,2130,40 1790,850,20", 420, 500, IRON);
        model.pair("2900,1150,20 2850,2130,60 2920,2130,40 2990,1150,20", 420, 500, IRON);
        model.solid("1860,2110,30 1860,2190,40 3000,2190,40 3000,2110,30", -520, 520, IRON);
    }

    private void forkliftDetails() {
        model.on(View.SIDE, 576, canvas -> {
            canvas.stroke(Canvas.line(1950, 1000, 1800, 1330), 40, new Color(0x23282C));
            canvas.stroke(Canvas.line(1690, 1280, 1910, 1390), 44, new Color(0x15181B));
            Fittings.grille(canvas, 2480, 780, 2900, 1060);
            canvas.fill(Canvas.box(2300, 900, 2700, 930, 10), Tone.alpha(paint.bright(), 0.6));
        });
        model.on(View.TOP, 2200, canvas -> {
            for (double x = 1950; x < 2950; x += 140) {
                canvas.fill(Canvas.box(x, -440, x + 70, 440, 20), Tone.alpha(Tone.NIGHT, 0.35));
            }
        });
        model.on(View.REAR, 3501, canvas -> {
            Fittings.grille(canvas, -320, 620, 320, 900);
            CarEnd.pair(canvas, Canvas.box(400, 950, 500, 1080, 24), Tone.RED);
        });
        model.on(View.FRONT, 1800, canvas -> CarEnd.pair(canvas, Canvas.disc(460, 2000, 60), Tone.LAMP));
    }

    private void roller() {
        model.flank(850);
        model.add(new Tyre(750, 650, -850, 850, Tyre.Kind.ROLLER, paint.base()));
        model.add(new Tyre(3750, 650, -850, 850, Tyre.Kind.ROLLER, paint.base()));
        model.pair("560,600,40 560,760,60 1450,900,60 1450,600,40", 855, 930, paint);
        model.pair("3050,600,40 3050,900,60 3940,760,60 3940,600,40", 855, 930, paint);
        model.solid(
                "250,1180,60 420,1560,200 1600,1640,100 1700,800,60 1500,620,60 1400,1000,300 750,1380,300",
                -800,
                800,
                paint);
        model.solid(
                "2550,700,60 2500,1640,100 4000,1560,200 4250,1180,60 3750,1380,300 3050,1000,300 2950,640,60",
                -800,
                800,
                paint);
        model.solid("1500,600,60 1500,1150,60 2750,1150,60 2750,600,60", -700, 700, IRON);
        new Cabin(new double[] {1450, 1120, 3000, 2900}, -760, 760, 170).addTo(model, paint);
        model.on(View.SIDE, 931, canvas -> {
            Fittings.pin(canvas, 750, 660, 120);
            Fittings.pin(canvas, 3750, 660, 120);
            Fittings.grille(canvas, 3150, 1180, 3750, 1460);
        });
        model.on(View.FRONT, 249, canvas -> CarEnd.pair(canvas, Canvas.box(480, 1370, 680, 1480, 40), Tone.LAMP));
        model.on(View.REAR, 4251, canvas -> CarEnd.pair(canvas, Canvas.box(480, 1370, 680, 1480, 40), Tone.RED));
    }
}

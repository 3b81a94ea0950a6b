package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Wheel loader and backhoe loader. */
final class Loaders {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.SITE);
    private final Finish paint;
    private final Look look;

    private Loaders(Finish paint, Look look) {
        this.paint = paint;
        this.look = look;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Loaders machine = new Loaders(paint, look);
        if (body == Body.BACKHOE_LOADER) {
            machine.backhoe();
        } else {
            machine.loader();
        }
        machine.model.inside(canvas -> new MachineCab(body, paint, look).draw(canvas));
        return machine.model;
    }

    private void loader() {
        model.flank(1300);
        Color rim = look.chance("white rims", 2) ? paint.base() : new Color(0xD9DDE0);
        model.axle(2750, 800, 560, Tyre.Kind.LUGGED, rim).axle(5950, 800, 560, Tyre.Kind.LUGGED, rim);
        model.solid("2300,700,60 2500,1350,80 4200,1500,80 7100,1200,80 7300,650,80 4400,550,80", -700, 700, IRON);
        model.solid(
                "5000,1250,40 4950,2250,60 5200,2330,100 7050,2180,260,20 7450,1850,160 7500,900,100 7250,760,60 6950,1250,200 6600,1650,200 5400,1650,200",
                -1050,
                1050,
                paint);
        model.solid(
                "1900,1620,40 2050,1790,160 3350,1790,160 3560,1500,40 3400,1500 3270,1690,120 2200,1690,120 2000,1500",
                -1290,
                1290,
                paint);
        loaderBucket();
        loaderEngine();
    }

    private void loaderBucket() {
        new Cabin(new double[] {3600, 1420, 5150, 3280}, -780, 780, 190).addTo(model, paint);
        model.pair(
                "1250,700,80 1500,1050,120 3300,2050,160 3700,1950,120 3500,1550,160 2100,900,200 1400,480,80",
                380,
                560,
                paint);
        model.solid(
                "1500,420,60 1250,900,150 1150,1500,60 700,1420,30 480,900,300,-60 150,420,60,-20 0,150,10 1100,130,160",
                -1380,
                1380,
                IRON);
        model.on(View.SIDE, 1381, canvas -> {
            canvas.stroke(
                    Outline.line("700,1420 500,900,300 130,330,60 1000,300,160 1180,1350"),
                    30,
                    Tone.alpha(Tone.SKY, 0.18));
            canvas.fill(Outline.of("0,120 330,240 330,120"), new Color(0x8D969D));
        });
    }

    private void loaderEngine() {
        model.on(View.SIDE, 1051, canvas -> {
            Fittings.grille(canvas, 6350, 1500, 7250, 2020);
            canvas.stroke(Outline.line("5250,1900 7400,1780"), 20, Tone.alpha(paint.bright(), 0.7));
            Fittings.cylinder(canvas, 3500, 1150, 2350, 1350);
        });
        model.box(new double[] {6000, 2250, 6130, 2850}, 420, 550, IRON);
        model.on(View.FRONT, -1, canvas -> Fittings.teeth(canvas, 1330, 9));
        Fittings.rearGrille(model, 7501, 1000, 1750);
    }

    private void backhoe() {
        model.flank(1120);
        Color rim = new Color(0xE4E7E9);
        model.axle(1950, 490, 340, Tyre.Kind.LUGGED, rim).axle(4150, 790, 460, Tyre.Kind.LUGGED, rim);
        model.solid("1400,650,60 1400,1000,60 4900,1000,60 4900,600,60", -420, 420, IRON);
        model.solid("1150,800,60 1120,1500,120,10 1500,1680,160 3050,1800,60 3050,950,60", -470, 470, paint);
        new Cabin(new double[] {2950, 1050, 4600, 2780}, -780, 780, 260).addTo(model, paint);
        model.solid(
                "3300,900,60 3350,1500,260,40 4850,1560,300 4950,1100,60 4800,1200,300,-60 3500,1250,300",
                -1120,
                1120,
                paint);
        model.pair("500,520,60 1100,1150,160 2500,1750,120 2700,1600,100 1300,950,200 700,420,60", 520, 680, paint);
        model.solid("900,380,60 780,1050,60 500,1000,40 350,560,200,-30 0,130,10 800,130,160", -1130, 1130, IRON);
        backhoeArm();
        backhoeEngine();
    }

    private void backhoeArm() {
        model.solid("4900,650,60 4950,1050,60 5300,1050,60 5350,500,60", -900, 900, paint);
        model.solid(
                "5050,900,90 5150,2300,300 5560,3350,120 5760,3300,120 5560,2300,300 5400,900,90", -170, 170, paint);
        model.solid("5480,3300,120 5700,3520,90 6250,1500,60 6080,1350,60", -130, 130, paint);
        model.solid(
                "6000,1550,90 5750,1200,200 5800,750,240,30 6300,600,160 6520,850,20 6300,1050,120 6300,1500,90",
                -320,
                320,
                IRON);
        model.pair("5250,0,20 5150,900,60 5300,900,60 5450,0,20", 850, 1000, IRON);
        model.on(View.SIDE, 700, canvas -> {
            Fittings.cylinder(canvas, 5250, 1300, 5560, 2500);
            Fittings.cylinder(canvas, 2600, 1250, 1650, 1180);
            Fittings.pin(canvas, 5620, 3340, 90);
        });
    }

    private void backhoeEngine() {
        model.on(View.SIDE, 471, canvas -> Fittings.grille(canvas, 1250, 1050, 1700, 1480));
        model.on(View.FRONT, 1119, canvas -> Fittings.grille(canvas, -340, 950, 340, 1480));
        model.box(new double[] {2450, 1700, 2540, 2350}, -330, -240, IRON);
    }
}

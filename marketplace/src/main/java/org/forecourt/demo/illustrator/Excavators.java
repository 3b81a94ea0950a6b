package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** Machines that dig and push: excavator, backhoe loader, wheel loader, bulldozer. */
final class Excavators {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.SITE);
    private final Finish paint;
    private final Look look;

    private Excavators(Finish paint, Look look) {
        this.paint = paint;
        this.look = look;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Excavators machine = new Excavators(paint, look);
        switch (body) {
            case BACKHOE_LOADER -> machine.backhoe();
            case WHEEL_LOADER -> machine.loader();
            case BULLDOZER -> machine.bulldozer();
            default -> machine.excavator();
        }
        machine.model.inside(canvas -> new MachineCab(body, paint, look).draw(canvas));
        return machine.model;
    }

    private void excavator() {
        model.flank(1400);
        model.add(new Track(4150, 8650, 960, -1500, -900)).add(new Track(4150, 8650, 960, 900, 1500));
        model.solid("5400,500,40 5600,1150,60 7300,1150,60 7500,500,40", -900, 900, Finish.FRAME);
        model.solid(
                "4900,1120,60 4900,1500,80 5000,1980,60 6500,1980 6500,2420,120 8700,2420,160,30 9350,2200,260,30 9420,1400,200 9100,1120,120",
                -1380,
                1380,
                paint);
        model.solid(
                "8500,1100,60 8500,2260,60 9000,2300,200 9430,2100,240 9460,1350,200 9150,1080,120",
                -1390,
                1390,
                new Finish(Tone.mix(paint.base(), Tone.NIGHT, 0.55)));
        model.on(View.SIDE, 1391, canvas -> {
            canvas.fill(Canvas.box(4950, 1140, 8480, 1240, 30), Tone.alpha(Tone.NIGHT, 0.5));
            canvas.stroke(Canvas.box(6640, 1330, 7480, 2200, 50), 11, paint.seam());
            canvas.stroke(Canvas.box(7540, 1330, 8380, 2200, 50), 11, paint.seam());
            Fittings.grille(canvas, 7660, 1500, 8260, 2050);
            canvas.fill(Canvas.box(8560, 1560, 9300, 1680, 40), Tone.alpha(paint.bright(), 0.9));
        });
        new Cabin(new double[] {4820, 1180, 6420, 3020}, 420, 1370, 150).addTo(model, paint);
        model.box(new double[] {7600, 2400, 7740, 2850}, -900, -760, IRON);
        model.on(View.REAR, 9470, canvas -> Fittings.grille(canvas, -900, 1500, 900, 1700));
        model.on(View.TOP, 2430, canvas -> Fittings.grille(canvas, 7000, -900, 8300, 900));
        boom();
    }

    private void boom() {
        model.solid(
                "5350,1680,90 4450,3450,700 1950,3700,60 1740,3930,90 1950,4120,80 4700,4260,900 6050,1950,120",
                -280,
                280,
                paint);
        model.solid("900,1380,90 1560,4330,160 2420,4620,110 2330,4200,260 1180,1330,90", -220, 220, paint);
        model.solid(
                "660,1500,90 260,1080,320,30 330,420,360,40 900,90,200 1480,230,10 1240,700,160 1220,1480,90",
                -620,
                620,
                IRON);
        model.on(View.SIDE, 621, canvas -> {
            canvas.fill(Outline.of("1400,160 1680,330,20 1420,330"), new Color(0x8D969D));
            canvas.stroke(Outline.line("620,1250,160 520,560,300 980,260"), 24, Tone.alpha(Tone.SKY, 0.16));
            canvas.stroke(Outline.line("5350,2050 4600,3560,700 2100,3800"), 30, Tone.alpha(paint.deep(), 0.45));
            canvas.stroke(Outline.line("5750,2150 4780,4020,800 2200,4020"), 20, Tone.alpha(paint.bright(), 0.6));
            Fittings.cylinder(canvas, 5150, 1560, 4560, 3560);
            Fittings.cylinder(canvas, 4500, 4250, 2350, 4480);
            Fittings.cylinder(canvas, 1700, 4150, 700, 1820);
            canvas.stroke(Outline.line("700,1820 1130,1980"), 60, new Color(0x3B4248));
            canvas.stroke(Outline.line("700,1820 760,1330"), 60, new Color(0x3B4248));
            Fittings.pin(canvas, 1960, 3920, 120);
            Fittings.pin(canvas, 1050, 1430, 90);
        });
        new Cabin(new double[] {4820, 1180, 6420, 3020}, 420, 1370, 150).addTo(model, paint);
        model.on(View.FRONT, 200, canvas -> teeth(canvas, 620, 5));
    }

    private static void teeth(Canvas canvas, double half, int count) {
        for (int i = 0; i < count; i++) {
            double x = -half + 60 + i * (2 * half - 120) / (count - 1);
            canvas.fill(Outline.symmetric("0,90 55,230 0,230"), new Color(0x8D969D));
            canvas.moved(x, 0).fill(Outline.of("-50,260 -30,60,10 30,60,10 50,260"), new Color(0x8D969D));
        }
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
        model.on(View.SIDE, 1051, canvas -> {
            Fittings.grille(canvas, 6350, 1500, 7250, 2020);
            canvas.stroke(Outline.line("5250,1900 7400,1780"), 20, Tone.alpha(paint.bright(), 0.7));
            Fittings.cylinder(canvas, 3500, 1150, 2350, 1350);
        });
        model.box(new double[] {6000, 2250, 6130, 2850}, 420, 550, IRON);
        model.on(View.FRONT, -1, canvas -> teeth(canvas, 1330, 9));
        rearGrille(7501, 1000, 1750);
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
        model.on(View.SIDE, 471, canvas -> Fittings.grille(canvas, 1250, 1050, 1700, 1480));
        model.on(View.FRONT, 1119, canvas -> Fittings.grille(canvas, -340, 950, 340, 1480));
        model.box(new double[] {2450, 1700, 2540, 2350}, -330, -240, IRON);
    }

    private void bulldozer() {
        model.flank(1250);
        model.add(new Track(900, 4500, 980, -1350, -800)).add(new Track(900, 4500, 980, 800, 1350));
        model.solid("1150,700,60 1120,1850,120 1300,1950,120 2950,2000,40 2950,700,60", -560, 560, paint);
        model.solid("2700,950,60 2700,1500,120 4350,1500,120 4450,950,60", -820, 820, paint);
        new Cabin(new double[] {2750, 1450, 4150, 3050}, -720, 720, 140).addTo(model, paint);
        model.solid("420,80,20 250,160,60,-60 250,1250,40 430,1300,40 560,1150,60 560,250,60", -1750, 1750, paint);
        model.pair("450,420,60 450,620,60 2600,760,60 2600,560,60", 1380, 1530, paint);
        model.solid("4400,800,40 4500,1100,40 5000,1050,60 5150,150,20 5050,100,10 4850,800,80", -90, 90, IRON);
        model.on(View.FRONT, 249, canvas -> {
            canvas.fill(
                    Canvas.box(-1750, 80, 1750, 230, 20),
                    Tone.vertical(230, 80, new Color(0xB4BDC4), new Color(0x5C656D)));
            canvas.fill(Canvas.box(-1700, 1080, 1700, 1160, 20), Tone.alpha(paint.bright(), 0.7));
            canvas.fill(Canvas.box(-1700, 420, 1700, 640, 90), Tone.alpha(paint.deep(), 0.3));
        });
        model.on(View.SIDE, 1531, canvas -> Fittings.cylinder(canvas, 1500, 1500, 560, 950));
        model.on(View.SIDE, 561, canvas -> {
            Fittings.grille(canvas, 1350, 1150, 2200, 1700);
            canvas.stroke(Canvas.box(2280, 1080, 2880, 1850, 40), 11, paint.seam());
        });
        model.box(new double[] {1900, 1950, 2030, 2650}, 220, 350, IRON);
        rearGrille(4451, 1050, 1400);
    }

    private void rearGrille(double x, double low, double high) {
        model.on(View.REAR, x, canvas -> {
            Fittings.grille(canvas, -620, low, 620, high);
            Shape lamp = Canvas.box(740, low + 60, 920, low + 200, 30);
            CarEnd.pair(canvas, lamp, Tone.RED);
        });
    }
}

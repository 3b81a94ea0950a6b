package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Machines on tracks: excavator and bulldozer. */
final class Excavators {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.SITE);
    private final Finish paint;

    private Excavators(Finish paint) {
        this.paint = paint;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Excavators machine = new Excavators(paint);
        if (body == Body.BULLDOZER) {
            machine.bulldozer();
        } else {
            machine.excavator();
        }
        machine.model.inside(canvas -> new MachineCab(body, paint, look).draw(canvas));
        return machine.model;
    }

    private void excavator() {
        model.flank(1400);
        model.add(new Track(4150, 8650, 960, -1500, -900)).add(new Track(4150, 8650, 960, 900, 1500));
        upperStructure();
        engineBay();
    }

    private void upperStructure() {
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
    }

    private void engineBay() {
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
        hydraulics();
    }

    private void hydraulics() {
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
        model.on(View.FRONT, 200, canvas -> Fittings.teeth(canvas, 620, 5));
    }

    private void bulldozer() {
        model.flank(1250);
        model.add(new Track(900, 4500, 980, -1350, -800)).add(new Track(900, 4500, 980, 800, 1350));
        model.solid("1150,700,60 1120,1850,120 1300,1950,120 2950,2000,40 2950,700,60", -560, 560, paint);
        model.solid("2700,950,60 2700,1500,120 4350,1500,120 4450,950,60", -820, 820, paint);
        new Cabin(new double[] {2750, 1450, 4150, 3050}, -720, 720, 140).addTo(model, paint);
        blade();
        bulldozerEngine();
    }

    private void blade() {
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
    }

    private void bulldozerEngine() {
        model.on(View.SIDE, 561, canvas -> {
            Fittings.grille(canvas, 1350, 1150, 2200, 1700);
            canvas.stroke(Canvas.box(2280, 1080, 2880, 1850, 40), 11, paint.seam());
        });
        model.box(new double[] {1900, 1950, 2030, 2650}, 220, 350, IRON);
        Fittings.rearGrille(model, 4451, 1050, 1400);
    }
}

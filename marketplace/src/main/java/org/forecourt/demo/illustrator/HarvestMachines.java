package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Combine harvester and self-propelled sprayer. */
final class HarvestMachines {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.FIELD);
    private final Finish paint;
    private final Color rim;

    private HarvestMachines(Finish paint, Look look) {
        this.paint = paint;
        this.rim = FarmMachines.rim(look);
    }

    static Drawing of(Body body, Finish paint, Look look) {
        HarvestMachines machine = new HarvestMachines(paint, look);
        if (body == Body.SPRAYER) {
            machine.sprayer();
        } else {
            machine.combine();
        }
        machine.model.inside(canvas -> new MachineCab(body, paint, look).draw(canvas));
        return machine.model;
    }

    private void combine() {
        model.flank(1550);
        model.solid(
                "3100,900,80 2950,1900,80 3250,2000,60 3300,3650,120 6900,3850,160 7350,3500,200 8900,3250,300 9100,2200,200 8500,1200,300 6800,900,200",
                -1480,
                1480,
                paint);
        model.solid("4000,3750,30 3700,4250,40 6900,4250,40 6600,3750,30", -1400, 1400, Finish.PLASTIC);
        model.on(View.SIDE, 1482, canvas -> {
            for (double x : new double[] {4150, 5500, 6850}) {
                canvas.stroke(Canvas.line(x, 1200, x, 3650), 11, paint.seam());
            }
            Fittings.grille(canvas, 7100, 2000, 8300, 3000);
            canvas.stroke(Outline.line("3400,2500 6800,2700,400 8900,2500"), 60, Tone.alpha(paint.bright(), 0.7));
            canvas.fill(Canvas.box(3100, 1150, 7900, 1320, 40), Tone.alpha(Tone.NIGHT, 0.35));
        });
        combineFront();
        combineRear();
    }

    private void combineFront() {
        new Cabin(new double[] {1800, 1850, 3380, 3600}, -950, 950, 60).addTo(model, paint);
        model.solid("1050,700,60 1150,1150,60 2500,1900,60 2700,1000,60", -600, 600, IRON);
        model.axle(3350, 960, 620, Tyre.Kind.LUGGED, rim);
        model.axle(7500, 640, 420, Tyre.Kind.LUGGED, rim);
        header();
    }

    private void combineRear() {
        model.pair("3900,3250,80 3900,3480,80 8900,3750,60 9250,3500,60 9200,3420,40 8850,3540,60", 1500, 1640, paint);
        model.on(View.REAR, 9101, canvas -> {
            canvas.stroke(Canvas.box(-1150, 1700, 1150, 2900, 100), 14, paint.seam());
            Fittings.grille(canvas, -800, 1900, 800, 2700);
            CarEnd.pair(canvas, Canvas.box(1150, 1350, 1350, 1550, 40), Tone.RED);
        });
        model.on(
                View.TOP,
                4255,
                canvas -> canvas.fill(
                        Canvas.box(3950, -1250, 6650, 1250, 60),
                        Tone.horizontal(3950, 6650, new Color(0xD9B756), new Color(0xB98F33))));
    }

    private void header() {
        model.solid(
                "100,250,40 600,1050,80 1050,1450,80 1350,1350,80 1350,300,60 600,200,60",
                -2700,
                2700,
                new Finish(Tone.mix(paint.base(), Tone.NIGHT, 0.15)));
        model.solid("-100,150,10 500,330,20 500,180,10", -2650, 2650, Finish.STEEL);
        reel();
    }

    private void reel() {
        model.on(View.SIDE, 2702, canvas -> {
            canvas.stroke(Canvas.disc(330, 1050, 560), 36, new Color(0x33393E));
            for (int i = 0; i < 6; i++) {
                canvas.moved(330, 1050).turned(i * 60 + 12).stroke(Canvas.line(0, 0, 560, 0), 26, new Color(0x33393E));
            }
            Fittings.pin(canvas, 330, 1050, 90);
        });
        model.on(View.FRONT, -101, canvas -> {
            for (double y : new double[] {560, 900, 1260}) {
                canvas.stroke(Canvas.line(-2600, y, 2600, y), 40, new Color(0x33393E));
            }
            for (double x = -2600; x <= 2600; x += 260) {
                canvas.stroke(Canvas.line(x, 300, x, 560), 20, new Color(0x8D969D));
            }
        });
        model.on(View.TOP, 1300, canvas -> {
            for (double x : new double[] {0, 250, 500, 750}) {
                canvas.stroke(Canvas.line(x, -2600, x, 2600), 36, new Color(0x33393E));
            }
        });
    }

    private void sprayer() {
        model.flank(1300);
        model.axle(1700, 950, 380, Tyre.Kind.LUGGED, rim).axle(5500, 950, 380, Tyre.Kind.LUGGED, rim);
        model.solid("700,1350,60 700,1650,60 6900,1650,60 6900,1350,60", -500, 500, IRON);
        new Cabin(new double[] {500, 1650, 2150, 3350}, -800, 800, 120).addTo(model, paint);
        model.solid(
                "2350,1650,80 2300,2700,200,20 2700,3000,200 4600,3000,200 4900,2700,200 4900,1650,80",
                -1050,
                1050,
                paint);
        model.solid("5000,1650,60 5000,2500,100 6300,2650,160 6700,2300,160 6700,1650,60", -800, 800, paint);
        model.on(View.SIDE, 1051, canvas -> {
            canvas.fill(Canvas.box(3300, 1850, 3420, 2800, 40), Tone.alpha(Tone.SKY, 0.55));
            Fittings.grille(canvas, 5300, 1850, 6400, 2350);
            canvas.stroke(Outline.line("2450,2200 4800,2200"), 30, Tone.alpha(paint.bright(), 0.6));
        });
        booms();
    }

    private void booms() {
        model.pair(
                "1100,2050,20 1100,2170,20 7400,2350,20 7400,1900,20 7250,1900 7250,2200",
                1180,
                1290,
                Finish.ALUMINIUM);
        model.on(View.SIDE, 1291, canvas -> {
            for (double x = 1500; x < 7000; x += 420) {
                canvas.stroke(Outline.line(x + ",2080 " + (x + 210) + ",1820 " + (x + 420) + ",2090"), 30, Tone.STEEL);
            }
            canvas.stroke(Canvas.line(1500, 1810, 7200, 1830), 40, Tone.STEEL);
        });
        model.solid("7000,1200,30 7000,2500,30 7200,2500,30 7200,1200,30", -1250, 1250, Finish.STEEL);
        model.on(View.REAR, 7410, canvas -> CarEnd.pair(canvas, Canvas.box(820, 1250, 1050, 1400, 30), Tone.RED));
    }
}

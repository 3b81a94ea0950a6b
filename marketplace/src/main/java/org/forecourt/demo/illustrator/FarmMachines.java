package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Farm tractor, combine harvester, self-propelled sprayer and telehandler. */
final class FarmMachines {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.FIELD);
    private final Finish paint;
    private final Color rim;

    private FarmMachines(Finish paint, Look look) {
        this.paint = paint;
        Color[] rims = {new Color(0xE7C02C), new Color(0xD5DADD), new Color(0xB9322C)};
        this.rim = rims[look.pick("rims", rims.length)];
    }

    static Drawing of(Body body, Finish paint, Look look) {
        FarmMachines machine = new FarmMachines(paint, look);
        switch (body) {
            case COMBINE -> machine.combine();
            case SPRAYER -> machine.sprayer();
            case TELEHANDLER -> machine.telehandler();
            default -> machine.tractor();
        }
        machine.model.inside(canvas -> new MachineCab(body, paint, look).draw(canvas));
        return machine.model;
    }

    private void tractor() {
        model.flank(1180);
        model.solid("500,560,60 450,900,60 2600,1000,60 4000,1000,100 4250,600,60 2500,500,60", -330, 330, IRON);
        model.solid("250,500,40 230,900,60 500,900,60 520,500,40", -320, 320, IRON);
        model.solid("380,820,80 330,1420,140,14 700,1660,260,12 2350,1820,60 2350,950,60 900,900,60", -400, 400, paint);
        model.axle(980, 640, 400, Tyre.Kind.LUGGED, rim);
        model.pair(
                "420,1180,40 560,1400,200,40 1300,1400,200 1500,1180,40 1420,1180 1250,1330,160 640,1330,160 500,1180",
                800,
                1180,
                Finish.PLASTIC);
        new Cabin(new double[] {2300, 1150, 3980, 2760}, -790, 790, 190).addTo(model, paint);
        model.pair(
                "2700,1250,60 2750,1750,300,60 4000,1880,300,20 4350,1300,60 4150,1250 3950,1700,300,-30 2950,1700,300",
                700,
                1170,
                paint);
        model.axle(3480, 900, 520, Tyre.Kind.LUGGED, rim);
        model.on(View.SIDE, 401, canvas -> {
            Fittings.grille(canvas, 460, 1020, 980, 1420);
            canvas.stroke(Outline.line("520,1500,60 2330,1680"), 22, Tone.alpha(paint.bright(), 0.7));
            canvas.stroke(Outline.line("1080,960 1080,1650"), 9, paint.seam());
            canvas.fill(Canvas.box(1200, 1050, 2150, 1240, 40), Tone.alpha(Tone.NIGHT, 0.35));
        });
        model.solid("2130,1750,20 2110,2560,30 2220,2560,30 2240,1750,20", 420, 530, Finish.PLASTIC);
        model.on(View.FRONT, 329, canvas -> {
            Fittings.grille(canvas, -230, 760, 230, 1330);
            CarEnd.pair(canvas, Outline.of("250,1180,20 250,1400,40 350,1380,30 350,1200,20"), Tone.LAMP);
        });
        model.on(View.REAR, 4260, this::hitch);
        model.box(new double[] {4100, 550, 4750, 640}, -420, -330, IRON)
                .box(new double[] {4100, 550, 4750, 640}, 330, 420, IRON);
        model.on(
                View.TOP,
                1825,
                canvas -> canvas.stroke(Canvas.line(600, 0, 2250, 0), 26, Tone.alpha(paint.bright(), 0.8)));
    }

    private void hitch(Canvas canvas) {
        canvas.fill(Canvas.box(-250, 480, 250, 1000, 40), new Color(0x343A40));
        canvas.stroke(Canvas.line(-380, 600, -250, 1050), 50, new Color(0x50585F));
        canvas.stroke(Canvas.line(380, 600, 250, 1050), 50, new Color(0x50585F));
        CarEnd.pair(canvas, Canvas.box(920, 1640, 1130, 1740, 30), Tone.RED);
        CarEnd.plate(canvas, 0, 1180);
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
        new Cabin(new double[] {1800, 1850, 3380, 3600}, -950, 950, 60).addTo(model, paint);
        model.solid("1050,700,60 1150,1150,60 2500,1900,60 2700,1000,60", -600, 600, IRON);
        model.axle(3350, 960, 620, Tyre.Kind.LUGGED, rim);
        model.axle(7500, 640, 420, Tyre.Kind.LUGGED, rim);
        header();
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

    private void telehandler() {
        model.flank(1150);
        model.axle(1600, 630, 420, Tyre.Kind.LUGGED, rim).axle(4500, 630, 420, Tyre.Kind.LUGGED, rim);
        model.solid(
                "1000,650,60 1000,1150,100 2400,1200,60 5300,1300,100 5500,1000,80 5300,600,80 2500,450,80",
                -700,
                700,
                paint);
        model.solid("3500,700,60 3450,1500,100 5300,1600,160 5550,1300,100 5500,800,80", -1100, -300, paint);
        model.pair(
                "850,1050,40 1000,1320,200,40 2200,1320,200 2350,1050,40 2250,1050 2050,1230,160 1150,1230,160 950,1050",
                760,
                1150,
                Finish.PLASTIC);
        model.pair(
                "3750,1050,40 3900,1320,200,40 5100,1320,200 5250,1050,40 5150,1050 4950,1230,160 4050,1230,160 3850,1050",
                760,
                1150,
                Finish.PLASTIC);
        new Cabin(new double[] {2350, 700, 3850, 2420}, 180, 1080, 230).addTo(model, paint);
        model.solid("500,520,60 420,760,60 850,1150,160 5450,2050,120 5600,1650,100 1100,800,200", -330, 70, paint);
        model.solid("150,250,40 200,900,40 420,900,40 600,500,40 420,250,40", -500, 500, IRON);
        model.pair("-1150,90,10 -1150,120,10 150,180,20 150,800,20 230,800,20 230,100,30", 250, 390, Finish.STEEL);
        model.on(View.SIDE, 71, canvas -> {
            canvas.stroke(Outline.line("900,1060 5400,1930"), 24, Tone.alpha(paint.bright(), 0.8));
            canvas.fill(Canvas.box(5250, 1750, 5420, 1920, 80), new Color(0x3A4046));
        });
        model.on(View.REAR, 5601, canvas -> CarEnd.pair(canvas, Canvas.box(760, 900, 920, 1050, 30), Tone.RED));
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Farm tractor and telehandler. */
final class FarmMachines {
    private static final Finish IRON = new Finish(new Color(0x4A5056));

    private final Model model = new Model(Drawing.Setting.FIELD);
    private final Finish paint;
    private final Color rim;

    private FarmMachines(Finish paint, Look look) {
        this.paint = paint;
        this.rim = rim(look);
    }

    /** Farm machines wear one of a few traditional rim colours. */
    static Color rim(Look look) {
        Color[] rims = {new Color(0xE7C02C), new Color(0xD5DADD), new Color(0xB9322C)};
        return rims[look.pick("rims", rims.length)];
    }

    static Drawing of(Body body, Finish paint, Look look) {
        FarmMachines machine = new FarmMachines(paint, look);
        if (body == Body.TELEHANDLER) {
            machine.telehandler();
        } else {
            machine.tractor();
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
        mudguardsAndCab();
        tractorBonnet();
    }

    private void mudguardsAndCab() {
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
    }

    private void tractorBonnet() {
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
        telescope();
    }

    private void telescope() {
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

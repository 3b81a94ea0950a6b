package org.forecourt.demo.illustrator;

import java.awt.Color;

/** Lorries: a cab, a frame with axles and what it carries. */
final class Lorries {
    private static final Color DISC = new Color(0xA5AFB7);
    private static final double RADIUS = 510;

    private final Model model = new Model(Drawing.Setting.YARD).flank(1240);
    private final Finish paint;
    private final Look look;

    private Lorries(Finish paint, Look look) {
        this.paint = paint;
        this.look = look;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        return new Lorries(paint, look).build(body);
    }

    private Drawing build(Body body) {
        boolean high = body == Body.TRACTOR_UNIT;
        new LorryCab(model, paint, look, high).build();
        model.axle(1380, RADIUS, 320, Tyre.Kind.HEAVY, DISC);
        switch (body) {
            case TIPPER -> site(7600);
            case TRACTOR_UNIT -> tractor();
            case TANK_TRUCK -> road(8600, 5400, 6700);
            case CRANE_TRUCK -> road(8600, 5300, 6600);
            default -> road(8400, 6000);
        }
        Loads loads = new Loads(model, paint, look);
        OpenLoads open = new OpenLoads(model, paint, look);
        switch (body) {
            case TIPPER -> open.tipper(2050, 7500, 1250);
            case BOX_TRUCK -> loads.box(2000, 8400, 1150);
            case REFRIGERATOR_TRUCK -> loads.refrigerator(2120, 8400, 1150);
            case TANK_TRUCK -> loads.tank(2050, 8500, 1150);
            case FLATBED_TRUCK -> open.flatbed(2050, 8400, 1150);
            case CRANE_TRUCK -> open.crane(2000, 8600, 1200);
            default -> fifthWheel();
        }
        model.inside(canvas -> new LorryInterior(paint, look).draw(canvas));
        return model;
    }

    private void tractor() {
        frame(6050);
        rearAxle(5000);
        tank(2500, 3900);
        mudguard(5000);
        lamps(6050, 780);
    }

    private void road(double length, double... axles) {
        frame(length);
        for (double axle : axles) {
            rearAxle(axle);
        }
        tank(2500, 3700);
        model.box(new double[] {length - 250, 560, length, 700}, -1200, 1200, Finish.FRAME);
        lamps(length, 760);
        double end = axles[0] - 700;
        model.pair("3800,620,30 3800,820,30 " + end + ",820,30 " + end + ",620,30", 1120, 1210, Finish.STEEL);
    }

    private void site(double length) {
        frame(length - 100);
        rearAxle(4850);
        rearAxle(6200);
        tank(2350, 3500);
        mudguard(4850);
        mudguard(6200);
        lamps(length - 100, 800);
    }

    private void frame(double length) {
        model.solid("1700,760,30 1700,1040,30 " + length + ",1040,30 " + length + ",800,30", -430, 430, Finish.FRAME);
        model.solid("2050,420,60 2050,1000,60 2320,1000,60 2320,420,60", -1150, 1150, Finish.FRAME);
    }

    private void rearAxle(double x) {
        model.axle(x, RADIUS, 600, Tyre.Kind.HEAVY, DISC);
    }

    private void tank(double from, double to) {
        model.pair(
                from + ",430,110 " + from + ",980,110 " + to + ",980,110 " + to + ",430,110",
                560,
                1190,
                Finish.ALUMINIUM);
        model.on(View.SIDE, 1190, canvas -> {
            for (double x : new double[] {from + 250, to - 250}) {
                canvas.fill(Canvas.box(x - 28, 425, x + 28, 985), new Color(0x4A5157));
            }
            canvas.fill(Canvas.box(from + 60, 850, to - 60, 880, 14), Tone.alpha(Tone.SKY, 0.55));
        });
    }

    private void mudguard(double x) {
        String profile = (x - 620) + ",700,60 " + (x - 540) + ",1080,160,10 " + (x + 540) + ",1080,160 " + (x + 620)
                + ",700,60 " + (x + 560) + ",690 " + (x + 470) + ",1010,150 " + (x - 470) + ",1010,150 " + (x - 560)
                + ",690";
        model.pair(profile, 600, 1242, Finish.PLASTIC);
    }

    private void lamps(double length, double y) {
        model.on(View.REAR, length, canvas -> rearLamps(canvas, y));
    }

    /** Two rear lamp clusters and a number plate below a load. */
    static void rearLamps(Canvas canvas, double y) {
        canvas.fill(Canvas.box(-1150, y - 120, 1150, y + 80, 20), new Color(0x23282C));
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 880;
            canvas.fill(Canvas.box(x - 230, y - 90, x + 230, y + 50, 30), new Color(0x14171A));
            canvas.fill(
                    Canvas.box(x - 215, y - 78, x - 70, y + 38, 20),
                    Tone.vertical(y + 40, y - 80, new Color(0xE5484A), new Color(0x8A1219)));
            canvas.fill(Canvas.box(x - 60, y - 78, x + 60, y + 38, 20), Tone.AMBER);
            canvas.fill(
                    Canvas.box(x + 70, y - 78, x + 215, y + 38, 20),
                    Tone.vertical(y + 40, y - 80, new Color(0xE5484A), new Color(0x8A1219)));
        }
        CarEnd.plate(canvas, 0, y - 20);
    }

    private void fifthWheel() {
        model.solid("4450,1040,20 4520,1180,30 5480,1180,40 5700,1090,30 5680,1040", -460, 460, Finish.PLASTIC);
        model.on(View.TOP, 1200, canvas -> {
            canvas.fill(
                    Canvas.disc(4980, 0, 430), Tone.horizontal(4500, 5400, new Color(0x5A636B), new Color(0x2B3035)));
            canvas.fill(Outline.of("4980,-60 5460,-220 5460,220 4980,60"), new Color(0x14171A));
        });
        model.solid("2230,1120,30 2230,2300,30 2310,2300,30 2310,1120", -700, 700, Finish.FRAME);
        Finish flap = paint;
        model.pair("2200,1150 2200,3560,30 2640,3350,40 2640,1150,30", 1150, 1225, flap);
        model.pair(
                "2320,520,60 2320,1080,60 4080,1080,60 4080,520,60",
                1195,
                1235,
                look.chance("bare tanks", 2) ? Finish.ALUMINIUM : flap);
    }
}

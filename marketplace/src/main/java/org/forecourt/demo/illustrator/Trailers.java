package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** Semi-trailers, the light trailer behind a car, and the caravan. */
final class Trailers {
    private static final Color DISC = new Color(0xA5AFB7);

    private final Model model = new Model(Drawing.Setting.YARD).flank(1250);
    private final Finish paint;
    private final Look look;

    private Trailers(Finish paint, Look look) {
        this.paint = paint;
        this.look = look;
    }

    static Drawing of(Body body, Finish paint, Look look) {
        Trailers trailers = new Trailers(paint, look);
        return switch (body) {
            case LIGHT_TRAILER -> trailers.light();
            case CARAVAN -> trailers.caravan();
            default -> trailers.semi(body);
        };
    }

    private Drawing semi(Body body) {
        double length = body == Body.TIPPER_TRAILER ? 9200 : body == Body.TANK_TRAILER ? 11400 : 13400;
        double deck = 1180;
        chassis(length);
        Loads loads = new Loads(model, paint, look);
        OpenLoads open = new OpenLoads(model, paint, look);
        switch (body) {
            case REFRIGERATOR_TRAILER -> loads.refrigerator(350, length, deck);
            case TANK_TRAILER -> loads.tank(0, length, deck);
            case TIPPER_TRAILER -> open.tipper(700, length - 150, deck);
            case FLATBED_TRAILER -> open.flatbed(0, length, deck);
            default -> loads.curtain(0, length, deck);
        }
        model.inside(canvas -> new CargoHold(body, paint, look).draw(canvas));
        return model;
    }

    private void chassis(double length) {
        double last = length - 1900;
        model.solid(
                "150,1000,30 150,1180,30 " + length + ",1180,30 " + length + ",820,40 2700,820,160 2500,1000,160",
                -520,
                520,
                Finish.FRAME);
        for (int i = 0; i < 3; i++) {
            model.axle(last - i * 1310, 500, 560, Tyre.Kind.HEAVY, DISC);
        }
        model.pair("2600,120,20 2600,1050,30 2780,1050,30 2780,120,20", 640, 800, Finish.STEEL);
        model.pair("2500,0,20 2500,120,20 2880,120,20 2880,0,20", 560, 880, Finish.PLASTIC);
        double guard = last - 3500;
        model.pair("3400,560,20 3400,1000,20 " + guard + ",1000,20 " + guard + ",560,20", 1180, 1225, Finish.ALUMINIUM);
        model.box(new double[] {length - 90, 560, length, 700}, -1200, 1200, Finish.FRAME);
        model.on(View.REAR, length + 200, canvas -> Lorries.rearLamps(canvas, 860));
        model.on(View.FRONT, 100, canvas -> canvas.fill(Canvas.disc(0, 1050, 70), Tone.STEEL));
    }

    private Drawing light() {
        model.flank(820);
        model.solid("0,430,20 0,500,20 1500,500,20 3300,500,20 3300,430,20", -60, 60, Finish.STEEL);
        model.solid("1150,500,20 1150,930,30 3350,930,30 3350,500,20", -700, 700, paint);
        model.pair("1850,560,60 1900,760,160,30 2600,760,160 2650,560,60", 690, 890, Finish.PLASTIC);
        model.add(new Tyre(2250, 290, -880, -710, Tyre.Kind.LIGHT, DISC))
                .add(new Tyre(2250, 290, 710, 880, Tyre.Kind.LIGHT, DISC));
        model.solid("520,0,20 520,460,20 590,460,20 590,0,20", -40, 40, Finish.STEEL);
        model.solid("0,430,40 -60,520,50 120,560,50 160,430,30", -70, 70, Finish.PLASTIC);
        lightBody();
        tiltOrFloor(look.chance("tilt", 2));
        model.inside(canvas -> new CargoHold(Body.LIGHT_TRAILER, paint, look).draw(canvas));
        return model;
    }

    private void lightBody() {
        model.on(View.SIDE, 701, canvas -> {
            for (double x : new double[] {1250, 1800, 2700, 3250}) {
                canvas.fill(Canvas.box(x - 20, 520, x + 20, 920, 8), Tone.alpha(paint.deep(), 0.6));
            }
            canvas.fill(Canvas.box(1150, 890, 3350, 930, 12), Tone.alpha(paint.bright(), 0.7));
        });
        model.on(View.REAR, 3360, canvas -> {
            CarEnd.pair(canvas, Canvas.box(480, 430, 680, 520, 20), Tone.RED);
            canvas.stroke(Canvas.box(-640, 560, 640, 890, 20), 9, paint.seam());
            CarEnd.plate(canvas, 0, 470);
        });
    }

    private void tiltOrFloor(boolean tilt) {
        if (tilt) {
            model.solid(
                    "1160,930,30 1170,1950,120 3330,1950,120 3340,930,30",
                    -690,
                    690,
                    new Finish(Tone.mix(paint.base(), new Color(0x5C6870), 0.45)));
        } else {
            model.on(
                    View.TOP,
                    940,
                    canvas -> canvas.fill(
                            Canvas.box(1200, -660, 3300, 660, 20),
                            Tone.horizontal(1200, 3300, new Color(0x8A6F4B), new Color(0xAA8A60))));
        }
    }

    private Drawing caravan() {
        model.flank(1120).showRightFlank();
        model.solid("-1300,470,20 -1300,560,20 300,560,20 300,470,20", -70, 70, Finish.STEEL);
        model.solid("-900,560,40 -880,820,80 -300,860,60 -300,560,30", -500, 500, paint);
        model.add(new Solid(
                Outline.of(
                        "60,420,120 0,800,200,20 260,2450,320,20 700,2600,160 5300,2600,260 5560,2350,200 5600,800,160 5520,420,120"),
                -1150,
                1150,
                paint,
                0.03,
                110));
        model.add(new Tyre(3050, 340, -1160, -980, Tyre.Kind.LIGHT, DISC))
                .add(new Tyre(3050, 340, 980, 1160, Tyre.Kind.LIGHT, DISC));
        model.solid("-700,60,20 -700,500,20 -640,500,20 -640,60,20", -40, 40, Finish.STEEL);
        model.solid("-740,0,40 -740,160,60 -600,160,60 -600,0,40", -60, 60, Finish.PLASTIC);
        model.on(View.SIDE, 1150, this::caravanSide);
        caravanEnds();
        model.inside(canvas -> new CargoHold(Body.CARAVAN, paint, look).caravan(canvas));
        return model;
    }

    private void caravanEnds() {
        model.on(
                View.FRONT,
                -1,
                canvas -> Fittings.window(canvas, Outline.symmetric("0,1300 900,1300,120 840,2020,140 0,2030")));
        model.on(View.REAR, 5601, canvas -> {
            Fittings.window(canvas, Outline.symmetric("0,1500 760,1500,120 740,2060,120 0,2060"));
            CarEnd.pair(canvas, Canvas.box(860, 620, 1040, 1000, 60), Tone.RED);
            CarEnd.plate(canvas, 0, 640);
        });
        model.on(View.TOP, 2610, canvas -> {
            canvas.fill(Canvas.box(1100, -330, 1900, 330, 60), Tone.alpha(Tone.NIGHT, 0.2));
            canvas.fill(Canvas.box(3500, -250, 4100, 250, 50), Tone.alpha(Tone.NIGHT, 0.3));
        });
    }

    private void caravanSide(Canvas canvas) {
        canvas.fill(
                Outline.of("40,900 5590,900 5590,1060 30,1060"),
                Tone.alpha(paint.isLight() ? new Color(0x4C86A8) : Tone.SKY, 0.6));
        canvas.fill(Canvas.box(60, 420, 5540, 520, 40), Tone.alpha(Tone.NIGHT, 0.35));
        Shape arch = Outline.of("2480,420 2580,800,220,10 3520,800,220 3620,420");
        canvas.fill(arch, new Color(0x14171A));
        Wheel.car(canvas.moved(3050, 340), 340, 5);
        for (double[] pane : new double[][] {{620, 1750}, {2150, 3100}, {4380, 5250}}) {
            Fittings.window(canvas, Canvas.box(pane[0], 1380, pane[1], 2050, 110));
        }
        Shape door = Canvas.box(3420, 560, 4120, 2350, 70);
        canvas.stroke(door, 14, paint.seam());
        Fittings.window(canvas, Canvas.box(3560, 1560, 3980, 2130, 70));
        canvas.fill(Canvas.box(3470, 1280, 3600, 1330, 16), Tone.PLASTIC);
    }
}

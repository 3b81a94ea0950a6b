package org.forecourt.demo.illustrator;

import java.awt.Color;

/** A quad bike: four coarse tyres under wide mudguards, a saddle and a handlebar. */
final class Quad {
    private static final Finish BLACK = new Finish(new Color(0x2B2F34));

    private Quad() {}

    static Drawing of(Finish paint, Look look) {
        Model model = new Model(Drawing.Setting.FIELD).flank(590);
        model.axle(400, 310, 230, Tyre.Kind.LUGGED, new Color(0x4A5056))
                .axle(1690, 320, 270, Tyre.Kind.LUGGED, new Color(0x4A5056));
        model.solid("500,300,60 520,560,60 1500,560,60 1560,300,60", -230, 230, BLACK);
        model.solid("60,420,60 120,600,80 420,640,40 420,420,40", -240, 240, BLACK);
        model.pair("20,640,30 90,760,120,20 520,790,140 830,560,40 790,530,20 520,700,120 130,660,80", 220, 590, paint);
        model.pair(
                "1260,560,40 1420,790,150,16 1980,770,90 2090,640,20 2040,620,20 1900,700,90 1480,700,120 1320,540,20",
                220,
                590,
                paint);
        model.solid("180,650,60 200,830,90 560,960,80 900,850,60 880,620,60", -240, 240, paint);
        model.solid("860,820,60 960,870,100,-14 1560,880,60 1640,800,50 1560,720,40 920,720,40", -170, 170, BLACK);
        steering(model);
        details(model, paint);
        model.inside(canvas -> new HandlebarCockpit(Body.QUAD, paint, look).draw(canvas));
        return model;
    }

    private static void details(Model model, Finish paint) {
        model.on(View.FRONT, 39, canvas -> {
            CarEnd.pair(canvas, Canvas.oval(300, 720, 78, 52), Tone.vertical(770, 670, Tone.LAMP, new Color(0x8EA1AE)));
            Fittings.grille(canvas, -150, 470, 150, 620);
        });
        model.on(View.REAR, 2091, canvas -> CarEnd.pair(canvas, Canvas.box(300, 660, 440, 720, 20), Tone.RED));
        model.on(View.SIDE, 591, canvas -> {
            canvas.stroke(Outline.line("110,730,60 520,765"), 14, Tone.alpha(paint.bright(), 0.8));
            canvas.stroke(Outline.line("1440,760,60 1960,745"), 14, Tone.alpha(paint.bright(), 0.8));
            canvas.fill(Canvas.box(860, 300, 1240, 350, 20), new Color(0x23272B));
        });
    }

    private static void steering(Model model) {
        model.solid("640,900,30 700,1090,30 760,1090,30 720,880,30", -60, 60, BLACK);
        model.solid("690,1060,30 690,1110,30 780,1100,30 780,1050,30", -400, 400, BLACK);
        model.solid("40,790,20 40,825,20 430,860,20 430,825,20", -330, 330, Finish.FRAME);
        model.solid("1500,830,20 1500,865,20 2040,850,20 2040,815,20", -330, 330, Finish.FRAME);
    }
}

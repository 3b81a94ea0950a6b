package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The inside of a trailer, seen from its open rear end. */
record CargoHold(Body body, Finish paint, Look look) {

    void draw(Canvas canvas) {
        boolean open = body == Body.FLATBED_TRAILER || body == Body.TIPPER_TRAILER || body == Body.LIGHT_TRAILER;
        if (open) {
            Outlook.draw(canvas, Drawing.Setting.YARD);
        } else {
            canvas.fill(
                    Outline.of("-800,1200 800,1200 330,800 -330,800"),
                    Tone.vertical(1200, 800, new Color(0xF1F2F0), new Color(0xC9CDCE)));
        }
        double rim = open ? 560 : 1200;
        Finish wall = body == Body.CURTAIN_TRAILER || open ? paint : Finish.WHITE;
        floor(canvas);
        for (int side = -1; side <= 1; side += 2) {
            Shape panel = Outline.of(side * 800 + ",0 " + side * 800 + "," + rim + " " + side * 330 + ","
                    + (open ? 520 : 800) + " " + side * 330 + ",330");
            canvas.fill(panel, Tone.horizontal(side * 800, side * 330, wall.light(), wall.base(), wall.shade()));
            ribs(canvas, panel, side);
        }
        Shape end = Canvas.box(-330, 330, 330, open ? 640 : 800);
        canvas.fill(end, wall.upright(800, 330));
        canvas.stroke(end, 8, Tone.alpha(wall.deep(), 0.7));
        if (body == Body.REFRIGERATOR_TRAILER) {
            canvas.fill(Canvas.box(-190, 660, 190, 775, 14), new Color(0xB5BDC3));
            Fittings.grille(canvas, -170, 675, 170, 760);
        }
    }

    private void floor(Canvas canvas) {
        boolean wood = body != Body.TIPPER_TRAILER && body != Body.REFRIGERATOR_TRAILER && body != Body.TANK_TRAILER;
        Color near = wood ? new Color(0x9A7A52) : new Color(0x7D868D);
        Shape floor = Outline.of("-800,0 800,0 330,330 -330,330");
        canvas.fill(floor, Tone.vertical(330, 0, Tone.darker(near, 0.35), Tone.lighter(near, 0.12)));
        for (int i = -5; i <= 5; i++) {
            canvas.stroke(Canvas.line(i * 145, 0, i * 60, 330), 4, Tone.darker(near, 0.45));
        }
    }

    private void ribs(Canvas canvas, Shape panel, int side) {
        for (double x = 345; x < 800; x += (x - 300) * 0.32 + 14) {
            double wide = 3 + (x - 330) * 0.05;
            canvas.within(
                    panel,
                    Canvas.box(Math.min(side * x, side * (x + wide)), 0, Math.max(side * x, side * (x + wide)), 1200),
                    Tone.alpha(Tone.NIGHT, 0.28));
        }
        for (double share : new double[] {0.25, 0.55}) {
            canvas.within(
                    panel,
                    Outline.of(side * 330 + "," + (330 + 470 * share) + " " + side * 800 + "," + 1200 * share + " "
                            + side * 800 + "," + (1200 * share + 34) + " " + side * 330 + "," + (338 + 470 * share)),
                    Tone.alpha(Tone.NIGHT, 0.16));
        }
    }

    /** A caravan's living room: bench, table, window, cupboards. */
    void caravan(Canvas canvas) {
        canvas.fill(Canvas.box(-800, 0, 800, 1200), Tone.vertical(1200, 0, new Color(0xEFEBE3), new Color(0xD2CABD)));
        canvas.fill(
                Outline.of("-800,0 800,0 520,230 -520,230"),
                Tone.vertical(230, 0, new Color(0x8D7556), new Color(0xA98D69)));
        Shape window = Canvas.box(-400, 560, 400, 900, 50);
        canvas.stroke(window, 40, new Color(0xF7F6F2));
        canvas.fill(window, Tone.vertical(900, 560, new Color(0xA9CCE3), new Color(0xE2ECEA), new Color(0x9DB68A)));
        benches(canvas);
        cupboardsAndTable(canvas);
    }

    private void benches(Canvas canvas) {
        Color wood = look.chance("dark wood", 2) ? new Color(0x8A6643) : new Color(0xC7A57A);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    Canvas.box(Math.min(side * 400, side * 460), 540, Math.max(side * 400, side * 460), 930, 20),
                    Tone.lighter(paint.base(), 0.35));
            canvas.fill(
                    Outline.of(side * 800 + ",150 " + side * 800 + ",480 " + side * 560 + ",430,30 " + side * 300
                            + ",420,30 " + side * 300 + ",180"),
                    Tone.vertical(470, 150, Tone.lighter(paint.base(), 0.3), paint.base(), paint.deep()));
            canvas.fill(
                    Outline.of(side * 800 + ",440 " + side * 800 + ",760,40 " + side * 480 + ",660,40 " + side * 480
                            + ",425"),
                    Tone.lighter(paint.base(), 0.18));
            canvas.fill(
                    Outline.of(
                            side * 800 + ",900 " + side * 800 + ",1200 " + side * 430 + ",1120 " + side * 430 + ",960"),
                    Tone.vertical(1200, 900, Tone.lighter(wood, 0.2), wood));
        }
    }

    private void cupboardsAndTable(Canvas canvas) {
        Color wood = look.chance("dark wood", 2) ? new Color(0x8A6643) : new Color(0xC7A57A);
        canvas.fill(Canvas.box(-430, 960, 430, 1120, 12), Tone.vertical(1120, 960, Tone.lighter(wood, 0.15), wood));
        for (double x : new double[] {-215, 0, 215}) {
            canvas.stroke(Canvas.line(x, 965, x, 1115), 6, Tone.darker(wood, 0.4));
        }
        canvas.fill(Canvas.box(-40, 60, 40, 400), Tone.vertical(400, 60, Tone.CHROME, Tone.STEEL));
        canvas.fill(
                Outline.of("-330,380,40 330,380,40 270,450,30 -270,450,30"),
                Tone.vertical(450, 380, Tone.lighter(wood, 0.3), wood));
    }
}

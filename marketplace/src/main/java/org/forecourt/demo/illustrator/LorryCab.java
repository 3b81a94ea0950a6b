package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The forward-control cab of a lorry, low for site work or high for the long haul. */
final class LorryCab {
    private final Model model;
    private final Finish paint;
    private final Look look;
    private final boolean high;

    LorryCab(Model model, Finish paint, Look look, boolean high) {
        this.model = model;
        this.paint = paint;
        this.look = look;
        this.high = high;
    }

    void build() {
        model.solid("60,520,40 30,1000,60 300,1300 1900,1300 1950,700,40 1900,560,40", -1180, 1180, Finish.FRAME);
        Shape profile = Outline.of(
                high
                        ? "70,430,70 10,620,60 0,1500,60,6 50,1830,60 250,2830,160,14 560,3480,260,20 1500,3700,260,8 2130,3690,80 2200,3560,60"
                                + " 2210,1120,60 1960,1060,60 1900,900,300,-80 900,700,300,0 820,430,60"
                        : "70,430,70 10,620,60 0,1450,60,6 50,1760,60 230,2620,160,14 520,2890,200,10 1700,2920,90 1790,2820,60"
                                + " 1800,1120,60 1960,1060,60 1900,900,300,-80 900,700,300,0 820,430,60");
        model.add(new Solid(profile, -1240, 1240, paint, high ? 0.07 : 0.05, 90));
        model.on(View.SIDE, 1240, this::side);
        model.on(View.REAR, 2215, this::back);
        model.on(View.FRONT, -1, this::front);
        model.on(View.TOP, 3800, this::above);
        mirrors();
    }

    private void side(Canvas canvas) {
        double back = high ? 1480 : 1640;
        Shape glass = Outline.of("330,1800,40 520," + (high ? 2620 : 2560) + ",70,8 " + (back - 90) + ","
                + (high ? 2620 : 2560) + ",60 " + (back - 90) + ",1860,50 760,1790,160");
        canvas.stroke(glass, 44, new Color(0x16191C));
        Glass.pane(canvas, glass);
        canvas.fill(Canvas.box(690, 1780, 730, 2640), new Color(0x14181B));
        Shape door =
                Outline.line("270,2700,60 230,1800,100 240,900,100 640,760,80 " + back + ",1080,60 " + back + ",2720");
        canvas.moved(12, 0).stroke(door, 7, Tone.alpha(paint.bright(), 0.35));
        canvas.stroke(door, 10, paint.seam());
        canvas.fill(Canvas.box(back - 330, 1580, back - 110, 1640, 24), new Color(0x1B1F22));
        canvas.fill(Outline.of("10,1180 420,1330,80 430,1290,60 10,1130"), Tone.alpha(paint.deep(), 0.5));
        steps(canvas);
    }

    private void steps(Canvas canvas) {
        for (double y : new double[] {480, 680, 880}) {
            canvas.fill(Canvas.box(300, y, 720, y + 110, 24), new Color(0x1A1D20));
            canvas.fill(Canvas.box(310, y + 6, 710, y + 26, 8), new Color(0x7C868E));
        }
        canvas.fill(
                Outline.of("10,640 150,660,40 190,860,50 14,900"),
                Tone.vertical(900, 640, Tone.LAMP, new Color(0x8CA0AE)));
        canvas.fill(Canvas.box(210, 1380, 330, 1420, 12), Tone.AMBER);
        if (high) {
            Glass.pane(canvas, Outline.of("1620,2120,60 1620,2520,60 1980,2520,60 1980,2120,60"), 0.2);
            canvas.stroke(Outline.line("560,3050 2190,3100"), 9, paint.seam());
            stripes(canvas);
        }
    }

    /** A stripe along the flank of long-haul cabs, as hauliers like them. */
    private void stripes(Canvas canvas) {
        if (!look.chance("stripes", 2)) {
            return;
        }
        Color stripe = paint.isLight() ? new Color(0x35648C) : Tone.SKY;
        canvas.fill(Outline.of("560,2900,300,-60 2195,3420,20 2195,3120,20 900,2880,300"), Tone.alpha(stripe, 0.75));
        canvas.fill(Outline.of("900,2800,300,-50 2195,3050,20 2195,2960,20 1100,2790,300"), Tone.alpha(stripe, 0.5));
    }

    private void back(Canvas canvas) {
        if (high) {
            canvas.stroke(Canvas.box(-1000, 2500, 1000, 3400, 120), 12, paint.seam());
            return;
        }
        for (double x : new double[] {-520, 520}) {
            Fittings.window(canvas, Canvas.box(x - 330, 1950, x + 330, 2550, 90));
        }
    }

    private void front(Canvas canvas) {
        double top = high ? 2780 : 2600;
        Shape glass = Outline.symmetric("0,1800 1130,1815,60 1105," + top + ",90,10 0," + (top + 24));
        canvas.stroke(glass, 50, new Color(0x16191C));
        Glass.pane(canvas, glass);
        for (double x : new double[] {-620, 180}) {
            canvas.stroke(Canvas.line(x, 1830, x + 480, 1990), 22, new Color(0x101315));
        }
        canvas.fill(
                Canvas.box(-1150, top - 20, 1150, top + 130, 50),
                Tone.vertical(top + 130, top - 20, new Color(0x464D54), new Color(0x1C2024)));
        if (high) {
            canvas.stroke(Canvas.box(-900, 3090, 900, 3430, 90), 10, paint.seam());
            CarEnd.pair(canvas, Canvas.box(760, 2945, 960, 3015, 30), Tone.AMBER);
        }
        grille(canvas);
        bumper(canvas);
    }

    private void grille(Canvas canvas) {
        int design = look.pick("grille", 3);
        double low = 860;
        Shape grille = design == 1
                ? Outline.symmetric("0,860 760,860,60 900,1640,60 0,1680")
                : Outline.symmetric("0,860 900,860,80 820,1620,80 0,1640");
        canvas.fill(grille, Tone.vertical(1650, low, new Color(0x23282C), new Color(0x0F1113)));
        int slats = 4 + design * 2;
        for (int i = 0; i < slats; i++) {
            double y = low + 60 + i * 720.0 / slats;
            canvas.within(
                    grille,
                    Canvas.box(-860, y, 860, y + 320.0 / slats, 16),
                    design == 2 ? paint.base() : new Color(0x59626A));
        }
        canvas.stroke(grille, 16, design == 0 ? Tone.CHROME : paint.deep());
        canvas.fill(Canvas.box(-900, 1690, 900, 1745, 20), Tone.alpha(paint.deep(), 0.6));
        canvas.fill(Canvas.disc(0, 1480, 100), Tone.vertical(1580, 1380, Tone.SKY, Tone.STEEL));
        canvas.fill(Canvas.disc(0, 1480, 74), new Color(0x262E35));
    }

    private void bumper(Canvas canvas) {
        Shape bumper = Outline.symmetric("0,400 1120,400,60 1235,520,60 1235,800,60 0,810");
        canvas.fill(bumper, paint.upright(820, 380));
        canvas.stroke(bumper, 9, paint.seam());
        Shape lamp = Outline.of("700,610,50 1130,590,60 1220,660,50 1215,860,50 1050,800,60 720,770,50");
        CarEnd.pair(canvas, lamp, Tone.vertical(860, 590, new Color(0x39424A), new Color(0x171B1F)));
        for (double x : new double[] {830, 1010}) {
            CarEnd.pair(canvas, Canvas.disc(x, 690, 68), new Color(0xB9C6CF));
            CarEnd.pair(canvas, Canvas.disc(x, 690, 50), Tone.LAMP);
        }
        CarEnd.pair(canvas, Canvas.box(1115, 650, 1195, 780, 24), Tone.AMBER);
        CarEnd.pair(canvas, Canvas.box(760, 450, 980, 530, 24), new Color(0xA3B1BB));
        canvas.fill(Canvas.box(-620, 440, 620, 590, 40), new Color(0x17191C));
        CarEnd.plate(canvas, 0, 520);
    }

    private void mirrors() {
        model.pair("180,1880,30 150,2000,40 170,2520,50 330,2520,40 330,1880,40", 1330, 1500, Finish.PLASTIC);
        model.pair("240,2400 240,2470 300,2470 300,2400", 1200, 1340, Finish.PLASTIC);
    }

    private void above(Canvas canvas) {
        if (high) {
            canvas.stroke(Canvas.box(700, -900, 2050, 900, 120), 12, paint.seam());
            canvas.fill(Canvas.box(1100, -420, 1650, 420, 60), Tone.alpha(Tone.NIGHT, 0.35));
        } else {
            canvas.fill(Canvas.box(900, -380, 1400, 380, 60), Tone.alpha(Tone.NIGHT, 0.3));
        }
        Glass.pane(canvas, Outline.of("120,-1080,60 120,1080,60 330,1040,60 330,-1040,60"));
        canvas.fill(Canvas.box(620, -1150, 700, 1150, 30), Tone.alpha(Tone.NIGHT, 0.2));
    }
}

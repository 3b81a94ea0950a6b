package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Area;

/** The air tubes of an inflatable boat. */
record Tubes(double length, double beam, Finish paint) implements Part {

    @Override
    public Room room() {
        return new Room(0, length, 0, 380, -beam / 2, beam / 2);
    }

    @Override
    public void draw(Canvas canvas, View view) {
        switch (view) {
            case SIDE -> side(canvas);
            case FRONT -> end(canvas, true);
            case REAR -> end(canvas, false);
            case TOP, INTERIOR -> above(canvas);
        }
    }

    private void side(Canvas canvas) {
        Shape keel = Outline.of("420,0 300,220,60 4000,220 4000,0");
        Hull.reflect(canvas, Canvas.box(100, 0, length - 100, 600));
        canvas.mass(keel, Tone.vertical(220, 0, new Color(0xE3E8EB), new Color(0x8B979F)));
        Shape tube = Outline.of(
                "0,860,120,60 420,180,260 3900,110,60 4250,250,80 4250,350,80 3900,520,80 1300,600,600 420,880,200");
        canvas.mass(tube, round(720, 150));
        for (double x = 900; x < 3800; x += 700) {
            canvas.stroke(
                    Outline.line(x + "," + 560 + " " + (x + 20) + ",330,200 " + x + ",150"),
                    12,
                    Tone.alpha(paint.deep(), 0.6));
        }
        canvas.stroke(Outline.line("250,620 1300,420,500 3800,340"), 26, Tone.alpha(Tone.NIGHT, 0.65));
        canvas.stroke(
                Outline.line("700,560,40 900,520,40 1100,500 1300,470 1500,450 1700,440"), 14, new Color(0x1A1D20));
        Hull.ripple(canvas, 200, length);
    }

    private Paint round(double top, double bottom) {
        return Tone.vertical(
                top, bottom, paint.base(), paint.bright(), paint.light(), paint.base(), paint.shade(), paint.deep());
    }

    private void end(Canvas canvas, boolean front) {
        double half = beam / 2;
        Hull.reflect(canvas, Canvas.box(-half, 0, half, 500));
        canvas.mass(Outline.symmetric("0,0 300,0,60 520,260,60 0,420"), new Color(0xB5BFC6));
        for (int side = -1; side <= 1; side += 2) {
            Shape tube = Canvas.disc(side * (half - 225), 330, 225);
            canvas.mass(tube, round(555, 105));
            canvas.stroke(tube, 10, Tone.alpha(paint.deep(), 0.6));
        }
        if (front) {
            Shape bow = Outline.symmetric("0,320 " + (half - 330) + ",250,160 " + (half - 60) + ",400,160 "
                    + (half - 330) + ",780,260 0,860");
            canvas.mass(bow, round(860, 260));
            canvas.stroke(Canvas.line(0, 330, 0, 850), 16, Tone.alpha(paint.deep(), 0.6));
        } else {
            canvas.fill(Canvas.box(-half + 360, 120, half - 360, 560, 30), new Color(0x5B646C));
        }
        Hull.ripple(canvas, -half, half);
    }

    private void above(Canvas canvas) {
        double half = beam / 2;
        Shape outer = plan(0, half);
        Area tubes = new Area(outer);
        Shape inner = plan(430, half - 430);
        tubes.subtract(new Area(inner));
        canvas.mass(outer, round(half, -half));
        canvas.fill(inner, new Color(0x7E8A92));
        for (double x = 900; x < length - 300; x += 160) {
            canvas.within(inner, Canvas.box(x, -half, x + 20, half), Tone.alpha(Tone.NIGHT, 0.2));
        }
        canvas.fill(tubes, Tone.horizontal(0, length, Tone.alpha(Tone.SKY, 0.1), Tone.alpha(Tone.NIGHT, 0.1)));
        canvas.stroke(inner, 16, Tone.alpha(paint.deep(), 0.8));
    }

    private Shape plan(double from, double half) {
        double to = length;
        return Outline.from(from, 0, 300)
                .to(from + 260, half * 0.75, 420)
                .to(from + 1300, half, 600)
                .to(to, half, 80)
                .to(to, -half, 80)
                .to(from + 1300, -half, 600)
                .to(from + 260, -half * 0.75, 420)
                .closed();
    }
}

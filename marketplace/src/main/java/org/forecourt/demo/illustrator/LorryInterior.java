package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** The high place of a lorry's driver: a tall windscreen, lockers above it, a flat steering wheel, a bunk of switches. */
record LorryInterior(Finish paint, Look look) {
    private static final Color BLACK = new Color(0x16191C);

    void draw(Canvas canvas) {
        Outlook.draw(canvas, Drawing.Setting.ROAD);
        shell(canvas);
        lockers(canvas);
        dashboard(canvas);
        instruments(canvas);
        wheel(canvas.moved(-330, 330));
        seats(canvas);
    }

    private void shell(Canvas canvas) {
        Area shell = new Area(Canvas.box(-800, 0, 800, 1200));
        shell.subtract(new Area(Outline.symmetric("0,430 690,430 660,960,70,6 0,980,0")));
        Shape side = Outline.of("735,470 715,930,50 800,960 800,440");
        shell.subtract(new Area(side));
        shell.subtract(new Area(Canvas.mirrored(side)));
        canvas.fill(shell, Tone.vertical(1200, 400, new Color(0xB9B3A8), new Color(0x8F8A82), new Color(0x3A3E42)));
        canvas.fill(Outline.of("-420,500 -300,500 -120,975 -240,975"), Tone.alpha(Tone.SKY, 0.14));
        Shape blind = Outline.symmetric("0,905 655,890,20 665,985,40 0,995");
        canvas.fill(blind, Tone.alpha(new Color(0x3B444B), 0.85));
    }

    private void lockers(Canvas canvas) {
        for (double x : new double[] {-500, 0, 500}) {
            Shape lid = Canvas.box(x - 225, 1030, x + 225, 1175, 34);
            canvas.fill(lid, Tone.vertical(1175, 1030, new Color(0xA9A398), new Color(0x857F76)));
            canvas.stroke(lid, 6, Tone.alpha(Tone.NIGHT, 0.45));
            canvas.fill(Canvas.box(x - 50, 1050, x + 50, 1068, 8), BLACK);
        }
        canvas.fill(Canvas.box(-120, 985, 120, 1022, 10), BLACK);
        canvas.fill(Canvas.box(-100, 994, 20, 1013, 4), new Color(0x7FD0C0));
    }

    private void dashboard(Canvas canvas) {
        Shape top = Outline.from(-800, 0, 0)
                .to(-800, 470, 0, 12)
                .to(-620, 520, 80)
                .to(-60, 530, 80)
                .to(260, 455, 120)
                .to(800, 440, 0)
                .to(800, 0, 0)
                .closed();
        canvas.fill(top, Tone.vertical(530, 60, new Color(0x50565C), new Color(0x2B3035), new Color(0x181B1E)));
        Shape wrap = Outline.of("120,60 170,430,80 330,420,60 470,330,80 500,60");
        canvas.fill(wrap, Tone.vertical(430, 60, new Color(0x3F454B), new Color(0x1C2023)));
        canvas.stroke(Outline.line("-800,395 -40,400,60 180,330,80 800,330"), 16, paint.base());
        canvas.fill(Canvas.box(215, 250, 425, 385, 14), BLACK);
        canvas.fill(
                Canvas.box(227, 262, 413, 373, 8), Tone.vertical(373, 262, new Color(0x2C5B6E), new Color(0x17303C)));
        canvas.stroke(Outline.line("240,285 310,320,40 400,350"), 7, new Color(0x7FD0C0));
        for (int i = 0; i < 10; i++) {
            double x = 225 + (i % 5) * 42;
            double y = i < 5 ? 195 : 145;
            canvas.fill(Canvas.box(x, y, x + 32, y + 34, 6), i == 3 ? Tone.RED : new Color(0x59626A));
        }
        canvas.stroke(Canvas.box(520, 170, 780, 320, 24), 5, Tone.alpha(Tone.NIGHT, 0.6));
    }

    private void instruments(Canvas canvas) {
        canvas.fill(Outline.of("-600,360,30 -575,500,60 -105,500,60 -80,360,30"), new Color(0x0D1013));
        for (double x : new double[] {-490, -340, -190}) {
            double radius = x == -340 ? 48 : 58;
            canvas.fill(Canvas.disc(x, 428, radius), new Color(0x1B2126));
            canvas.stroke(Canvas.disc(x, 428, radius), 5, new Color(0x9FB0BC));
            for (int i = 0; i < 9; i++) {
                canvas.moved(x, 428)
                        .turned(-30 + i * 30)
                        .stroke(Canvas.line(radius - 14, 0, radius - 6, 0), 4, new Color(0xE8EEF2));
            }
            canvas.stroke(Canvas.line(x, 428, x - radius * 0.55, 428 + radius * 0.4), 5, Tone.RED);
        }
    }

    private void wheel(Canvas canvas) {
        Canvas tilted = canvas.scaled(1, 0.72);
        tilted.stroke(Canvas.disc(0, 0, 290), 50, new Color(0x121416));
        tilted.moved(0, 9).stroke(Canvas.disc(0, 0, 290), 14, Tone.alpha(Tone.SKY, 0.18));
        tilted.fill(Outline.symmetric("0,-70 100,-90,50 285,-40 285,20 110,70,50 0,80"), new Color(0x22272B));
        tilted.fill(Outline.symmetric("0,-285 80,-280 60,-60 0,-60"), new Color(0x22272B));
        tilted.fill(Canvas.disc(0, 0, 105), Tone.vertical(105, -105, new Color(0x4C5359), new Color(0x24282C)));
        tilted.fill(Canvas.disc(0, 0, 36), Tone.CHROME);
        tilted.fill(Canvas.disc(0, 0, 26), new Color(0x2B3238));
        for (double x : new double[] {-190, 190}) {
            tilted.fill(Canvas.box(x - 40, -28, x + 40, 12, 14), new Color(0x7C868E));
        }
    }

    private void seats(Canvas canvas) {
        int[] cloths = {0x3A4046, 0x5A4638, 0x34465A};
        Finish cloth = new Finish(new Color(cloths[look.pick("upholstery", cloths.length)]));
        Shape seat = Outline.of("520,-20 530,110,60 620,150,60 800,150 800,-20");
        canvas.fill(seat, cloth.upright(150, -20));
        canvas.stroke(Outline.line("560,-10 570,90,50 800,110"), 8, Tone.alpha(paint.base(), 0.9));
        canvas.fill(Outline.of("-800,-20 -800,60,40 -560,70,60 -120,70,60 -60,-20"), cloth.upright(70, -20));
    }
}

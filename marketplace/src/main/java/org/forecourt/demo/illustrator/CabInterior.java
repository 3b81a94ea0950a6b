package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** The driver's place of a car, in a frame 1600 wide and 1200 high: the view over the bonnet, dashboard, wheel. */
record CabInterior(Finish paint, Look look) {
    private static final double DASH = 640;

    void draw(Canvas canvas) {
        Outlook.draw(canvas, Drawing.Setting.ROAD);
        Shape bonnet = Outline.symmetric("0,600 700,600 560,688,120 0,722,0");
        canvas.fill(bonnet, Tone.vertical(725, 620, paint.bright(), paint.base(), paint.shade()));
        shell(canvas);
        dashboard(canvas);
        console(canvas);
        instruments(canvas);
        steeringWheel(canvas.moved(-330, DASH - 190), 205);
    }

    private void shell(Canvas canvas) {
        Area shell = new Area(Canvas.box(-800, 0, 800, 1200));
        shell.subtract(new Area(Outline.symmetric("0,500 640,500 640,640,40 520,1075,80,10 0,1100,0")));
        Shape sideWindow = Outline.of("690,560 690,760,30 640,980,60,0 800,1060 800,560");
        shell.subtract(new Area(sideWindow));
        shell.subtract(new Area(Canvas.mirrored(sideWindow)));
        canvas.fill(shell, Tone.vertical(1200, 600, new Color(0xC9C6C0), new Color(0x8E8B87), new Color(0x3B3E42)));
        canvas.fill(Canvas.box(-110, 1030, 110, 1085, 24), new Color(0x1B1F22));
        canvas.fill(Canvas.box(-98, 1038, 98, 1077, 18), new Color(0xA9BBC6));
        Shape visor = Canvas.box(150, 1090, 520, 1150, 24);
        CarEnd.pair(canvas, visor, new Color(0xB5B1AA));
    }

    private void dashboard(Canvas canvas) {
        Finish trim = upholstery();
        Shape top = Outline.from(-800, 0, 0)
                .to(-800, DASH + 10, 0, 10)
                .to(-560, DASH + 20, 60)
                .to(-480, DASH + 68, 60)
                .to(-180, DASH + 68, 60)
                .to(-110, DASH + 22, 60)
                .to(800, DASH + 8, 0)
                .to(800, 0, 0)
                .closed();
        canvas.fill(
                top,
                Tone.vertical(DASH + 70, DASH - 190, new Color(0x4B5056), new Color(0x2A2E32), new Color(0x1D2023)));
        canvas.fill(
                Outline.from(-800, 60, 0)
                        .to(-800, DASH - 120, 0)
                        .to(800, DASH - 120, 0)
                        .to(800, 60, 0)
                        .closed(),
                trim.upright(DASH - 120, 60));
        fittedDashboard(canvas);
        doorPanels(canvas);
    }

    private void fittedDashboard(Canvas canvas) {
        Color[] inlays = {paint.base(), new Color(0xA8B0B6), new Color(0x7A5636), new Color(0x15181B)};
        Color inlay = inlays[look.pick("inlay", inlays.length)];
        canvas.fill(
                Canvas.box(-800, DASH - 122, 800, DASH - 82),
                Tone.vertical(DASH - 82, DASH - 122, Tone.lighter(inlay, 0.35), inlay, Tone.darker(inlay, 0.3)));
        for (double x : new double[] {-740, -140, 140, 610}) {
            vent(canvas.moved(x, DASH - 45));
        }
        canvas.stroke(Canvas.box(270, DASH - 360, 760, DASH - 150, 30), 5, Tone.alpha(Tone.NIGHT, 0.5));
    }

    private void doorPanels(Canvas canvas) {
        Finish trim = upholstery();
        Shape door = Outline.of("620,0 690,330,60 800,420 800,0");
        CarEnd.pair(canvas, door, Tone.vertical(400, 0, trim.shade(), trim.deep()));
        CarEnd.pair(canvas, Outline.of("690,330 800,420 800,385 700,300"), Tone.alpha(paint.base(), 0.9));
    }

    private void vent(Canvas canvas) {
        canvas.fill(Canvas.box(-65, -28, 130, 32, 16), new Color(0x111315));
        for (int i = 0; i < 4; i++) {
            canvas.fill(Canvas.box(-55, -20 + i * 13, 120, -14 + i * 13), new Color(0x4A5056));
        }
    }

    private Finish upholstery() {
        int[] colors = {0x2C3034, 0x4A4D50, 0xB9A486, 0x6B4630};
        return new Finish(new Color(colors[look.pick("upholstery", colors.length)]));
    }

    private void instruments(Canvas canvas) {
        double y = DASH - 8;
        canvas.fill(
                Outline.of("-510," + (y - 70) + ",20 -490," + (y + 55) + ",40 -170," + (y + 55) + ",40 -150," + (y - 70)
                        + ",20"),
                new Color(0x0D1013));
        for (double x : new double[] {-415, -245}) {
            canvas.fill(Canvas.disc(x, y - 8, 58), new Color(0x1B2126));
            canvas.stroke(Canvas.disc(x, y - 8, 58), 5, new Color(0x9FB0BC));
            for (int i = 0; i < 9; i++) {
                canvas.moved(x, y - 8).turned(-30 + i * 30).stroke(Canvas.line(44, 0, 52, 0), 4, new Color(0xE8EEF2));
            }
            canvas.stroke(Canvas.line(x, y - 8, x - 32, y + 14), 5, Tone.RED);
        }
        double screen = look.between("screen", 150, 200);
        canvas.fill(Canvas.box(-screen + 60, DASH - 90, screen + 60, DASH + 65, 14), new Color(0x0B0E10));
        canvas.fill(
                Canvas.box(-screen + 72, DASH - 78, screen + 48, DASH + 53, 8),
                Tone.vertical(DASH + 53, DASH - 78, new Color(0x2C5B6E), new Color(0x17303C)));
        canvas.stroke(
                Outline.line((-screen + 90) + "," + (DASH - 50) + " 20," + (DASH - 10) + ",60 60," + (DASH + 30)
                        + ",40 " + (screen + 30) + "," + (DASH + 35)),
                7,
                new Color(0x7FD0C0));
    }

    private void console(Canvas canvas) {
        Shape console = Outline.symmetric("0,0 260,0 190,330,60 210," + (DASH - 130) + ",30 0," + (DASH - 130));
        Canvas middle = canvas.moved(60, 0);
        middle.fill(console, Tone.horizontal(-220, 220, new Color(0x1D2023), new Color(0x3A3F44), new Color(0x1A1D1F)));
        for (double x : new double[] {-110, 0, 110}) {
            middle.fill(Canvas.disc(x, DASH - 195, 40), new Color(0x15181A));
            middle.fill(
                    Canvas.disc(x, DASH - 195, 30),
                    Tone.vertical(DASH - 165, DASH - 225, new Color(0x9AA4AC), new Color(0x4F575E)));
        }
        middle.fill(Canvas.box(-130, DASH - 300, 130, DASH - 262, 12), new Color(0x0E1113));
        middle.fill(Canvas.oval(0, 150, 110, 60), new Color(0x121416));
        middle.stroke(Canvas.line(0, 150, 10, 270), 34, new Color(0x8A939A));
        middle.fill(Canvas.oval(12, 290, 46, 56), Tone.vertical(346, 234, new Color(0x555C63), new Color(0x16191B)));
    }

    private void steeringWheel(Canvas canvas, double radius) {
        Canvas tilted = canvas.scaled(1, 0.95);
        tilted.stroke(Canvas.disc(0, 0, radius), 50, new Color(0x131517));
        tilted.moved(0, 8).stroke(Canvas.disc(0, 0, radius), 16, Tone.alpha(Tone.SKY, 0.16));
        tilted.fill(Outline.symmetric("0,-60 70,-90,40 200,-10 200,40 80,60,30 0,70"), new Color(0x1E2225));
        tilted.fill(Outline.symmetric("0,-200 55,-200 40,-60 0,-60"), new Color(0x1E2225));
        tilted.fill(
                Outline.symmetric("0,-85 80,-70,40 95,20,50 70,62,40 0,70"),
                Tone.vertical(70, -85, new Color(0x484E54), new Color(0x24282C)));
        tilted.fill(Canvas.disc(0, -5, 30), Tone.CHROME);
        tilted.fill(Canvas.disc(0, -5, 21), new Color(0x2B3238));
        for (double x : new double[] {-140, 140}) {
            tilted.fill(Canvas.box(x - 32, -2, x + 32, 30, 12), new Color(0x8C969E));
        }
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** The operator's place of a machine: large panes, levers, and the working end of the machine ahead. */
record MachineCab(Body body, Finish paint, Look look) {

    void draw(Canvas canvas) {
        boolean farm = body.vehicleType().equals("agricultural");
        Outlook.draw(canvas, farm ? Drawing.Setting.FIELD : Drawing.Setting.SITE);
        workingEnd(canvas);
        shell(canvas);
        if (hasWheel()) {
            column(canvas);
        } else {
            lever(canvas, -430);
            lever(canvas, 430);
        }
        armrest(canvas);
        monitor(canvas);
        seat(canvas);
    }

    private boolean hasWheel() {
        return body != Body.EXCAVATOR && body != Body.BULLDOZER && body != Body.MOBILE_CRANE;
    }

    private void workingEnd(Canvas canvas) {
        switch (body) {
            case EXCAVATOR, MOBILE_CRANE, TELEHANDLER -> boom(canvas);
            case WHEEL_LOADER, BULLDOZER, BACKHOE_LOADER -> bucketAhead(canvas);
            case COMBINE -> headerAhead(canvas);
            case FORKLIFT -> mastAhead(canvas);
            default -> bonnet(canvas, 260);
        }
    }

    private static void mastAhead(Canvas canvas) {
        for (double x : new double[] {-210, -130, 130, 210}) {
            canvas.fill(
                    Canvas.box(x - 26, 300, x + 26, 1200),
                    Tone.horizontal(x - 26, x + 26, new Color(0x5B646C), new Color(0x2B3036)));
        }
        canvas.fill(Canvas.box(-330, 520, 330, 590, 10), new Color(0x2F353A));
    }

    private void headerAhead(Canvas canvas) {
        canvas.fill(
                Outline.symmetric("0,420 800,420 800,560 0,600"),
                Tone.vertical(600, 420, paint.light(), paint.shade()));
        for (double y : new double[] {540, 600, 650}) {
            canvas.stroke(Canvas.line(-800, y - 20, 800, y - 20), 14, new Color(0x3A4046));
        }
    }

    private void bucketAhead(Canvas canvas) {
        canvas.fill(
                Outline.symmetric("0,560 560,560,30 620,700,20 0,720"),
                Tone.vertical(720, 560, new Color(0x767E85), new Color(0x3A4046)));
        bonnet(canvas, 300);
    }

    private void boom(Canvas canvas) {
        Shape arm = Outline.of("180,200 230,1250 420,1250 470,200");
        canvas.fill(
                arm, Tone.horizontal(180, 470, paint.deep(), paint.base(), paint.bright(), paint.base(), paint.deep()));
        canvas.fill(Outline.of("300,620 318,1200 352,1200 370,620"), new Color(0x3A4046));
    }

    private void bonnet(Canvas canvas, double half) {
        Shape bonnet =
                Outline.symmetric("0,380 " + half * 1.3 + ",380 " + half + ",690,60 " + half * 0.7 + ",735,40 0,745");
        canvas.fill(bonnet, Tone.vertical(745, 400, paint.bright(), paint.base(), paint.shade()));
        canvas.stroke(Canvas.line(0, 735, 0, 400), 8, Tone.alpha(paint.deep(), 0.5));
        canvas.fill(
                Canvas.box(half * 0.62, 560, half * 0.62 + 44, 960, 12),
                Tone.horizontal(half * 0.62, half * 0.62 + 44, new Color(0x5B646C), new Color(0x23282C)));
    }

    private void shell(Canvas canvas) {
        Area shell = new Area(Canvas.box(-800, 0, 800, 1200));
        shell.subtract(new Area(Outline.symmetric("0,300 500,300,30 470,1070,70 0,1085")));
        Shape side = Outline.of("570,380,20 540,1050,60 800,1130 800,330");
        shell.subtract(new Area(side));
        shell.subtract(new Area(Canvas.mirrored(side)));
        canvas.fill(shell, Tone.vertical(1200, 0, new Color(0x6A7076), new Color(0x3A3F44), new Color(0x24282B)));
        canvas.fill(Outline.of("-300,300 -140,300 120,1085 -40,1085"), Tone.alpha(Tone.SKY, 0.1));
        canvas.fill(
                Outline.symmetric("0,0 560,0 430,280,60 0,290"),
                Tone.vertical(290, 0, new Color(0x33383D), new Color(0x191C1F)));
        canvas.fill(Canvas.box(-60, 1110, 60, 1170, 20), new Color(0x1B1F22));
        CarEnd.pair(canvas, Canvas.disc(300, 1140, 34), new Color(0xD7DEE3));
    }

    private void column(Canvas canvas) {
        canvas.fill(Outline.symmetric("0,0 70,0 50,400,20 0,400"), new Color(0x2A2F33));
        Canvas wheel = canvas.moved(0, 420).scaled(1, 0.62);
        wheel.stroke(Canvas.disc(0, 0, 210), 44, new Color(0x131517));
        wheel.moved(0, 8).stroke(Canvas.disc(0, 0, 210), 12, Tone.alpha(Tone.SKY, 0.18));
        for (int i = 0; i < 3; i++) {
            wheel.turned(90 + i * 120).stroke(Canvas.line(0, 0, 200, 0), 34, new Color(0x2A2F33));
        }
        wheel.fill(Canvas.disc(0, 0, 70), Tone.vertical(70, -70, new Color(0x50565C), new Color(0x24282C)));
        wheel.fill(Canvas.disc(0, 0, 26), paint.base());
    }

    private void lever(Canvas canvas, double x) {
        canvas.fill(Canvas.box(x - 120, 60, x + 120, 260, 40), new Color(0x2A2F33));
        canvas.fill(
                Outline.of((x - 70) + ",260 " + (x - 40) + ",330,20 " + (x + 40) + ",330,20 " + (x + 70) + ",260"),
                new Color(0x17191C));
        canvas.stroke(Canvas.line(x, 310, x, 420), 40, new Color(0x8A939A));
        canvas.fill(
                Outline.of(
                        (x - 48) + ",400,20 " + (x - 56) + ",560,50 " + (x + 50) + ",570,50 " + (x + 44) + ",400,20"),
                Tone.horizontal(x - 56, x + 50, new Color(0x4A5056), new Color(0x17191C)));
        canvas.fill(Canvas.disc(x - 14, 545, 15), Tone.RED);
        canvas.fill(Canvas.disc(x + 22, 545, 12), Tone.AMBER);
    }

    private void armrest(Canvas canvas) {
        Shape console = Outline.of("520,0 540,330,50 790,400,40 800,0");
        canvas.fill(console, Tone.vertical(400, 0, new Color(0x454B51), new Color(0x1E2225)));
        canvas.fill(Outline.of("545,300 550,335,30 780,395,30 785,355"), paint.base());
        for (int i = 0; i < 6; i++) {
            canvas.fill(
                    Canvas.disc(590 + (i % 3) * 62, 250 - (i / 3.0 - i % 3 / 3.0) * 70, 20),
                    i == 1 ? Tone.AMBER : new Color(0x9AA4AB));
        }
    }

    private void monitor(Canvas canvas) {
        double x = look.chance("left screen", 2) ? -440 : 330;
        canvas.stroke(Canvas.line(x + 70, 300, x + 70, 520), 30, new Color(0x17191C));
        canvas.fill(Canvas.box(x - 50, 480, x + 190, 660, 20), new Color(0x0F1214));
        canvas.fill(
                Canvas.box(x - 36, 496, x + 176, 646, 10),
                Tone.vertical(646, 496, new Color(0x2C5B6E), new Color(0x17303C)));
        canvas.fill(Canvas.box(x - 20, 520, x + 60, 540), new Color(0x7FD0C0));
        canvas.fill(Canvas.box(x - 20, 560, x + 120, 580), new Color(0xE8B02E));
    }

    private void seat(Canvas canvas) {
        Shape cushion = Outline.symmetric("0,-60 330,-60 290,110,80 180,150,60 0,155");
        canvas.fill(cushion, Tone.vertical(155, -60, new Color(0x4A4F54), new Color(0x202427)));
        canvas.stroke(Outline.line("-230,60 0,85,400 230,60"), 8, Tone.alpha(paint.base(), 0.9));
    }
}

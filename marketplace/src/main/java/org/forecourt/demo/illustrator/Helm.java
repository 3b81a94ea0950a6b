package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** The helm of a boat: water ahead, bow in the hull's colour, wheel, instruments, throttle. */
record Helm(Body body, Finish paint, Look look) {

    void draw(Canvas canvas) {
        Outlook.draw(canvas, Drawing.Setting.WATER);
        bow(canvas);
        if (body == Body.MOTOR_YACHT) {
            saloonFrame(canvas);
        } else if (body != Body.SAILING_BOAT) {
            Shape screen = Outline.symmetric("0,470 640,470,40 520,860,120 0,900");
            canvas.fill(screen, Tone.alpha(new Color(0xD4E4EC), 0.3));
            canvas.fill(Outline.of("-260,480 -120,480 20,880 -120,880"), Tone.alpha(Tone.SKY, 0.28));
            canvas.stroke(screen, 20, Tone.CHROME);
        }
        console(canvas);
        wheel(canvas.moved(body == Body.SAILING_BOAT ? 0 : -220, 300));
        throttle(canvas);
    }

    private void bow(Canvas canvas) {
        Shape hull = Outline.symmetric("0,380 760,380 420,600,200,20 0,760,60");
        canvas.fill(hull, Tone.horizontal(-700, 700, paint.shade(), paint.light(), paint.base(), paint.deep()));
        canvas.fill(
                Outline.symmetric("0,380 660,380 360,590,180,18 0,725,60"),
                Tone.vertical(725, 380, new Color(0xC79C69), new Color(0x9A7447)));
        for (int i = -5; i <= 5; i++) {
            canvas.stroke(Canvas.line(i * 120, 380, i * 24, 700), 5, Tone.alpha(new Color(0x5F4526), 0.6));
        }
        if (body == Body.SAILING_BOAT) {
            canvas.fill(
                    Canvas.box(-26, 560, 26, 1200), Tone.horizontal(-26, 26, new Color(0xE1E6EA), new Color(0x8A949B)));
            canvas.fill(
                    Outline.of("40,760,20 40,1200 800,1200 800,820,60"),
                    Tone.horizontal(40, 800, new Color(0xC6D1D8), new Color(0xF6F7F6)));
            canvas.fill(
                    Outline.of("-40,640,20 -60,1200 -420,1200 -330,700,60"),
                    Tone.horizontal(-400, -40, new Color(0xF2F4F4), new Color(0xD3DCE2)));
            canvas.fill(Canvas.box(30, 715, 800, 765, 20), Finish.ALUMINIUM.base());
        }
    }

    private void saloonFrame(Canvas canvas) {
        Area frame = new Area(Canvas.box(-800, 0, 800, 1200));
        frame.subtract(new Area(Outline.symmetric("0,420 740,420,40 640,1030,80 0,1060")));
        canvas.fill(frame, Tone.vertical(1200, 400, new Color(0xF1F0EC), new Color(0xCFCBC3)));
        for (double x : new double[] {-230, 230}) {
            canvas.fill(Canvas.box(x - 20, 420, x + 20, 1050), new Color(0xDAD7D0));
        }
        canvas.fill(Canvas.box(-800, 1090, 800, 1120), TEAK);
    }

    private static final Color TEAK = new Color(0x9A7447);

    private void console(Canvas canvas) {
        canvas.fill(
                Outline.symmetric("0,0 800,0 800,420,60 560,510,120 0,540"),
                Tone.vertical(540, 0, new Color(0xF2F2EF), new Color(0xC9C7C1), new Color(0x8B8A86)));
        canvas.fill(
                Outline.symmetric("0,330 620,310,40 540,470,60 0,495"),
                Tone.vertical(495, 310, new Color(0x3A4046), new Color(0x17191C)));
        canvas.fill(Outline.symmetric("0,0 800,0 800,60 0,70"), TEAK);
        canvas.fill(Canvas.box(90, 345, 420, 478, 16), new Color(0x0C0F11));
        canvas.fill(
                Canvas.box(102, 357, 408, 466, 8), Tone.vertical(466, 357, new Color(0x3A7F9B), new Color(0x1B4355)));
        canvas.fill(Outline.of("110,360 180,410,40 300,390,40 400,430 400,360"), new Color(0xD8C792));
        for (double x : new double[] {-500, -390, -60}) {
            canvas.fill(Canvas.disc(x, 425, 44), Tone.CHROME);
            canvas.fill(Canvas.disc(x, 425, 36), new Color(0xF4F6F7));
            canvas.stroke(Canvas.line(x, 425, x - 18, 446), 6, Tone.RED);
        }
        canvas.fill(Canvas.box(-800, 250, 800, 262), Tone.alpha(paint.base(), 0.9));
    }

    private void wheel(Canvas canvas) {
        double radius = body == Body.SAILING_BOAT ? 270 : 190;
        boolean sail = body == Body.SAILING_BOAT;
        Color rim = sail || look.chance("wooden wheel", 3) ? new Color(0x8A5F36) : new Color(0x1B1E21);
        Canvas tilted = canvas.scaled(1, sail ? 0.95 : 0.8);
        for (int i = 0; i < (sail ? 6 : 3); i++) {
            tilted.turned(90 + i * (sail ? 60 : 120)).stroke(Canvas.line(0, 0, radius, 0), sail ? 20 : 34, Tone.CHROME);
        }
        tilted.stroke(Canvas.disc(0, 0, radius), 40, rim);
        tilted.moved(0, 8).stroke(Canvas.disc(0, 0, radius), 10, Tone.alpha(Tone.SKY, 0.35));
        tilted.fill(Canvas.disc(0, 0, 48), Tone.vertical(48, -48, Tone.SKY, Tone.STEEL));
    }

    private void throttle(Canvas canvas) {
        if (body == Body.SAILING_BOAT) {
            return;
        }
        canvas.fill(Canvas.box(440, 130, 600, 250, 40), new Color(0x2A2F33));
        canvas.stroke(Canvas.line(520, 190, 580, 400), 30, Tone.CHROME);
        canvas.fill(Canvas.disc(584, 415, 46), Tone.vertical(460, 370, new Color(0x50575E), new Color(0x17191C)));
        canvas.fill(Canvas.disc(584, 415, 18), Tone.RED);
    }
}

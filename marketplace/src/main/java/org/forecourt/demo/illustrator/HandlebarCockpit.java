package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The rider's view over the tank and the handlebar: motorcycles, quads and jet skis. */
record HandlebarCockpit(Body body, Finish paint, Look look) {

    void draw(Canvas canvas) {
        Outlook.draw(
                canvas,
                body == Body.JET_SKI
                        ? Drawing.Setting.WATER
                        : body == Body.QUAD || body == Body.ENDURO ? Drawing.Setting.FIELD : Drawing.Setting.ROAD);
        screen(canvas);
        bars(canvas);
        tank(canvas);
        instruments(canvas);
    }

    private void screen(Canvas canvas) {
        if (body != Body.SPORT_BIKE && body != Body.TOURING_BIKE && body != Body.SCOOTER) {
            return;
        }
        double top = body == Body.TOURING_BIKE ? 1060 : 960;
        Shape screen = Outline.symmetric("0,560 360,560,60 300," + (top - 60) + ",160 0," + top);
        canvas.fill(screen, Tone.alpha(new Color(0xD4E4EC), 0.35));
        canvas.stroke(screen, 12, Tone.alpha(Tone.NIGHT, 0.4));
        canvas.fill(Outline.of("-160,600 -60,600 60,900 -40,900"), Tone.alpha(Tone.SKY, 0.3));
        canvas.fill(Outline.symmetric("0,480 480,470,80 420,640,80 0,690"), paint.upright(690, 470));
    }

    private void bars(Canvas canvas) {
        Shape bar = Outline.line("-720,520 -420,600,120 -200,560,80 200,560,80 420,600,120 720,520");
        canvas.stroke(bar, 62, new Color(0x23272B));
        canvas.moved(0, 12).stroke(bar, 14, Tone.alpha(Tone.SKY, 0.3));
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(Canvas.line(side * 770, 505, side * 580, 562), 92, new Color(0x131517));
            for (int i = 0; i < 6; i++) {
                double x = side * (600 + i * 30);
                canvas.stroke(Canvas.line(x, 600 - i * 9, x + side * 8, 520 - i * 9), 8, new Color(0x2E3338));
            }
            canvas.stroke(
                    Outline.line(side * 480 + ",650 " + side * 560 + ",690,40 " + side * 780 + ",620"), 26, Tone.STEEL);
            canvas.fill(Canvas.box(side * 500 - 60, 540, side * 500 + 60, 640, 24), new Color(0x1A1D20));
            canvas.fill(Canvas.disc(side * 500, 600, 18), side < 0 ? Tone.AMBER : Tone.RED);
            mirror(canvas.moved(side * 590, 860), side);
        }
    }

    private void mirror(Canvas canvas, int side) {
        if (body == Body.JET_SKI || body == Body.QUAD) {
            return;
        }
        canvas.stroke(Canvas.line(-side * 70, -220, 0, 0), 24, new Color(0x1A1D20));
        canvas.fill(Canvas.oval(0, 20, 135, 84), new Color(0x1A1D20));
        canvas.fill(
                Canvas.oval(0, 20, 115, 66),
                Tone.vertical(86, -46, new Color(0xA9C6D8), new Color(0xD9E5E6), new Color(0x9BB18C)));
    }

    private void tank(Canvas canvas) {
        Shape tank = Outline.symmetric("0,-60 400,-60 380,160,160 250,400,160 0,430");
        canvas.fill(
                tank,
                Tone.horizontal(
                        -400,
                        400,
                        paint.deep(),
                        paint.base(),
                        paint.light(),
                        paint.bright(),
                        paint.light(),
                        paint.base(),
                        paint.deep()));
        canvas.stroke(tank, 10, Tone.alpha(paint.deep(), 0.7));
        canvas.stroke(Outline.line("-180,-40 -150,300,200 -110,410"), 20, Tone.alpha(paint.deep(), 0.35));
        canvas.stroke(Outline.line("180,-40 150,300,200 110,410"), 20, Tone.alpha(paint.deep(), 0.35));
        if (body == Body.JET_SKI || body == Body.SCOOTER || body == Body.QUAD) {
            canvas.fill(Canvas.box(-120, 60, 120, 260, 60), Tone.alpha(Tone.NIGHT, 0.4));
            return;
        }
        canvas.fill(Canvas.oval(0, 190, 110, 78), Tone.vertical(268, 112, Tone.SKY, new Color(0x7D878F)));
        canvas.fill(Canvas.oval(0, 192, 84, 58), Tone.vertical(250, 134, new Color(0x8B959C), new Color(0xC4CCD2)));
    }

    private void instruments(Canvas canvas) {
        canvas.fill(
                Outline.symmetric("0,420 230,430,60 260,610,70 180,700,60 0,715"),
                Tone.vertical(715, 420, new Color(0x3C4247), new Color(0x15181A)));
        if (body == Body.CRUISER || body == Body.NAKED_BIKE && look.chance("round clock", 2)) {
            dial(canvas.moved(0, 575), 120);
            return;
        }
        if (look.chance("two dials", 2)) {
            dial(canvas.moved(-105, 575), 90);
            dial(canvas.moved(105, 575), 90);
            return;
        }
        canvas.fill(Canvas.box(-180, 490, 180, 660, 20), new Color(0x0C0F11));
        canvas.fill(
                Canvas.box(-165, 505, 165, 645, 12), Tone.vertical(645, 505, new Color(0x2C5B6E), new Color(0x17303C)));
        canvas.stroke(Outline.line("-140,600 -20,625,60 140,590"), 12, new Color(0x7FD0C0));
        canvas.fill(Canvas.box(-140, 530, -10, 560, 6), new Color(0xE8B02E));
    }

    private static void dial(Canvas canvas, double radius) {
        canvas.fill(Canvas.disc(0, 0, radius), Tone.vertical(radius, -radius, Tone.SKY, new Color(0x6C757C)));
        canvas.fill(Canvas.disc(0, 0, radius * 0.88), new Color(0x14181B));
        for (int i = 0; i < 11; i++) {
            canvas.turned(-30 + i * 24)
                    .stroke(Canvas.line(radius * 0.68, 0, radius * 0.8, 0), radius * 0.05, new Color(0xE8EEF2));
        }
        canvas.turned(140).stroke(Canvas.line(0, 0, radius * 0.66, 0), radius * 0.07, Tone.RED);
        canvas.fill(Canvas.disc(0, 0, radius * 0.12), Tone.STEEL);
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** What one sees of the inside of a convertible from outside: the windscreen frame, the seats, the steering wheel. */
final class OpenSeats {
    private static final Color FRAME = new Color(0x1C2024);

    private final CarBody car;
    private final Finish leather;

    OpenSeats(CarBody car) {
        this.car = car;
        int[] hides = {0x7A3B22, 0x2E3236, 0xC9B594, 0x8C2A2E};
        this.leather = Finish.of(hides[car.look().pick("upholstery", hides.length)]);
    }

    void side(Canvas canvas) {
        for (double x : new double[] {2420, 3080}) {
            Shape back = car.lifted(
                    Outline.of(x + ",800 " + (x + 110) + ",1130,80 " + (x + 330) + ",1150,80 " + (x + 380) + ",800"));
            Shape head = car.lifted(Outline.of(
                    (x + 150) + ",1120 " + (x + 165) + ",1265,60 " + (x + 310) + ",1270,60 " + (x + 330) + ",1120"));
            canvas.mass(head, new Finish(leather.shade()).upright(1270, 1100));
            canvas.mass(back, leather.upright(1150, 850));
            canvas.stroke(back, 8, Tone.alpha(leather.deep(), 0.7));
        }
        canvas.stroke(Outline.line("2070,980 2190,1100"), 40, FRAME);
        Shape pane = car.lifted(Outline.of("1500,930 2080,1262,20 2200,1262,20 1830,940"));
        canvas.fill(pane, Tone.alpha(new Color(0x7F9AAB), 0.6));
        canvas.bar(car.lifted(Outline.line("1470,925 2100,1272,20,26")), 52, FRAME);
        canvas.bar(car.lifted(Outline.line("2100,1272 2190,1266")), 40, FRAME);
    }

    void ends(Canvas canvas, CarEnd end) {
        double top = end.roof - 10;
        Shape frame = Outline.from(0, end.belt, 0)
                .to(end.half - 150, end.belt, 40)
                .to(end.roofHalf - 20, top, 90, 6)
                .to(0, top + 12, 0)
                .symmetric();
        canvas.fill(frame, Tone.alpha(new Color(0xA9C0CE), 0.6));
        for (double x : new double[] {-370, 370}) {
            canvas.mass(
                    Canvas.box(x - 240, end.belt - 60, x + 240, end.belt + 150, 80),
                    leather.upright(end.belt + 150, end.belt - 60));
            canvas.mass(
                    Canvas.box(x - 130, end.belt + 120, x + 130, end.belt + 265, 60),
                    leather.upright(end.belt + 265, end.belt + 120));
        }
        canvas.stroke(frame, 40, FRAME);
    }

    void above(Canvas canvas) {
        double half = end().half;
        Shape tub = Outline.from(0, -3420, 0)
                .to(half - 260, -3400, 160)
                .to(half - 170, -2000, 300)
                .to(half - 220, -1720, 120, 8)
                .to(0, -1640, 0)
                .symmetric();
        canvas.fill(tub, new Color(0x1A1D20));
        canvas.fill(
                Outline.from(0, -2130, 0)
                        .to(half - 200, -2250, 60)
                        .to(half - 240, -1800, 90)
                        .to(0, -1720, 0)
                        .symmetric(),
                new Color(0x32373C));
        canvas.stroke(Canvas.oval(-360, -2170, 175, 60), 30, FRAME);
        seatsAbove(canvas);
        screenAbove(canvas);
    }

    private void seatsAbove(Canvas canvas) {
        for (double y : new double[] {-2700, -3280}) {
            for (double x : new double[] {-360, 360}) {
                double deep = y == -2700 ? 480 : 330;
                canvas.fill(Canvas.box(x - 250, y, x + 250, y + deep, 90), leather.rounded(y, y + deep));
                canvas.fill(Canvas.box(x - 260, y - 130, x + 260, y + 60, 80), leather.upright(y + 60, y - 130));
                canvas.fill(
                        Canvas.box(x - 130, y - 140, x + 130, y - 40, 45),
                        new Finish(leather.shade()).upright(y - 40, y - 140));
            }
        }
    }

    private void screenAbove(Canvas canvas) {
        double half = end().half;
        Shape screen = Outline.from(0, -2000, 0)
                .to(half - 250, -2140, 60)
                .to(half - 150, -1740, 80, 8)
                .to(0, -1480, 0)
                .symmetric();
        canvas.fill(screen, Tone.alpha(new Color(0xA9C4D4), 0.45));
        canvas.stroke(screen, 30, FRAME);
    }

    private CarEnd end() {
        return new CarEnd(car);
    }
}

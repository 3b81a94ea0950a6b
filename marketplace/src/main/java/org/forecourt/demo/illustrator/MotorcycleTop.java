package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/** A motorcycle from above, drawn nose up and turned to the left; y is the distance behind the nose, negated. */
final class MotorcycleTop {
    private final Body kind;
    private final MotorcycleShape shape;
    private final Finish paint;

    MotorcycleTop(Body kind, MotorcycleShape shape, Finish paint) {
        this.kind = kind;
        this.shape = shape;
        this.paint = paint;
    }

    void draw(Canvas flat) {
        double length = shape.length();
        Shadow.pool(flat.moved(length / 2, -40), length * 0.55, 330, 0.55);
        Canvas canvas = flat.turned(90);
        double head = -shape.head()[0];
        wheel(canvas, -shape.wheels()[0], shape.wheels()[1], shape.tyre() * 0.62);
        wheel(canvas, -shape.wheels()[2], shape.wheels()[3], shape.tyre() * 0.9);
        canvas.mass(
                Outline.symmetric("0," + (head - 620) + " 190," + (head - 560) + ",60 220," + (head - 300) + ",60 150,"
                        + (head - 120) + ",60 0," + (head - 100)),
                new Color(0x34393E));
        body(canvas, head);
        guards(canvas);
        bar(canvas, head - 40);
        front(canvas, head);
    }

    private void wheel(Canvas canvas, double y, double radius, double half) {
        canvas.mass(
                Canvas.box(-half, y - radius, half, y + radius, half),
                Tone.horizontal(-half, half, new Color(0x0F1113), new Color(0x3F454A), new Color(0x0F1113)));
    }

    private Paint across(double half) {
        return Tone.horizontal(
                -half, half, paint.shade(), paint.base(), paint.bright(), paint.light(), paint.base(), paint.deep());
    }

    private void guards(Canvas canvas) {
        double front = -shape.wheels()[0];
        canvas.mass(
                Outline.symmetric("0," + (front - 200) + " 85," + (front - 190) + ",40 95," + front + ",60 60,"
                        + (front + 190) + ",50 0," + (front + 220)),
                across(95));
    }

    private void body(Canvas canvas, double head) {
        double end = -shape.length() + (kind == Body.CRUISER ? 60 : 30);
        double seat = head - 520;
        canvas.mass(
                Outline.symmetric("0," + end + " 60," + (end + 20) + ",40 130," + (end + 420) + ",200 120,"
                        + (seat + 40) + ",60 0," + (seat + 60)),
                across(140));
        canvas.mass(
                Outline.symmetric("0," + (seat - 560) + " 90," + (seat - 540) + ",60 165," + (seat - 180) + ",120 95,"
                        + (seat + 90) + ",60 0," + (seat + 100)),
                Tone.horizontal(-170, 170, new Color(0x1A1D20), new Color(0x474D53), new Color(0x1A1D20)));
        if (kind == Body.TOURING_BIKE) {
            Shape box = Canvas.box(190, end + 40, 440, end + 620, 80);
            CarEnd.pair(canvas, box, Tone.horizontal(190, 440, paint.light(), paint.base(), paint.shade()));
            canvas.mass(Canvas.box(-240, end - 60, 240, end + 330, 90), across(250));
        }
        tank(canvas, head);
    }

    private void tank(Canvas canvas, double head) {
        double seat = head - 520;
        if (kind == Body.SCOOTER) {
            canvas.mass(Canvas.box(-210, head - 560, 210, head - 60, 60), new Color(0x2A2E32));
            return;
        }
        canvas.mass(
                Outline.symmetric("0," + (seat + 60) + " 85," + (seat + 70) + ",50 175," + (seat + 330) + ",120 130,"
                        + (head - 60) + ",90 0," + (head - 30)),
                across(175));
        canvas.fill(Canvas.disc(0, head - 220, 46), new Color(0xAEB7BE));
        canvas.fill(Canvas.disc(0, head - 220, 34), new Color(0x59626A));
    }

    private void bar(Canvas canvas, double y) {
        double half = shape.bar()[0];
        double back = kind == Body.CRUISER ? 170 : 70;
        Shape bar = Outline.line(
                -half + "," + (y - back) + " -140," + y + ",60 140," + y + ",60 " + half + "," + (y - back));
        canvas.bar(bar, 32, new Color(0x2A2E32));
        for (int side = -1; side <= 1; side += 2) {
            canvas.bar(
                    Canvas.line(side * half, y - back, side * (half - 100), y - back * 0.66), 48, new Color(0x121416));
            canvas.mass(Canvas.oval(side * (half - 50), y + 60, 80, 30), new Color(0x3A4046));
        }
    }

    private void front(Canvas canvas, double head) {
        switch (kind) {
            case SPORT_BIKE, TOURING_BIKE -> fairing(canvas, head);
            case SCOOTER ->
                canvas.mass(
                        Outline.symmetric("0," + (head - 90) + " 200," + (head - 80) + ",70 230," + (head + 40)
                                + ",80 100," + (head + 150) + ",60 0," + (head + 160)),
                        across(220));
            case ENDURO ->
                canvas.mass(
                        Outline.symmetric("0," + (head - 60) + " 90," + (head - 40) + ",40 85," + (head + 300)
                                + ",60 40," + (head + 620) + ",30 0," + (head + 630)),
                        across(95));
            default -> nakedLamp(canvas, head);
        }
    }

    private void nakedLamp(Canvas canvas, double head) {
        canvas.mass(
                Canvas.box(-105, head + 20, 105, head + 200, 80),
                kind == Body.CRUISER ? Tone.CHROME : new Color(0x2A2E32));
        canvas.fill(Canvas.disc(0, head - 60, 60), new Color(0x1A1D20));
        canvas.stroke(Canvas.disc(0, head - 60, 52), 8, Tone.CHROME);
    }

    private void fairing(Canvas canvas, double head) {
        double half = kind == Body.TOURING_BIKE ? 310 : 240;
        canvas.mass(
                Outline.symmetric("0," + (head - 20) + " " + half * 0.7 + "," + (head - 120) + ",60 " + half
                        + "," + (head + 10) + ",80 " + half * 0.5 + "," + (head + 240) + ",80 0,"
                        + (head + 290)),
                across(half));
        canvas.fill(
                Outline.symmetric("0," + (head - 20) + " " + half * 0.6 + "," + (head - 60) + ",50 " + half * 0.5 + ","
                        + (head + 120) + ",80 0," + (head + 180)),
                Tone.alpha(new Color(0x35454F), 0.8));
    }
}

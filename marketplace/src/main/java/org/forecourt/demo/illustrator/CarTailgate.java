package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The upper part of a car from behind: boot lid or doors, rear window, spoiler. */
final class CarTailgate {
    private final CarBody car;
    private final CarEnd end;
    private final Finish paint;
    private final double tail;

    CarTailgate(CarBody car, CarEnd end) {
        this.car = car;
        this.end = end;
        this.paint = car.paint();
        this.tail = car.tail();
    }

    void draw(Canvas canvas) {
        if (car.isBox()) {
            boxDoors(canvas);
        } else {
            lid(canvas);
            window(canvas);
        }
        relief(canvas);
    }

    private void window(Canvas canvas) {
        if (car.isOpen()) {
            return;
        }
        double foot = Math.max(car.lift(car.shape().marks().deckY()) + 15, end.belt + 40);
        double top = end.roof - 95;
        double wide = end.half - (car.kind() == Body.PICKUP ? 220 : 185);
        Shape glass = Outline.from(0, foot, 0)
                .to(wide, foot + 12, 60)
                .to(end.roofHalf - 55, top, 90, 6)
                .to(0, top + 18, 0)
                .symmetric();
        canvas.stroke(glass, 26, new Color(0x15191C));
        Glass.pane(canvas, glass, car.privacyGlass() ? 0.55 : 0.15);
        heatingWires(canvas, glass);
        spoiler(canvas);
    }

    private void heatingWires(Canvas canvas, Shape glass) {
        double foot = Math.max(car.lift(car.shape().marks().deckY()) + 15, end.belt + 40);
        double top = end.roof - 95;
        double wide = end.half - (car.kind() == Body.PICKUP ? 220 : 185);
        for (int i = 1; i < 6; i++) {
            double y = foot + (top - foot) * i / 6;
            canvas.within(glass, Canvas.box(-wide, y - 2, wide, y + 2), Tone.alpha(Tone.SKY, 0.12));
        }
    }

    private void spoiler(Canvas canvas) {
        double foot = Math.max(car.lift(car.shape().marks().deckY()) + 15, end.belt + 40);
        double top = end.roof - 95;
        if (!car.hasRearLid() && car.kind() != Body.PICKUP) {
            canvas.stroke(Outline.from(20, foot + 30, 0).to(380, foot + 75, 0).line(), 16, new Color(0x121518));
            Shape spoiler = Outline.from(0, top + 30, 0)
                    .to(end.roofHalf - 40, top + 10, 30)
                    .to(end.roofHalf - 15, top + 60, 30)
                    .to(0, top + 82, 0)
                    .symmetric();
            canvas.fill(spoiler, Tone.vertical(top + 80, top + 10, paint.light(), paint.shade()));
        }
        canvas.fill(Canvas.box(-110, top + 2, 110, top + 16, 6), Tone.RED);
    }

    private void lid(Canvas canvas) {
        double foot = car.lift(car.shape().marks().deckY());
        double wide = end.half - 130;
        double low = car.hasRearLid() ? tail - 290 : car.sill() + 250;
        Shape lid = Outline.from(0, low, 0)
                .to(wide - 110, low, 70)
                .to(wide - 40, tail - 60, 60)
                .to(wide, foot - 10, 60)
                .to(0, foot + 25, 0)
                .symmetric();
        canvas.stroke(lid, 8, paint.seam());
        Shape ledge = Outline.from(-wide + 20, tail + 8, 0)
                .to(0, tail + 24, 900)
                .to(wide - 20, tail + 8, 0)
                .line();
        canvas.moved(0, -14).stroke(ledge, 18, Tone.alpha(paint.deep(), 0.6));
        canvas.stroke(ledge, 12, Tone.alpha(paint.bright(), 0.8));
        if (car.kind() == Body.PICKUP) {
            canvas.stroke(Canvas.box(-wide + 60, car.sill() + 330, wide - 60, foot - 30, 40), 9, paint.seam());
        }
        canvas.fill(Canvas.disc(0, tail - 40, 46), Tone.vertical(tail, tail - 90, Tone.SKY, Tone.STEEL));
        canvas.fill(Canvas.disc(0, tail - 40, 33), new Color(0x2B343C));
    }

    private void boxDoors(Canvas canvas) {
        double half = end.half;
        double top = end.roof - 160;
        double low = car.sill() + 260;
        canvas.stroke(Canvas.line(0, low, 0, top), 12, paint.seam());
        Shape frame = Outline.from(0, low, 0)
                .to(half - 150, low, 40)
                .to(half - 120, end.belt, 40)
                .to(end.roofHalf - 30, top, 80)
                .to(0, top + 10, 0)
                .symmetric();
        canvas.stroke(frame, 9, paint.seam());
        boxWindows(canvas);
    }

    private void boxWindows(Canvas canvas) {
        double half = end.half;
        double top = end.roof - 160;
        Shape pane = Outline.from(70, 1480, 50)
                .to(half - 230, 1480, 60)
                .to(end.roofHalf - 130, top - 110, 70)
                .to(70, top - 110, 50)
                .closed();
        for (Shape glass : new Shape[] {pane, Canvas.mirrored(pane)}) {
            if (car.kind() == Body.VAN) {
                canvas.stroke(glass, 9, Tone.alpha(paint.deep(), 0.5));
                continue;
            }
            canvas.stroke(glass, 22, new Color(0x15191C));
            Glass.pane(canvas, glass, 0.35);
        }
        canvas.fill(Canvas.box(30, 1180, 75, 1330, 12), Tone.PLASTIC);
        canvas.fill(Canvas.box(-140, end.roof - 120, 140, end.roof - 95, 10), Tone.RED);
    }

    /** The hollow of the tailgate below the lamps and the step on top of the bumper catch light and shade. */
    private void relief(Canvas canvas) {
        double half = end.half;
        double low = car.sill() + 235;
        double middle = (low + tail) / 2 - 40;
        Shape hollow = Outline.symmetric("0," + (middle - 60) + " " + half * 0.6 + "," + (middle - 50) + ",60 "
                + half * 0.72 + "," + (middle + 60) + ",60 0," + (middle + 70));
        canvas.fill(
                hollow,
                Tone.vertical(
                        middle + 70, middle - 60, Tone.alpha(paint.deep(), 0.32), Tone.alpha(paint.deep(), 0.02)));
        Shape step = Outline.symmetric("0," + low + " " + (half - 30) + "," + (low + 26) + ",40 " + (half - 50) + ","
                + (low + 76) + ",40 0," + (low + 52));
        canvas.fill(
                step, Tone.vertical(low + 70, low, Tone.alpha(paint.bright(), 0.6), Tone.alpha(paint.bright(), 0.05)));
    }
}

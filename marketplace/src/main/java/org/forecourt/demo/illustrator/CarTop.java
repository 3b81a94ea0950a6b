package org.forecourt.demo.illustrator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/** A car from above. Drawn with the nose up, then turned to the left; y is the distance behind the nose, negated. */
final class CarTop {
    private final CarBody car;
    private final Finish paint;
    private final CarShape.Marks marks;
    private final double half;
    private final double length;
    private final double roofHalf;

    CarTop(CarBody car) {
        this.car = car;
        this.paint = car.paint();
        this.marks = car.shape().marks();
        this.half = car.shape().size().width() / 2;
        this.length = car.shape().size().length();
        this.roofHalf = new CarEnd(car).roofHalf;
    }

    void draw(Canvas flat) {
        Shadow.pool(flat.moved(length / 2 + 30, -70), length * 0.56, half * 1.35, 0.6);
        Canvas canvas = flat.turned(90);
        mirrors(canvas);
        double taper = car.isBox() ? 0.96 : 0.8;
        Shape body = Outline.from(0, -length, 0)
                .to(half * 0.86, -length + 20, 220, 14)
                .to(half, -length + 700, 400)
                .to(half, -1100, 500)
                .to(half * taper, -110, 260, 20)
                .to(0, 0, 0, 0)
                .symmetric();
        canvas.mass(body, across(half));
        ends(canvas, body);
        if (car.isOpen()) {
            new OpenSeats(car).above(canvas);
        } else {
            cabin(canvas);
        }
        bonnet(canvas);
    }

    private Paint across(double reach) {
        return Tone.horizontal(
                -reach,
                reach,
                paint.shade(),
                paint.base(),
                paint.light(),
                paint.bright(),
                paint.light(),
                paint.base(),
                paint.shade(),
                paint.deep());
    }

    private void mirrors(Canvas canvas) {
        double y = -marks.cowlX() - 330;
        Shape mirror = Outline.from(half - 60, y, 20)
                .to(half + 150, y - 40, 40)
                .to(half + 150, y - 130, 30)
                .to(half - 60, y - 90, 20)
                .closed();
        CarEnd.pair(canvas, mirror, Tone.vertical(y, y - 130, paint.light(), paint.shade()));
    }

    private void ends(Canvas canvas, Shape body) {
        Color dark = Tone.alpha(paint.deep(), 0.75);
        Color none = Tone.alpha(paint.deep(), 0);
        canvas.within(body, Canvas.box(-half, -260, half, 10), Tone.vertical(0, -260, dark, none));
        canvas.within(
                body,
                Canvas.box(-half, -length - 10, half, -length + 320),
                Tone.vertical(-length, -length + 320, dark, none));
        Shape head = Outline.from(half * 0.5, -120, 40)
                .to(half * 0.78, -140, 50)
                .to(half * 0.98, -560, 40)
                .to(half * 0.84, -470, 80)
                .to(half * 0.58, -190, 60)
                .closed();
        CarEnd.pair(canvas, head, Tone.vertical(-120, -560, new Color(0xF3F9FD), new Color(0x8B9CA8)));
        Shape tail = Outline.from(half * 0.6, -length + 60, 20)
                .to(half * 0.88, -length + 70, 60)
                .to(half * 0.98, -length + 330, 40)
                .to(half * 0.84, -length + 200, 60)
                .closed();
        CarEnd.pair(canvas, tail, new Color(0xB01F28));
        canvas.stroke(body, 7, Tone.alpha(Tone.NIGHT, 0.45));
    }

    private void bonnet(Canvas canvas) {
        double cowl = -marks.cowlX() + 40;
        Shape bonnet = Outline.from(0, cowl - 10, 0)
                .to(half * 0.86, cowl - 130, 60)
                .to(half * 0.74, -190, 160, 10)
                .to(0, -120, 0)
                .symmetric();
        canvas.stroke(bonnet, 8, paint.seam());
        Shape crease = Outline.from(half * 0.52, cowl - 90, 0)
                .to(half * 0.4, -260, 0, 0)
                .line();
        for (Shape line : new Shape[] {crease, Canvas.mirrored(crease)}) {
            canvas.stroke(line, 14, Tone.alpha(paint.bright(), 0.6));
        }
    }

    private void cabin(Canvas canvas) {
        double rear = car.kind() == Body.PICKUP ? marks.deckX() : marks.deckX() + 20;
        double side = half - 55;
        Shape house = Outline.from(0, -rear - 20, 0)
                .to(side * 0.88, -rear + 30, 170)
                .to(side, -rear + 700, 300)
                .to(side, -marks.cowlX() - 420, 300)
                .to(side * 0.9, -marks.cowlX() - 120, 160, 6)
                .to(0, -marks.cowlX() + 30, 0)
                .symmetric();
        canvas.fill(house, Tone.horizontal(-side, side, new Color(0x1C2329), new Color(0x3A4852), new Color(0x1A2025)));
        canvas.within(house, Outline.of("-700,0 -300,0 -900,-9000 -1300,-9000"), Tone.alpha(Tone.SKY, 0.16));
        roof(canvas, house);
    }

    private void roof(Canvas canvas, Shape house) {
        Shape roof = Outline.from(0, -roofRear(), 0)
                .to(roofHalf * 0.9, -roofRear() + 25, 130)
                .to(roofHalf + 30, -roofRear() + 500, 260)
                .to(roofHalf + 30, -marks.roofFront() - 400, 260)
                .to(roofHalf * 0.93, -marks.roofFront() - 20, 120, 5)
                .to(0, -marks.roofFront() + 40, 0)
                .symmetric();
        pillars(canvas, house);
        canvas.fill(
                roof,
                car.twoTone()
                        ? Tone.horizontal(-roofHalf, roofHalf, Tone.PLASTIC, new Color(0x565E66), Tone.PLASTIC)
                        : across(roofHalf));
        canvas.stroke(roof, 6, Tone.alpha(paint.deep(), 0.8));
        roofDetails(canvas);
        if (car.kind() == Body.PICKUP) {
            bed(canvas);
        }
    }

    private double roofRear() {
        return car.isBox() ? length - 120 : marks.roofRear();
    }

    private void pillars(Canvas canvas, Shape house) {
        double front = -marks.cowlX();
        double back = -marks.deckX();
        Shape forward = Outline.from(half - 60, front - 250, 0)
                .to(roofHalf, -marks.roofFront() - 40, 0)
                .line();
        Shape aft = Outline.from(half - 110, back + 60, 0)
                .to(roofHalf - 10, -roofRear() + 40, 0)
                .line();
        for (Shape line : new Shape[] {forward, aft, Canvas.mirrored(forward), Canvas.mirrored(aft)}) {
            canvas.within(house, new BasicStroke(75).createStrokedShape(line), paint.base());
        }
    }

    private void roofDetails(Canvas canvas) {
        double front = -marks.roofFront() - 170;
        if (car.look().chance("panorama", 4) && !car.isBox() && !car.twoTone()) {
            Shape glass =
                    Canvas.box(-roofHalf * 0.7, Math.max(front - 900, -roofRear() + 250), roofHalf * 0.7, front, 80);
            Glass.pane(canvas, glass, 0.5);
        }
        if (car.roofRails()) {
            CarEnd.pair(
                    canvas,
                    Canvas.box(roofHalf - 60, -roofRear() + 150, roofHalf - 25, front + 20, 16),
                    new Color(0x4A5157));
        }
        if (car.kind() == Body.MINIBUS) {
            canvas.fill(Canvas.box(-480, -3900, 480, -2900, 90), new Color(0xDDE2E5));
            canvas.stroke(Canvas.box(-480, -3900, 480, -2900, 90), 12, Tone.STEEL);
        }
        canvas.fill(Canvas.oval(0, -roofRear() + 150, 26, 70), Tone.alpha(Tone.NIGHT, 0.7));
    }

    private void bed(Canvas canvas) {
        Shape bed = Canvas.box(-half + 130, -length + 110, half - 130, -marks.deckX() - 140, 50);
        canvas.fill(bed, Tone.horizontal(-half, half, new Color(0x191C1F), new Color(0x3A4046)));
        for (int i = -4; i <= 4; i++) {
            canvas.stroke(Canvas.line(i * 150, -length + 150, i * 150, -marks.deckX() - 180), 16, new Color(0x22272B));
        }
    }
}

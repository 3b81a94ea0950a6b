package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** A car from the front. */
final class CarFront {
    private final CarBody car;
    private final CarEnd end;
    private final Finish paint;
    private final double nose;

    CarFront(CarBody car) {
        this.car = car;
        this.end = new CarEnd(car);
        this.paint = car.paint();
        this.nose = car.lift(car.shape().marks().nose());
    }

    void draw(Canvas canvas) {
        end.stand(canvas);
        if (car.isOpen()) {
            new OpenSeats(car).ends(canvas, end);
        }
        Shape body = end.outline();
        canvas.mass(body, end.paintwork());
        bonnet(canvas);
        end.round(canvas, body);
        windscreen(canvas);
        bumper(canvas);
        new CarFace(car, end).draw(canvas);
        end.mirrors(canvas);
        CarEnd.plate(canvas, 0, car.sill() + 235);
    }

    private void bonnet(Canvas canvas) {
        double half = end.half;
        Shape bonnet = Outline.from(0, nose - 60, 0)
                .to(half - 330, nose - 40, 120)
                .to(half - 105, nose + 25, 60)
                .to(half - 150, end.belt + 8, 60, -10)
                .to(0, end.belt + 40, 0)
                .symmetric();
        canvas.fill(
                bonnet,
                Tone.vertical(end.belt + 30, nose - 60, paint.base(), paint.bright(), paint.light(), paint.base()));
        canvas.stroke(bonnet, 7, Tone.alpha(paint.deep(), 0.8));
        Shape crease = Outline.from(half * 0.42, nose - 10, 0)
                .to(half * 0.56, end.belt + 12, 0)
                .line();
        for (Shape line : new Shape[] {crease, Canvas.mirrored(crease)}) {
            canvas.stroke(line, 10, Tone.alpha(paint.deep(), 0.35));
            canvas.moved(-10, 0).stroke(line, 7, Tone.alpha(paint.bright(), 0.6));
        }
    }

    private void windscreen(Canvas canvas) {
        double foot = end.half - 150;
        if (car.isOpen()) {
            return;
        }
        double top = end.roof - (car.isBox() ? 230 : 75);
        double topHalf = end.roofHalf - (car.isBox() ? -20 : 48);
        Shape glass = Outline.from(0, end.belt + 30, 0)
                .to(foot, end.belt + 12, 50)
                .to(topHalf, top, 90, 8)
                .to(0, top + 22, 0)
                .symmetric();
        canvas.stroke(glass, 26, new Color(0x15191C));
        Glass.pane(canvas, glass);
        canvas.within(glass, seats(), Tone.alpha(new Color(0x0C1013), 0.6));
        behindWindscreen(canvas);
        roofEdge(canvas);
    }

    private void behindWindscreen(Canvas canvas) {
        double top = end.roof - (car.isBox() ? 230 : 75);
        canvas.fill(Canvas.box(-95, top - 80, 95, top - 25, 24), new Color(0x161A1D));
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(
                    Canvas.line(side * 60 - 200, end.belt + 40, side * 60 + 330, end.belt + 75),
                    14,
                    new Color(0x121518));
        }
    }

    private void roofEdge(Canvas canvas) {
        double top = end.roof - (car.isBox() ? 230 : 75);
        double topHalf = end.roofHalf - (car.isBox() ? -20 : 48);
        if (car.kind() == Body.MINIBUS) {
            canvas.fill(Canvas.box(-430, top + 40, 430, top + 165, 40), new Color(0x14181B));
            canvas.fill(Canvas.box(-380, top + 75, 380, top + 130, 20), Tone.AMBER);
        }
        if (car.twoTone()) {
            canvas.fill(
                    Outline.from(0, top + 40, 0)
                            .to(topHalf + 20, top + 18, 20)
                            .to(end.roofHalf - 30, end.roof - 22, 60)
                            .to(0, end.roof, 0)
                            .symmetric(),
                    Tone.PLASTIC);
        }
    }

    private Shape seats() {
        double y = end.belt;
        Shape right = Outline.from(170, y, 0)
                .to(190, y + 190, 60)
                .to(270, y + 210, 30)
                .to(285, y + 330, 50)
                .to(425, y + 330, 50)
                .to(440, y + 210, 30)
                .to(520, y + 190, 60)
                .to(560, y, 0)
                .closed();
        Area both = new Area(right);
        both.add(new Area(Canvas.mirrored(right)));
        return both;
    }

    private void bumper(Canvas canvas) {
        double low = car.sill() - 20;
        double half = end.half;
        Shape intake = Outline.from(0, low + 45, 0)
                .to(half - 330, low + 45, 70)
                .to(half - 230, low + 190, 60)
                .to(0, low + 175, 0)
                .symmetric();
        canvas.fill(intake, Tone.vertical(low + 190, low + 40, new Color(0x15181B), new Color(0x2C3136)));
        canvas.stroke(intake, 6, Tone.alpha(paint.bright(), 0.35));
        skirt(canvas);
        fogLamps(canvas);
    }

    private void skirt(Canvas canvas) {
        double low = car.sill() - 20;
        double half = end.half;
        Shape skirt = Outline.from(0, low - 12, 0)
                .to(half - 200, low - 12, 50)
                .to(half - 90, low + 60, 60)
                .to(half - 320, low + 40, 60)
                .to(0, low + 32, 0)
                .symmetric();
        canvas.fill(skirt, car.isRugged() ? new Color(0xA8B0B7) : new Color(0x1D2124));
    }

    private void fogLamps(Canvas canvas) {
        double low = car.sill() - 20;
        double half = end.half;
        Shape vent = Outline.from(half - 190, low + 120, 30)
                .to(half - 60, low + 170, 40)
                .to(half - 66, low + 290, 40)
                .to(half - 130, low + 270, 50)
                .closed();
        CarEnd.pair(canvas, vent, new Color(0x1A1E21));
        CarEnd.pair(
                canvas,
                Canvas.disc(half - 118, low + 200, 34),
                Tone.vertical(low + 230, low + 170, Tone.LAMP, new Color(0x9AA7B0)));
        canvas.stroke(
                Outline.from(-half + 60, nose - 215, 0)
                        .to(0, nose - 240, 600)
                        .to(half - 60, nose - 215, 0)
                        .line(),
                7,
                Tone.alpha(paint.deep(), 0.5));
    }
}

package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/** The side windows of a car: glass, posts, and the seats behind. */
final class CarWindows {
    private final CarBody car;
    private final CarShape shape;

    CarWindows(CarBody car) {
        this.car = car;
        this.shape = car.shape();
    }

    void draw(Canvas canvas) {
        Shape glass = car.lifted(shape.glass());
        canvas.stroke(glass, 34, Tone.alpha(Tone.NIGHT, 0.8));
        Glass.pane(canvas, glass);
        seats(canvas, glass);
        if (car.privacyGlass()) {
            canvas.within(glass, Canvas.box(shape.pillars()[0], 0, 9000, 3000), Tone.alpha(new Color(0x0C1013), 0.55));
        }
        double foot = car.belt();
        double lean = (shape.size().height() - foot) * 0.12;
        for (int pillar : shape.pillars()) {
            Shape post = Outline.from(pillar - 38, foot - 200, 0)
                    .to(pillar + lean - 38, 3000, 0)
                    .to(pillar + lean + 38, 3000, 0)
                    .to(pillar + 38, foot - 200, 0)
                    .closed();
            canvas.within(glass, post, new Color(0x14181B));
        }
        canvas.stroke(glass, car.chrome() ? 15 : 9, car.chrome() ? Tone.CHROME : new Color(0x0E1113));
    }

    private void seats(Canvas canvas, Shape glass) {
        double foot = car.belt() - 60;
        for (int i = 0; i < shape.pillars().length; i++) {
            double x = shape.pillars()[i] - 420;
            if (x < shape.marks().roofFront() - 80) {
                continue;
            }
            Shape seat = Outline.from(x, foot, 0)
                    .to(x + 90, foot + 250, 60)
                    .to(x + 120, foot + 290, 20)
                    .to(x + 150, foot + 400, 50)
                    .to(x + 260, foot + 400, 50)
                    .to(x + 270, foot + 270, 40)
                    .to(x + 290, foot, 0)
                    .closed();
            canvas.within(glass, seat, Tone.alpha(new Color(0x07090B), 0.5));
        }
    }
}

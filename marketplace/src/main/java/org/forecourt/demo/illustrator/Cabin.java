package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Shape;

/**
 * The glazed driver's cabin of a machine.
 *
 * @param frame left, bottom, right and top from the side
 * @param lean how far the upper end of the front leans backwards
 */
record Cabin(double[] frame, double right, double left, double lean) {
    private static final Color POST = new Color(0x1E2226);

    void addTo(Model model, Finish roof) {
        double x0 = frame[0];
        double y0 = frame[1];
        double x1 = frame[2];
        double y1 = frame[3];
        Shape profile = Outline.from(x0, y0, 60)
                .to(x0 + lean, y1, 90)
                .to(x1 - 40, y1, 90)
                .to(x1, y0, 60)
                .closed();
        model.add(new Solid(profile, right, left, Finish.PLASTIC, 0.06, 70));
        Shape lid = Outline.from(x0 + lean - 130, y1 - 60, 50)
                .to(x0 + lean - 90, y1 + 110, 80)
                .to(x1 + 30, y1 + 110, 90)
                .to(x1 + 60, y1 - 60, 50)
                .closed();
        model.add(new Solid(lid, right + 10, left - 10, roof, 0.05, 80));
        panes(model);
    }

    private void panes(Model model) {
        double x0 = frame[0];
        double x1 = frame[2];
        double y1 = frame[3];
        model.on(View.SIDE, left, this::side);
        model.on(View.FRONT, x0 - 1, canvas -> end(canvas, right, left));
        model.on(View.REAR, x1 + 1, canvas -> end(canvas, -left, -right));
        model.on(
                View.TOP,
                y1 + 112,
                canvas -> canvas.stroke(
                        Canvas.box(x0 + lean + 120, -left + 150, x1 - 160, -right - 150, 80),
                        14,
                        Tone.alpha(Tone.NIGHT, 0.3)));
        model.on(View.FRONT, x0 + lean - 140, canvas -> {
            Fittings.lamp(canvas, right + 150, y1 + 30, 62);
            Fittings.lamp(canvas, left - 150, y1 + 30, 62);
        });
    }

    private void side(Canvas canvas) {
        double height = frame[3] - frame[1];
        double low = frame[1] + height * 0.2;
        double high = frame[3] - 90;
        double post = frame[0] + (frame[2] - frame[0]) * 0.62;
        double slant = lean * 0.2;
        Shape door = Outline.from(frame[0] + 80 + slant, low - height * 0.1, 60)
                .to(frame[0] + lean * 0.93 + 80, high, 80)
                .to(post - 35, high, 50)
                .to(post - 35, low - height * 0.1, 60)
                .closed();
        Shape rear = Outline.from(post + 45, low, 50)
                .to(post + 45, high, 50)
                .to(frame[2] - 110, high, 70)
                .to(frame[2] - 80, low, 60)
                .closed();
        for (Shape pane : new Shape[] {door, rear}) {
            Glass.pane(canvas, pane);
            canvas.stroke(pane, 14, POST);
        }
        driver(canvas, door);
    }

    private void driver(Canvas canvas, Shape door) {
        double height = frame[3] - frame[1];
        double low = frame[1] + height * 0.2;
        double post = frame[0] + (frame[2] - frame[0]) * 0.62;
        canvas.within(
                door,
                Outline.of((post - 480) + "," + (low - 300) + " " + (post - 440) + "," + (low + 260) + ",60 "
                        + (post - 330) + "," + (low + 560) + ",80 " + (post - 180) + "," + (low + 560) + ",60 "
                        + (post - 100) + "," + (low - 300)),
                Tone.alpha(new Color(0x07090A), 0.55));
        canvas.fill(
                Canvas.box(post - 190, low + height * 0.12, post - 80, low + height * 0.12 + 36, 12),
                new Color(0x8F989F));
    }

    private void end(Canvas canvas, double from, double to) {
        double height = frame[3] - frame[1];
        double inset = (to - from) * 0.035;
        Shape pane = Outline.from(from + 70, frame[1] + height * 0.2, 60)
                .to(from + 70 + inset, frame[3] - 90, 80)
                .to(to - 70 - inset, frame[3] - 90, 80)
                .to(to - 70, frame[1] + height * 0.2, 60)
                .closed();
        Glass.pane(canvas, pane);
        canvas.stroke(pane, 14, POST);
        double middle = (from + to) / 2;
        canvas.stroke(
                Canvas.line(middle + 60, frame[1] + height * 0.24, middle - 170, frame[1] + height * 0.62), 18, POST);
    }
}

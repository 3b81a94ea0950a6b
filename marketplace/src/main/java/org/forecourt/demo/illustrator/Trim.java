package org.forecourt.demo.illustrator;

import java.util.function.Consumer;

/** A detail painted on a {@link Model} in one view only, at a given nearness to the viewer. */
record Trim(View only, double nearness, Consumer<Canvas> painter) implements Part {

    @Override
    public Room room() {
        return switch (only) {
            case FRONT -> new Room(-nearness, -nearness, 0, 0, 0, 0);
            case REAR -> new Room(nearness, nearness, 0, 0, 0, 0);
            case SIDE -> new Room(0, 0, 0, 0, nearness, nearness);
            case TOP, INTERIOR -> new Room(0, 0, nearness, nearness, 0, 0);
        };
    }

    @Override
    public void draw(Canvas canvas, View view) {
        if (view == only) {
            painter.accept(canvas);
        }
    }
}

package org.forecourt.demo.illustrator;

/** A piece of a {@link Model}: knows its room in space and how it looks from each side. */
interface Part {

    /** The room a part takes: x from the nose rearwards, y upwards, z from the right to the left flank. */
    record Room(double minX, double maxX, double minY, double maxY, double minZ, double maxZ) {

        /** How near to the viewer the part is; parts are drawn in ascending order. */
        double nearness(View view) {
            return switch (view) {
                case FRONT -> -minX;
                case REAR -> maxX;
                case SIDE -> maxZ;
                case TOP, INTERIOR -> maxY;
            };
        }
    }

    Room room();

    /** Draws on a canvas whose axes are those of the view: x across, y up (for a top view towards the right flank). */
    void draw(Canvas canvas, View view);
}

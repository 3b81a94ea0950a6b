package org.forecourt.demo.illustrator;

/** A vehicle that can be drawn from every side. */
interface Drawing {

    /** The room a view needs, in millimetres; a top view is measured around the axis of the vehicle. */
    record Extent(double left, double right, double height) {
        double width() {
            return right - left;
        }
    }

    /** Where vehicles of this kind are photographed. */
    enum Setting {
        ROAD,
        YARD,
        SITE,
        FIELD,
        WATER
    }

    Extent extent(View view);

    Setting setting();

    void draw(Canvas canvas, View view);
}

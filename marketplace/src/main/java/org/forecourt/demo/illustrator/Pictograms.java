package org.forecourt.demo.illustrator;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Icons of vehicles, traced from the very drawings of the demo pictures. */
public final class Pictograms {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 40;
    private static final double MARGIN = 2;
    private static final Map<String, Body> TYPES = Map.of(
            "car", Body.SEDAN,
            "motorcycle", Body.SPORT_BIKE,
            "truck", Body.TRACTOR_UNIT,
            "bus", Body.CITY_BUS,
            "trailer", Body.CURTAIN_TRAILER,
            "special", Body.EXCAVATOR,
            "agricultural", Body.FARM_TRACTOR,
            "boat", Body.SAILING_BOAT);

    private Pictograms() {}

    /**
     * The silhouette of a vehicle type or body from its left side, as SVG path data for the view box {@code 0 0 64 40}.
     * To be filled, for example with {@code currentColor}; windows are left open. An unknown code is refused by name.
     * Computing takes some milliseconds: keep the result.
     */
    public static String svgPath(String vehicleTypeOrBody) {
        Body body = TYPES.containsKey(vehicleTypeOrBody) ? TYPES.get(vehicleTypeOrBody) : Body.of(vehicleTypeOrBody);
        Drawing drawing = Drawings.of(body, Finish.of(0x808080), new Look(7));
        return path(trace(drawing));
    }

    private static Shape trace(Drawing drawing) {
        Silhouette silhouette = new Silhouette();
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        graphics.scale(0.01, 0.01);
        drawing.draw(new Canvas(graphics, silhouette), View.SIDE);
        graphics.dispose();
        return silhouette.area();
    }

    private static String path(Shape shape) {
        Rectangle2D frame = shape.getBounds2D();
        double scale = Math.min((WIDTH - 2 * MARGIN) / frame.getWidth(), (HEIGHT - 2 * MARGIN) / frame.getHeight());
        AffineTransform fit = new AffineTransform();
        fit.translate(WIDTH / 2, HEIGHT / 2);
        fit.scale(scale, -scale);
        fit.translate(-frame.getCenterX(), -frame.getCenterY());
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator i = shape.getPathIterator(fit); !i.isDone(); i.next()) {
            switch (i.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] points, int count) {
        path.append(command);
        Arrays.stream(points, 0, count)
                .forEach(value ->
                        path.append(String.format(Locale.ROOT, "%.1f ", value).replace(".0 ", " ")));
        path.setLength(path.length() - 1);
    }
}

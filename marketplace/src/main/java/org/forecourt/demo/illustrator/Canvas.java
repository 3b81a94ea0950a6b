package org.forecourt.demo.illustrator;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;

/** A drawing surface measured in millimetres of the vehicle, y upwards, ground at zero. */
final class Canvas {
    private final Graphics2D graphics;
    private final @Nullable Silhouette silhouette;

    Canvas(Graphics2D graphics) {
        this(graphics, null);
    }

    /** A canvas that also remembers the outline of what is drawn on it. */
    Canvas(Graphics2D graphics, @Nullable Silhouette silhouette) {
        this.graphics = graphics;
        this.silhouette = silhouette;
    }

    /** Fills a detail. */
    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /** Fills a part that belongs to the outline of the vehicle. */
    void mass(Shape shape, Paint paint) {
        fill(shape, paint);
        if (silhouette != null) {
            silhouette.add(graphics.getTransform().createTransformedShape(shape));
        }
    }

    /** Marks a part that stays open in the outline: glass, a wheel's hub. */
    void opening(Shape shape) {
        if (silhouette != null) {
            silhouette.cut(graphics.getTransform().createTransformedShape(shape));
        }
    }

    /** Fills the part of a shape that lies within another. */
    void within(Shape limits, Shape shape, Paint paint) {
        Area common = new Area(limits);
        common.intersect(new Area(shape));
        fill(common, paint);
    }

    void stroke(Shape shape, double width, Paint paint) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** A bar that belongs to the outline, such as a tube or a rail. */
    void bar(Shape line, double width, Paint paint) {
        mass(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line),
                paint);
    }

    /** The same canvas with its origin elsewhere. */
    Canvas moved(double x, double y) {
        return changed(AffineTransform.getTranslateInstance(x, y));
    }

    /** The same canvas turned counter-clockwise around its origin. */
    Canvas turned(double degrees) {
        return changed(AffineTransform.getRotateInstance(Math.toRadians(degrees)));
    }

    Canvas scaled(double x, double y) {
        return changed(AffineTransform.getScaleInstance(x, y));
    }

    private Canvas changed(AffineTransform change) {
        Graphics2D copy = (Graphics2D) graphics.create();
        copy.transform(change);
        return new Canvas(copy, silhouette);
    }

    static Shape box(double left, double bottom, double right, double top) {
        return box(left, bottom, right, top, 0);
    }

    static Shape box(double left, double bottom, double right, double top, double radius) {
        return new RoundRectangle2D.Double(left, bottom, right - left, top - bottom, 2 * radius, 2 * radius);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    static Shape ring(double x, double y, double outer, double inner) {
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(disc(x, y, outer), false);
        ring.append(disc(x, y, inner), false);
        return ring;
    }

    static Shape line(double fromX, double fromY, double toX, double toY) {
        return new Line2D.Double(fromX, fromY, toX, toY);
    }

    /** The same shape on the other side of the axis x = 0. */
    static Shape mirrored(Shape shape) {
        return AffineTransform.getScaleInstance(-1, 1).createTransformedShape(shape);
    }
}

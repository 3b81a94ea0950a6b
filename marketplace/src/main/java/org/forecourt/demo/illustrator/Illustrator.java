package org.forecourt.demo.illustrator;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws vehicles. Thread-safe and deterministic: the same arguments give the same pixels. Needs neither a display nor
 * fonts.
 */
public final class Illustrator {
    private static final double SIDE_MARGIN = 0.07;
    private static final double HEADROOM = 0.12;
    private static final double GROUND = 0.83;

    /** Draws one view in the given size as {@link BufferedImage#TYPE_INT_RGB}. */
    public BufferedImage draw(Subject subject, View view, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not a picture size: " + width + "x" + height);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(graphics, subject, view, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void paint(Graphics2D graphics, Subject subject, View view, Rectangle2D frame) {
        Look look = new Look(subject.seed());
        Finish paint = Finish.of(subject.paintRgb());
        Drawing drawing = Drawings.of(Body.of(subject.body()), paint, look);
        Drawing.Extent extent = drawing.extent(view);
        Backdrop backdrop = new Backdrop(graphics, frame, look, paint);
        switch (view) {
            case FRONT, SIDE, REAR -> {
                double scale = fitting(extent, frame);
                double ground = ground(extent.height() * scale, frame.getHeight());
                backdrop.standing(
                        drawing.setting(), ground - Math.min(frame.getHeight() * 0.16, extent.height() * scale * 0.3));
                place(graphics, extent, frame.getWidth(), ground, scale);
            }
            case TOP -> {
                backdrop.lying(drawing.setting());
                place(graphics, extent, frame.getWidth(), frame.getHeight() / 2, fitting(extent, frame));
            }
            case INTERIOR -> {
                double scale = Math.max(frame.getWidth() / extent.width(), frame.getHeight() / extent.height());
                place(graphics, extent, frame.getWidth(), (frame.getHeight() + extent.height() * scale) / 2, scale);
            }
        }
        drawing.draw(new Canvas(graphics), view);
    }

    private static double fitting(Drawing.Extent extent, Rectangle2D frame) {
        double across = frame.getWidth() * (1 - 2 * SIDE_MARGIN) / extent.width();
        double upwards = frame.getHeight() * (GROUND - HEADROOM) / extent.height();
        return Math.min(across, upwards);
    }

    /** Low vehicles stand a little higher in the frame, so that they do not cling to its lower edge. */
    private static double ground(double vehicle, double height) {
        return Math.min(height * GROUND, height * 0.53 + vehicle * 0.5);
    }

    private static void place(Graphics2D graphics, Drawing.Extent extent, double width, double ground, double scale) {
        graphics.translate(width / 2, ground);
        graphics.scale(scale, -scale);
        graphics.translate(-(extent.left() + extent.right()) / 2, 0);
    }
}

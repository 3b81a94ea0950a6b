package org.forecourt.demo.illustrator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** One sheet with every body in every view, for looking at. */
public final class ContactSheet {
    private static final int[] PAINTS = {
        0xB3202A, 0xF4F5F5, 0x1F4E8C, 0x16181A, 0x9AA3AA, 0x2C6E49, 0xE8A317, 0x5B6268, 0x7A1F2B, 0x8FB8D6, 0xD96C1E,
        0x6B4A32
    };
    private static final int GAP = 6;
    private static final int CAPTION = 16;

    private ContactSheet() {}

    /** Rows are bodies, columns are views; {@code columnsWidth} is the width of one picture in pixels. */
    public static BufferedImage draw(Illustrator illustrator, int columnsWidth) {
        if (columnsWidth < 40) {
            throw new IllegalArgumentException("A column needs at least 40 pixels: " + columnsWidth);
        }
        Body[] bodies = Body.values();
        View[] views = View.values();
        int height = columnsWidth * 3 / 4;
        BufferedImage sheet = new BufferedImage(
                GAP + views.length * (columnsWidth + GAP),
                GAP + bodies.length * (height + CAPTION + GAP),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int row = 0; row < bodies.length; row++) {
            graphics.translate(0, GAP);
            row(graphics, illustrator, row, columnsWidth);
            graphics.translate(0, height + CAPTION);
        }
        graphics.dispose();
        return sheet;
    }

    private static void row(Graphics2D graphics, Illustrator illustrator, int row, int width) {
        Body body = Body.values()[row];
        Subject subject = new Subject(body.vehicleType(), body.code(), PAINTS[row % PAINTS.length], row);
        int height = width * 3 / 4;
        int x = GAP;
        for (View view : View.values()) {
            graphics.drawImage(illustrator.draw(subject, view, width, height), x, 0, null);
            Lettering.write(graphics, body.code() + " " + view.code(), x + 2, height + CAPTION - 5);
            x += width + GAP;
        }
    }
}

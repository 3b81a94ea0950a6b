package org.forecourt.photos;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.Antialiasing;
import org.springframework.stereotype.Component;

/** Scales pictures and turns them into the bytes of a WebP file. Thread-safe and deterministic. */
@Component
public final class ImageCodec {

    private static final float QUALITY = 0.80f;
    /** 0 is fastest, 6 smallest; on drawn pictures 2 writes 6 % more bytes than 4 in less than half of the time. */
    private static final int METHOD = 2;

    /** Writes lossy WebP at the one quality the site uses. */
    public byte[] webp(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/webp").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 8);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static WebPWriteParam parameters() {
        WebPWriteParam parameters = new WebPWriteParam(Locale.ROOT);
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType("Lossy");
        parameters.setCompressionQuality(QUALITY);
        parameters.setMethod(METHOD);
        return parameters;
    }

    /** The picture at most that wide with its proportions kept; a smaller picture is returned as it is. */
    public BufferedImage scaledTo(int width, BufferedImage image) {
        if (image.getWidth() <= width) {
            return image;
        }
        int height = Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth()));
        try {
            return Thumbnails.of(image)
                    .forceSize(width, height)
                    .antialiasing(Antialiasing.ON)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

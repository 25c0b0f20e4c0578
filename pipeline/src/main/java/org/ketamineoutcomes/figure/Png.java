package org.ketamineoutcomes.figure;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns a drawing's file into a picture of 300 dots an inch, as journals ask for. */
public final class Png {

  private static final int DOTS_PER_INCH = 300;

  /** Pixels of a screen in an inch, by which a drawing is measured. */
  private static final double PIXELS_PER_INCH = 96;

  /** The face that every Java with fonts has, so that none is looked for. */
  private static final String ANY_SANS_SERIF = "SansSerif";

  private Png() {}

  /**
   * Returns the picture.
   *
   * @param svg what {@link Drawing#asFile} gave
   * @return nothing where this Java cannot draw letters, as one without fonts cannot, which it says
   *     by several kinds of fault
   */
  public static Optional<byte[]> of(String svg) {
    System.setProperty("java.awt.headless", "true");
    try {
      return Optional.of(PngBytes.of(drawn(svg), DOTS_PER_INCH));
    } catch (LinkageError | InternalError | RuntimeException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage drawn(String svg) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(
                    svg.replace(Drawing.FACES, ANY_SANS_SERIF).getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalArgumentException("The drawing is no SVG");
    }
    double scale = DOTS_PER_INCH / PIXELS_PER_INCH;
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(document.size().width * scale),
            (int) Math.ceil(document.size().height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D sheet = image.createGraphics();
    sheet.setColor(Color.WHITE);
    sheet.fillRect(0, 0, image.getWidth(), image.getHeight());
    sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sheet.scale(scale, scale);
    document.render(null, sheet, null);
    sheet.dispose();
    return image;
  }
}

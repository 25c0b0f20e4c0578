package org.ketamineoutcomes.figure;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Turns a drawing's file into a picture of 300 dots an inch, as journals ask for. */
public final class Png {

  private static final int DOTS_PER_INCH = 300;

  /** Pixels of a screen in an inch, by which a drawing is measured. */
  private static final double PIXELS_PER_INCH = 96;

  /** The face that every Java with fonts has, so that none is looked for. */
  private static final String ANY_SANS_SERIF = "SansSerif";

  private Png() {}

  /** Whether this Java can draw letters, found out once. */
  private static final class Fonts {
    private static final boolean ARE_THERE = areThere();

    /** One without fonts says so by several kinds of fault. */
    private static boolean areThere() {
      System.setProperty("java.awt.headless", "true");
      try {
        Graphics2D sheet = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        sheet.getFontMetrics(new Font(ANY_SANS_SERIF, Font.PLAIN, 12)).stringWidth("m");
        sheet.dispose();
        return true;
      } catch (LinkageError | InternalError | RuntimeException e) {
        return false;
      }
    }
  }

  /** Returns whether this Java can draw letters, as one without fonts cannot. */
  public static boolean canDraw() {
    return Fonts.ARE_THERE;
  }

  /**
   * Returns the picture.
   *
   * @param svg what {@link Drawing#asFile} gave
   * @throws RuntimeException if it cannot be drawn, where fonts are missing also by an error
   */
  public static byte[] of(String svg) {
    System.setProperty("java.awt.headless", "true");
    try {
      return PngBytes.of(drawn(svg), DOTS_PER_INCH);
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

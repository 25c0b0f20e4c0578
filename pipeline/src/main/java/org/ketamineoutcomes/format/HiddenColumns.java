package org.ketamineoutcomes.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Which columns of a sheet whoever opens the workbook does not see: hidden ones, and those without
 * a width. The library that reads rows does not say it.
 */
final class HiddenColumns {

  /** The most columns that Excel has. */
  private static final int MOST_COLUMNS = 16_384;

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private HiddenColumns() {}

  /**
   * Returns the places of the columns, from 0; none if the part of the sheet is not where the
   * workbook says.
   *
   * @param workbook its bytes, which {@link WorkbookGuard} let through
   * @param sheetId the id by which the workbook names the part of the sheet
   */
  static BitSet of(byte[] workbook, String sheetId) throws IOException {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      return in(zip, partOf(zip, sheetId));
    } catch (XMLStreamException e) {
      return new BitSet(); // the library that reads the sheet says what is wrong with it
    }
  }

  private static String partOf(ZipFile zip, String sheetId) throws IOException, XMLStreamException {
    ZipArchiveEntry relations = zip.getEntry(RELATIONS);
    if (relations == null) {
      return "";
    }
    try (InputStream content = zip.getInputStream(relations)) {
      XMLStreamReader tags = XML.createXMLStreamReader(content);
      while (tags.hasNext()) {
        if (tags.next() == XMLStreamConstants.START_ELEMENT
            && sheetId.equals(tags.getAttributeValue(null, "Id"))) {
          String target = String.valueOf(tags.getAttributeValue(null, "Target"));
          return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
      }
      return "";
    }
  }

  /** Columns are declared above the rows. */
  private static BitSet in(ZipFile zip, String part) throws IOException, XMLStreamException {
    BitSet hidden = new BitSet();
    ZipArchiveEntry sheet = zip.getEntry(part);
    if (sheet == null) {
      return hidden;
    }
    try (InputStream content = zip.getInputStream(sheet)) {
      XMLStreamReader tags = XML.createXMLStreamReader(content);
      while (tags.hasNext()) {
        if (tags.next() == XMLStreamConstants.START_ELEMENT) {
          String name = tags.getLocalName();
          if (name.equals("sheetData")) {
            return hidden;
          }
          if (name.equals("col") && isHidden(tags)) {
            int first = number(tags, "min");
            hidden.set(first - 1, Math.max(first - 1, number(tags, "max")));
          }
        }
      }
      return hidden;
    }
  }

  private static boolean isHidden(XMLStreamReader column) {
    String hidden = column.getAttributeValue(null, "hidden");
    String width = column.getAttributeValue(null, "width");
    return "1".equals(hidden) || "true".equals(hidden) || "0".equals(width);
  }

  /** Returns a number from 1 on; 1 if the attribute is none. */
  private static int number(XMLStreamReader column, String attribute) {
    String text = column.getAttributeValue(null, attribute);
    return text == null || !text.matches("[1-9]\\d{0,8}")
        ? 1
        : Math.min(Integer.parseInt(text), MOST_COLUMNS);
  }
}

package org.ketamineoutcomes.report;

import java.util.List;
import org.ketamineoutcomes.figure.Drawing;

/** A piece of a section. */
sealed interface Block {

  record Paragraph(Prose prose) implements Block {}

  /** What a reader should know before believing the number beside it. */
  record Caution(Prose prose) implements Block {}

  record Heading(String words) implements Block {}

  record Points(List<Prose> points) implements Block {

    public Points {
      points = List.copyOf(points);
    }
  }

  /** A table, its first column naming the row. */
  record Grid(String caption, List<String> head, List<List<Prose>> rows) implements Block {

    public Grid {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A drawing with its numbers.
   *
   * @param name its file's name, without an ending
   * @param title what it is
   * @param says what it shows, in a sentence, for whoever cannot see it too
   */
  record Figure(String name, String title, Prose says, Drawing drawing, Grid numbers)
      implements Block {}

  /** What is read on demand on a screen, and always on paper. */
  record More(String title, List<Block> blocks) implements Block {

    public More {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What few readers want, or what is about another course or protocol than the page: on paper as
   * well on demand alone.
   */
  record Apart(String title, List<Block> blocks) implements Block {

    public Apart {
      blocks = List.copyOf(blocks);
    }
  }

  static Block paragraph(String words) {
    return new Paragraph(Prose.of(words));
  }

  static Block caution(String words) {
    return new Caution(Prose.of(words));
  }
}

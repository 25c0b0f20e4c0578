package org.ketamineoutcomes.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.ketamineoutcomes.mapping.Source;

/**
 * The text from the record on that is being read, kept until it is known to be sound.
 *
 * <p>Hot: all characters are copied into it, and nothing else is done with those of sound records.
 */
final class KeptLines {

  /** How many lines are asked at most whether one can go on with them. */
  private static final int MOST_ASKED = 1_000;

  private final Deque<Block> blocks = new ArrayDeque<>();
  private char[] spare = new char[0];

  /** Characters that came together. */
  private static final class Block {

    private final char[] characters;
    private final int length;

    /** How many lines end before them. */
    private final long linesBefore;

    /** The character before them. */
    private final char before;

    Block(char[] characters, int length, long linesBefore, char before) {
      this.characters = characters;
      this.length = length;
      this.linesBefore = linesBefore;
      this.before = before;
    }
  }

  /** Gives what follows the text that is kept. */
  interface Source {

    /** Adds some characters; false if there are none. */
    boolean addTo(StringBuilder text) throws IOException;
  }

  /**
   * What is to be read once more.
   *
   * @param linesBefore how many lines end before it
   * @param before the character before it
   * @param isGood whether it begins with a line that one can go on with; if not, it is all that was
   *     kept
   */
  record Rest(String text, long linesBefore, char before, boolean isGood) {}

  /**
   * Keeps characters.
   *
   * @param linesBefore how many lines end before them
   * @param before the character before them
   */
  void add(char[] buffer, int from, int length, long linesBefore, char before) {
    char[] copy = spare.length >= length ? spare : new char[length];
    spare = new char[0];
    System.arraycopy(buffer, from, copy, 0, length);
    blocks.addLast(new Block(copy, length, linesBefore, before));
  }

  /** Lets go of what stands before a line, from 1, by whole blocks. */
  void forgetBefore(long line) {
    while (blocks.size() > 1) {
      Block first = blocks.removeFirst();
      if (blocks.getFirst().linesBefore + 1 >= line) {
        blocks.addFirst(first);
        return;
      }
      spare = first.characters;
    }
  }

  /**
   * Returns what stands from the first good line on that is behind another, and keeps nothing. What
   * is found does not depend on how the characters came.
   *
   * @param line the other line, from 1
   * @param longest how many characters are looked through at most
   */
  Rest takeBehind(long line, int longest, Source source, Predicate<String> isGood)
      throws IOException {
    Block first = blocks.getFirst();
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(block.characters, 0, block.length));
    blocks.clear();
    long number = first.linesBefore + 1;
    int start = first.before == '\r' && text.length() > 0 && text.charAt(0) == '\n' ? 1 : 0;
    int lineStart = start;
    int asked = 0;
    while (asked < MOST_ASKED && start - lineStart <= longest) {
      int end = lineEnd(text, start);
      if (end + 1 >= text.length() && source.addTo(text)) {
        continue;
      }
      if (start >= text.length()) {
        break;
      }
      if (number <= line) {
        lineStart = start;
      } else if (isGood.test(text.substring(start, end))) {
        return new Rest(text.substring(start), number - 1, '\n', true);
      } else {
        asked++;
      }
      start = behindLineEnd(text, end);
      number++;
    }
    return new Rest(text.toString(), first.linesBefore, first.before, false);
  }

  private static int lineEnd(StringBuilder text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int behindLineEnd(StringBuilder text, int end) {
    boolean isPair =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (isPair ? 2 : 1);
  }
}

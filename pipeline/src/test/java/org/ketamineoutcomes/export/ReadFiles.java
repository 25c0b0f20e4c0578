package org.ketamineoutcomes.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/**
 * Reads the files that it is given, in a Java of its own with little memory, and says what came.
 */
final class ReadFiles {

  private ReadFiles() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    for (String argument : arguments) {
      out.println(Path.of(argument).getFileName() + ": " + whatComesOf(Path.of(argument)));
    }
  }

  private static String whatComesOf(Path file) throws Exception {
    ExportReader reader = new ExportReader(Export.SESSIONS, Mapping.NONE, TimeBasis.DAY, List.of());
    try (InputStream bytes = Files.newInputStream(file)) {
      return reader.read(bytes, "in", 0, NoDoor.INSTANCE).rowsRead() + " rows";
    } catch (Refusal e) {
      return String.valueOf(e.getMessage());
    } catch (OutOfMemoryError | StackOverflowError e) {
      return e.toString();
    }
  }
}

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Reads every cell of every CSV file of a folder with Commons CSV and does nothing with it.
 *
 * <p>Files are cut into ranges at line ends, one task each, as many at a time as there are
 * processors; no cell of the simulated exports holds a line end. Usage: {@code Scan EXPORTS}
 */
public final class Scan {

  private static final long RANGE_BYTES = 16L << 20;

  private record Range(Path file, long from, long to) {}

  private record Counts(long records, long cells, long characters) {

    Counts plus(Counts other) {
      return new Counts(
          records + other.records, cells + other.cells, characters + other.characters);
    }
  }

  private Scan() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    List<Callable<Counts>> tasks = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Path.of(arguments[0]), "*.csv")) {
      for (Path file : files) {
        for (Range range : ranges(file)) {
          tasks.add(() -> scan(range));
        }
      }
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Counts total = new Counts(0, 0, 0);
    for (Future<Counts> counts : threads.invokeAll(tasks)) {
      total = total.plus(counts.get());
    }
    threads.shutdown();
    System.out.println(
        total.records + " records, " + total.cells + " cells, " + total.characters + " characters");
  }

  private static List<Range> ranges(Path file) throws IOException {
    List<Range> ranges = new ArrayList<>();
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long from = 0;
      while (from < bytes.length()) {
        bytes.seek(Math.min(from + RANGE_BYTES, bytes.length()));
        bytes.readLine();
        ranges.add(new Range(file, from, bytes.getFilePointer()));
        from = bytes.getFilePointer();
      }
    }
    return ranges;
  }

  private static Counts scan(Range range) throws IOException {
    long records = 0;
    long cells = 0;
    long characters = 0;
    try (RandomAccessFile bytes = new RandomAccessFile(range.file.toFile(), "r")) {
      bytes.seek(range.from);
      Reader text =
          new InputStreamReader(
              BoundedInputStream.builder()
                  .setInputStream(Channels.newInputStream(bytes.getChannel()))
                  .setMaxCount(range.to - range.from)
                  .get(),
              StandardCharsets.UTF_8);
      for (CSVRecord record : CSVParser.parse(text, CSVFormat.DEFAULT)) {
        records++;
        for (String cell : record) {
          cells++;
          characters += cell.length();
        }
      }
    }
    return new Counts(records, cells, characters);
  }
}

package org.ketamineoutcomes.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.store.ObjectStore;
import org.ketamineoutcomes.store.ObjectStore.Step;

/** Rooms in a store, where nothing can be moved but by copying it. */
class RoomsInStoreTest {

  private static final String OPEN = "memory://bucket/results";
  private static final String CLOSED = "memory://bucket/closed";
  private static final List<String> TABLES = List.of("a", "b", "c", "d");
  private static final ObjectStore STORE = ObjectStore.ONLY;

  @BeforeEach
  void emptyTheStore() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    STORE.empty();
  }

  @Test
  void aRunLiesInAFolderOfItsOwnAndTheManifestPointsAtIt() throws IOException {
    publish("first", 1);

    assertThat(files(OPEN))
        .containsExactly(
            "manifest.json",
            "run=first/manifest.json",
            "run=first/tables/a.parquet",
            "run=first/tables/b.parquet",
            "run=first/tables/c.parquet",
            "run=first/tables/d.parquet");
    assertThat(files(CLOSED)).contains("manifest.json", "pseudonym.key", "run=first/manifest.json");
    assertThat(text(OPEN + "/manifest.json"))
        .isEqualTo("{\n  \"run_folder\" : \"run=first\",\n  \"room\" : \"open\"\n}\n");
    assertThat(text(OPEN + "/run=first/manifest.json")).isEqualTo("{\"room\":\"open\"}");
  }

  @Test
  void asManyEarlierRunsStayAsAreToBeKept() throws IOException {
    publish("1", 1);
    publish("2", 1);
    assertThat(runs()).containsExactly("run=1", "run=2");
    String key = text(CLOSED + "/pseudonym.key");

    publish("3", 1);
    assertThat(runs()).containsExactly("run=2", "run=3");
    publish("4", 2);
    assertThat(runs()).containsExactly("run=2", "run=3", "run=4");
    publish("5", 0);
    assertThat(runs()).containsExactly("run=5");
    assertThat(text(CLOSED + "/pseudonym.key")).isEqualTo(key);
  }

  /** One run that was killed, or one that goes on: it is not known which. */
  @Test
  void whatHasNoManifestStaysForADayOfSeven() throws IOException {
    STORE.put(OPEN + "/run=killed/tables/a.parquet", "killed".getBytes(UTF_8));

    publish("1", 0);

    assertThat(runs()).containsExactly("run=1", "run=killed");
  }

  /** What is published of the first is not touched while it is read. */
  @Test
  void theSameRunOnceMoreIsWrittenBesideTheFirst() throws IOException {
    publish("1", 1);
    publish("1", 1);
    assertThat(runs()).containsExactly("run=1", "run=1~");
    assertThat(ReadResults.published(OPEN)).isEqualTo(OPEN + "/run=1~");

    publish("1", 0);
    assertThat(runs()).containsExactly("run=1");
    assertThat(ReadResults.published(OPEN)).isEqualTo(OPEN + "/run=1");
  }

  @Test
  void aFolderWithFilesOfOthersIsRefused() {
    STORE.put(OPEN + "/tables/mine.csv", new byte[1]);

    assertThatThrownBy(() -> publish("1", 1))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--output=memory://bucket/results: the folder holds tables/mine.csv, which is not a run's result; name another folder");
  }

  @Test
  void aManifestThatIsNoneIsReplaced() throws IOException {
    publish("1", 1);
    STORE.put(OPEN + "/manifest.json", "cut sho".getBytes(UTF_8));

    publish("1", 1);

    assertThat(wholeRun(OPEN)).isEqualTo("1");
  }

  /** The store is gone from one step on, whichever that is. */
  @Test
  void whereverTheStoreIsGoneTheManifestPointsAtAWholeRun() throws IOException {
    for (int steps = 0; ; steps++) {
      STORE.empty();
      publish("first", 1);
      AtomicInteger left = new AtomicInteger(steps);
      STORE.goneWhen((step, name) -> left.getAndDecrement() <= 0);
      boolean isPublished = isPublished("second");
      STORE.comeBack();

      String run = wholeRun(OPEN);
      assertThat(wholeRun(CLOSED)).as("after %d steps", steps).isIn(run, "second");
      assertThat(run).isIn(isPublished ? Set.of("second") : Set.of("first", "second"));
      publish("third", 0);
      assertThat(wholeRun(OPEN)).isEqualTo("third");
      if (isPublished) {
        assertThat(steps).isGreaterThan(20);
        return;
      }
    }
  }

  /** What is left behind is taken away when the store is there again for the same run. */
  @Test
  void aRunThatFailedIsRepeatedUnderItsName() throws IOException {
    STORE.goneWhen((step, name) -> step == Step.WRITE && name.endsWith("c.parquet"));
    assertThat(isPublished("1")).isFalse();
    STORE.comeBack();
    STORE.put(OPEN + "/run=1/tables/z.parquet", "old".getBytes(UTF_8));

    publish("1", 1);

    assertThat(files(OPEN)).doesNotContain("run=1/tables/z.parquet");
    assertThat(wholeRun(OPEN)).isEqualTo("1");
  }

  @Test
  void whoFollowsTheManifestNeverSeesAMixture() throws Exception {
    publish("run-0", 1);
    AtomicBoolean end = new AtomicBoolean();
    CompletableFuture<Set<String>> reader =
        CompletableFuture.supplyAsync(
            () -> {
              Set<String> seen = new TreeSet<>();
              while (!end.get()) {
                try {
                  seen.add(wholeRun(OPEN));
                } catch (FileNotFoundException e) {
                  seen.add("read too slowly"); // two runs were published while this one was read
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }
              return seen;
            });
    for (int run = 1; run <= 100; run++) {
      publish("run-" + run, 1);
    }
    end.set(true);

    assertThat(reader.get()).hasSizeGreaterThan(2);
  }

  /** Reads as whoever goes by the manifest: all tables must be of the run that it names. */
  private static String wholeRun(String room) throws IOException {
    String folder = ReadResults.published(room);
    Set<String> found = new TreeSet<>();
    for (String table : TABLES) {
      found.add(new RoomFiles(folder).text("tables/" + table + ".parquet"));
    }
    assertThat(found).hasSize(1);
    assertThat(folder).endsWith("/run=" + found.iterator().next());
    return found.iterator().next();
  }

  private static boolean isPublished(String runId) {
    try {
      publish(runId, 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void publish(String runId, int kept) throws IOException {
    ResultsFolder open = ResultsFolder.at(OPEN, runId);
    open.checkMayBeUsed();
    open.discardStaging();
    ClosedRoom.discardStaging(CLOSED, runId);
    Rooms rooms = new Rooms(open, Optional.of(ClosedRoom.at(CLOSED, runId)));
    try {
      for (ResultsFolder room : List.of(open, rooms.closed().orElseThrow().folder())) {
        for (String table : TABLES) {
          new RoomFiles(room.stagedTables()).write(table + ".parquet", runId);
        }
      }
      open.stageStatement("{}");
      rooms.publish("{\"room\":\"open\"}", Optional.of("{\"room\":\"closed\"}"));
    } catch (IOException e) {
      discard(rooms, e);
      throw e;
    }
    try {
      rooms.removeEarlier(kept);
    } catch (IOException e) {
      // The results stand.
    }
  }

  private static void discard(Rooms rooms, IOException reason) {
    try {
      rooms.discardStaging();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static Set<String> runs() {
    Set<String> runs = new TreeSet<>();
    for (String file : files(OPEN)) {
      if (file.contains("/")) {
        runs.add(file.substring(0, file.indexOf('/')));
      }
    }
    return runs;
  }

  private static List<String> files(String room) {
    return STORE.names().stream()
        .filter(name -> name.startsWith(room + "/"))
        .map(name -> name.substring(room.length() + 1))
        .toList();
  }

  private static String text(String name) {
    return new String(STORE.get(name).orElseThrow(), UTF_8);
  }
}

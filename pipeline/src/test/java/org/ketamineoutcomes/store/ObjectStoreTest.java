package org.ketamineoutcomes.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.io.ReadResults;

/** Runs against a server of objects on this machine, by {@code -Dstore.server=FILE}. */
class ObjectStoreTest {

  private static final List<String> EXPORTS =
      List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv");

  @TempDir private static Path objects;
  @TempDir private Path folder;
  private static StoreServer server;
  private static String store = "";
  private static String bucket = "";

  @BeforeAll
  static void start() throws Exception {
    String program = System.getProperty("store.server", "");
    assumeTrue(!program.isEmpty(), "no server of objects: name one with -Dstore.server=FILE");
    store = StoreServer.scheme(program) + "://";
    bucket = store + "clinic/";
    assumeTrue(
        !store.equals("s3://")
            || ObjectStoreTest.class
                    .getClassLoader()
                    .getResource("org/apache/beam/sdk/io/aws2/s3/S3FileSystemRegistrar.class")
                != null,
        "the program is built without s3://: take -Ps3");
    server = StoreServer.start(program, objects);
    server.makeBucket("clinic");
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void emptyTheBucket() throws IOException {
    comeIn();
    FileSystems.delete(files("**").stream().map(Metadata::resourceId).toList());
    for (String export : EXPORTS) {
      write("in/" + export, Files.readAllBytes(SampleRuns.SAMPLE_DATA.resolve(export)));
    }
  }

  /** The tables have the bytes that they have on a disk. */
  @Test
  void aRunIsReplacedByTheNext() throws IOException {
    assertThat(run("results", "one", "--closedOutput=" + bucket + "closed")).isZero();
    assertThat(
            SampleRuns.execute(
                SampleRuns.arguments(
                    SampleRuns.SAMPLE_DATA,
                    folder.resolve("results"),
                    "--runId=one",
                    "--closedOutput=" + folder.resolve("closed"),
                    "--runner=DirectRunner")))
        .isZero();
    comeIn();
    assertThat(tables("results/run=one/tables/")).isEqualTo(onDisk("results/tables"));
    assertThat(tables("closed/run=one/tables/")).isEqualTo(onDisk("closed/tables"));

    assertThat(run("results", "two", "--keepRuns=0", "--closedOutput=" + bucket + "closed"))
        .isZero();

    assertThat(ReadResults.published(bucket + "results")).isEqualTo(bucket + "results/run=two");
    assertThat(files("results/run=one/**")).isEmpty();
    assertThat(files("closed/run=one/**")).isEmpty();
    assertThat(files("closed/pseudonym.key")).hasSize(1);
    List<String> report = new ArrayList<>(List.of("report", "--results=" + bucket + "results"));
    report.addAll(server.options());
    assertThat(SampleRuns.execute(report)).isZero();
  }

  @Test
  void wrongCredentialsAndAMissingBucketAreToldInALine() throws IOException {
    String noBucket =
        store.equals("s3://") ? "The specified bucket does not exist" : "404 Not Found";
    assertThat(told(store + "nowhere/results", server.options()))
        .containsExactly(
            "%snowhere/results: the store says: %s; see how the bucket is called, and who may use it"
                .formatted(store, noBucket));
    if (server.asksForKeys()) {
      assertThat(told(bucket + "results", server.options("wrong")))
          .singleElement()
          .asString()
          .startsWith("s3://clinic/results/manifest.json: the store says: ")
          .endsWith("; see how the bucket is called, and who may use it")
          .doesNotContain("wrong");
    }
  }

  /** What is removed is out of sight, and still there for whoever may ask for versions. */
  @Test
  void aBucketThatKeepsVersionsShowsTheNewRunAlone() throws Exception {
    assumeTrue(server.canKeepVersions(), "of this server no versions are asked");
    server.keepVersions("clinic");
    assertThat(run("results", "one")).isZero();
    assertThat(run("results", "two", "--keepRuns=0")).isZero();
    assertThat(run("results", "two", "--keepRuns=0")).isZero();

    assertThat(ReadResults.published(bucket + "results")).isEqualTo(bucket + "results/run=two~");
    assertThat(files("results/run=one/**")).isEmpty();
    assertThat(server.versions("clinic", "results/run=one/tables/"))
        .contains("<DeleteMarker>", "results/run=one/tables/onset_by_day.parquet");
  }

  /** A list of S3 comes in pages of a thousand. */
  @Test
  void tenThousandShardsAreListedAndManyAreRead() throws IOException {
    int shards = server.shards();
    List<String> sessions = Files.readAllLines(SampleRuns.SAMPLE_DATA.resolve("sessions.csv"));
    for (int shard = 0; shard < shards; shard++) {
      String row = sessions.get(1 + shard % (sessions.size() - 1));
      put("shards/s-%05d.csv".formatted(shard), sessions.get(0) + "\n" + row + "\n");
    }

    assertThat(files("shards/s-*.csv")).hasSize(shards);
    String some = server.servesFiles() ? "shards/s-*500.csv" : "shards/s-*00.csv";
    Path part = SampleRuns.SAMPLE_DATA.resolve("oddities").resolve("part.mapping.yaml");
    assertThat(run("results", "one", "--sessions=" + bucket + some, "--mapping=" + part)).isZero();
  }

  /** Parts of 5 MB are the smallest that S3 takes. */
  @Test
  void whatIsLargerThanAPartIsReadBackAsItWasWritten() throws IOException {
    byte[] large = new byte[13 << 20];
    new Random(1).nextBytes(large);
    write("large", large);

    assertThat(read("large")).isEqualTo(large);
  }

  /** The server is killed when the first tables of the second run are there. */
  @Test
  void aStoreThatIsGoneInTheMiddleLeavesTheEarlierRun() throws Exception {
    assumeTrue(server.keepsObjects(), "moto_server forgets all objects when it is killed");
    assumeTrue(server.isSoonGivenUp(), "Google's client asks a server that is gone for minutes");
    assertThat(run("results", "one")).isZero();
    Path second = objects.resolve("clinic/results/run=two/tables");
    CompletableFuture<Integer> run =
        CompletableFuture.supplyAsync(() -> run("results", "two", "--quiet"));
    while (!run.isDone() && !Files.exists(second)) {
      Thread.onSpinWait();
    }
    server.kill();
    assertThat(run.get()).isEqualTo(1);
    server.startAgain();
    comeIn();

    assertThat(ReadResults.published(bucket + "results")).isEqualTo(bucket + "results/run=one");
    assertThat(run("results", "two")).isZero();
    assertThat(ReadResults.published(bucket + "results")).isEqualTo(bucket + "results/run=two");
    assertThat(files("results/.manifest-*")).isEmpty();
  }

  private static int run(String output, String runId, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--runId=" + runId,
                "--output=" + bucket + output,
                "--assessments=" + bucket + "in/assessments*.csv",
                "--adverseEvents=" + bucket + "in/adverse_events.csv",
                "--patients=" + bucket + "in/patients.csv"));
    if (Stream.of(more).noneMatch(option -> option.startsWith("--sessions"))) {
      arguments.add("--sessions=" + bucket + "in/sessions*.csv");
    }
    arguments.addAll(server.options());
    arguments.addAll(Arrays.asList(more));
    return SampleRuns.execute(arguments);
  }

  private static List<String> told(String output, List<String> options) {
    List<String> arguments =
        new ArrayList<>(SampleRuns.arguments(SampleRuns.SAMPLE_DATA, Path.of("unused"), "--quiet"));
    arguments.removeIf(argument -> argument.startsWith("--output"));
    arguments.add("--output=" + output);
    arguments.addAll(options);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      assertThat(SampleRuns.execute(arguments)).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    return said.toString(UTF_8).lines().toList();
  }

  private static void comeIn() {
    FileSystems.setDefaultPipelineOptions(
        PipelineOptionsFactory.fromArgs(server.options().toArray(String[]::new)).create());
  }

  private static List<Metadata> files(String glob) throws IOException {
    return FileSystems.match(bucket + glob, EmptyMatchTreatment.ALLOW).metadata();
  }

  /** Writes a small object, behind the back of a server whose objects are files. */
  private static void put(String name, String text) throws IOException {
    if (server.servesFiles()) {
      Path file = objects.resolve("clinic").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } else {
      write(name, text.getBytes(UTF_8));
    }
  }

  private static void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(FileSystems.matchNewResource(bucket + name, false), "text/plain"))) {
      out.write(bytes);
    }
  }

  private static byte[] read(String name) throws IOException {
    try (var in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(bucket + name, false)))) {
      return in.readAllBytes();
    }
  }

  private static Map<String, String> tables(String start) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (Metadata file : files(start + "*.parquet")) {
      String name = file.resourceId().toString().substring((bucket + start).length());
      tables.put(name, new String(read(start + name), ISO_8859_1));
    }
    return tables;
  }

  private Map<String, String> onDisk(String tables) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(tables))) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return found;
  }
}

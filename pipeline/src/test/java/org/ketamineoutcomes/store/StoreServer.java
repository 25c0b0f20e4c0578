package org.ketamineoutcomes.store;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A process that serves a store of objects on the loopback address. */
final class StoreServer implements AutoCloseable {

  private static final String KEY = "outcomes";
  private static final String SECRET = "only-for-tests";
  private static final int MOST_TRIES = 600;

  /** The servers that are known, by the names of their programs. */
  private enum Kind {
    /** S3. Its objects are files of a folder, and are there again when it is started again. */
    VERSITYGW("s3"),
    /** S3. It keeps objects in memory, and asks nobody who he is. */
    MOTO_SERVER("s3"),
    /** Google's. It keeps objects as files of its own, and asks nobody who he is. */
    FAKE_GCS_SERVER("gs");

    private final String scheme;

    Kind(String scheme) {
      this.scheme = scheme;
    }

    static Kind of(Path program) {
      return valueOf(program.getFileName().toString().replace('-', '_').toUpperCase(Locale.ROOT));
    }
  }

  private final Kind kind;
  private final Path program;
  private final Path objects;
  private final int port;
  private Process process;

  private StoreServer(Path program, Path objects, int port) throws IOException {
    this.kind = Kind.of(program);
    this.program = program;
    this.objects = objects;
    this.port = port;
    process = started();
  }

  /** Returns what paths in the store of such a program begin with. */
  static String scheme(String program) {
    return Kind.of(Path.of(program)).scheme;
  }

  static StoreServer start(String program, Path objects) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    StoreServer server = new StoreServer(Path.of(program), objects, port);
    server.awaitAnswer();
    return server;
  }

  /** Returns whether objects are there again when the server is started again. */
  boolean keepsObjects() {
    return kind != Kind.MOTO_SERVER;
  }

  /** Returns whether a file in the folder of a bucket is an object. */
  boolean servesFiles() {
    return kind == Kind.VERSITYGW;
  }

  /** Returns whether its client gives up soon; Google's asks again for many minutes. */
  boolean isSoonGivenUp() {
    return kind != Kind.FAKE_GCS_SERVER;
  }

  /** Returns how many objects a test may list: moto is slow, and Google's fake has one page. */
  int shards() {
    return switch (kind) {
      case VERSITYGW -> 10_000;
      case MOTO_SERVER -> 1_200;
      case FAKE_GCS_SERVER -> 1_000;
    };
  }

  boolean canKeepVersions() {
    return kind == Kind.MOTO_SERVER;
  }

  /** Keeps what is replaced or removed in a bucket from now on. */
  void keepVersions(String bucket) throws Exception {
    send(
        "PUT",
        "/" + bucket + "?versioning",
        "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
  }

  /** Returns what the server tells of the objects of a bucket that were replaced or removed. */
  String versions(String bucket, String prefix) throws Exception {
    return send("GET", "/%s?versions&prefix=%s".formatted(bucket, prefix), "");
  }

  boolean asksForKeys() {
    return kind == Kind.VERSITYGW;
  }

  void makeBucket(String name) throws Exception {
    switch (kind) {
      case VERSITYGW -> Files.createDirectory(objects.resolve(name));
      case MOTO_SERVER -> send("PUT", "/" + name, "");
      case FAKE_GCS_SERVER ->
          send("POST", "/storage/v1/b?project=clinic", "{\"name\":\"%s\"}".formatted(name));
    }
  }

  private String send(String method, String path, String body) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(endpoint() + path))
                    .method(method, BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(method + " " + path + " was answered by " + answer.statusCode());
    }
    return answer.body();
  }

  /** Returns the options by which Beam finds the server and gets in. */
  List<String> options() {
    return options(SECRET);
  }

  List<String> options(String secret) {
    return switch (kind) {
      case VERSITYGW, MOTO_SERVER ->
          List.of(
              "--endpoint=" + endpoint(),
              "--awsRegion=us-east-1",
              "--awsCredentialsProvider={\"@type\":\"StaticCredentialsProvider\",\"accessKeyId\":\"%s\",\"secretAccessKey\":\"%s\"}"
                  .formatted(KEY, secret));
      case FAKE_GCS_SERVER ->
          List.of(
              "--gcsEndpoint=" + endpoint() + "/storage/v1/",
              "--credentialFactoryClass=org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory");
    };
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void startAgain() throws Exception {
    process = started();
    awaitAnswer();
  }

  @Override
  public void close() throws Exception {
    kill();
  }

  private String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  private Process started() throws IOException {
    return new ProcessBuilder(command())
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start();
  }

  private List<String> command() {
    String file = program.toString();
    String number = String.valueOf(port);
    return switch (kind) {
      case VERSITYGW ->
          List.of(
              file,
              "--access",
              KEY,
              "--secret",
              SECRET,
              "--region",
              "us-east-1",
              "--port",
              "127.0.0.1:" + port,
              "posix",
              objects.toString());
      case MOTO_SERVER -> List.of(file, "-H", "127.0.0.1", "-p", number);
      case FAKE_GCS_SERVER ->
          List.of(
              file,
              "-scheme",
              "http",
              "-host",
              "127.0.0.1",
              "-port",
              number,
              "-public-host",
              "127.0.0.1:" + port,
              "-external-url",
              endpoint(),
              "-filesystem-root",
              objects.toString());
    };
  }

  private void awaitAnswer() throws Exception {
    for (int i = 0; i < MOST_TRIES; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
        return;
      } catch (IOException e) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new IOException(program + " ended with " + process.exitValue());
        }
      }
    }
    throw new IOException(program + " does not answer");
  }
}

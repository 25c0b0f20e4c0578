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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that serves S3 on the loopback address: versitygw, whose objects are files of a folder
 * and are there again when it is started again, or moto_server, which keeps them in memory.
 */
final class S3Server implements AutoCloseable {

  static final String KEY = "outcomes";
  static final String SECRET = "only-for-tests";
  private static final int MOST_TRIES = 600;

  private final Path program;
  private final Path objects;
  private final int port;
  private Process process;

  private S3Server(Path program, Path objects, int port) throws IOException {
    this.program = program;
    this.objects = objects;
    this.port = port;
    process = started();
  }

  static S3Server start(String program, Path objects) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    S3Server server = new S3Server(Path.of(program), objects, port);
    server.awaitAnswer();
    return server;
  }

  boolean keepsObjects() {
    return program.endsWith("versitygw");
  }

  void makeBucket(String name) throws Exception {
    if (keepsObjects()) {
      Files.createDirectory(objects.resolve(name));
    } else {
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(endpoint() + "/" + name))
                  .PUT(HttpRequest.BodyPublishers.noBody())
                  .build(),
              BodyHandlers.discarding());
    }
  }

  /** Returns the options by which Beam finds the server and gets in. */
  List<String> options() {
    return options(SECRET);
  }

  List<String> options(String secret) {
    return List.of(
        "--endpoint=" + endpoint(),
        "--awsRegion=us-east-1",
        "--awsCredentialsProvider={\"@type\":\"StaticCredentialsProvider\",\"accessKeyId\":\"%s\",\"secretAccessKey\":\"%s\"}"
            .formatted(KEY, secret));
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
    List<String> command = new ArrayList<>(List.of(program.toString()));
    if (keepsObjects()) {
      command.addAll(List.of("--access", KEY, "--secret", SECRET, "--region", "us-east-1"));
      command.addAll(List.of("--port", "127.0.0.1:" + port, "posix", objects.toString()));
    } else {
      command.addAll(List.of("-H", "127.0.0.1", "-p", String.valueOf(port)));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start();
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

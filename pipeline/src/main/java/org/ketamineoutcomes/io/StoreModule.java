package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.ketamineoutcomes.refusal.Refusal;

/** What stands between the program and a store: its module, its name, and the keys to it. */
final class StoreModule {

  /** What a store says to who asks for a bucket that is not there, or is not his. */
  private static final List<String> NOT_FOR_US =
      List.of(
          "Status Code: 403",
          "Status Code: 404",
          "401 Unauthorized",
          "403 Forbidden",
          "404 Not Found",
          "Permission denied",
          "AccessDenied");

  /** What the client of a store says where it was given no key, nor found one. */
  private static final String NO_KEY = "Unable to load credentials";

  private static final int MOST_CAUSES = 20;

  private StoreModule() {}

  /** Refuses a path in a store whose module is not there: the plain build is small. */
  static void need(String path) {
    if (LocalPath.of(path).isPresent()) {
      return;
    }
    try {
      FileSystems.matchNewResource(path, false);
    } catch (IllegalArgumentException e) {
      String scheme = path.substring(0, path.indexOf(':'));
      String profile = scheme.equals("s3") ? "s3" : "hdfs";
      throw Refusal.usage(
          "%s: nothing here reads %s://; build with ./mvnw -P%s -DskipTests package, and see Stores in pipeline/RUNNING.md"
              .formatted(path, scheme, profile));
    }
  }

  /**
   * Returns the files that a path or glob names.
   *
   * @throws Refusal if the store does not know the bucket, or who asks
   * @throws IOException naming the path, if the store is not there
   */
  static List<Metadata> matching(String glob) throws IOException {
    try {
      return FileSystems.match(glob, EmptyMatchTreatment.ALLOW).metadata();
    } catch (IOException | RuntimeException e) {
      if (LocalPath.of(glob).isPresent()) {
        throw e;
      }
      String said = said(e);
      String path = glob.replace("/**", "");
      if (said.startsWith(NO_KEY)) {
        throw Refusal.usage(
            "%s: no key to the store was found; give one as its client looks for it, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile"
                .formatted(path));
      }
      String line = "%s: the store says: %s".formatted(path, withoutRequest(said));
      if (NOT_FOR_US.stream().anyMatch(said::contains)) {
        throw Refusal.usage(line + "; see how the bucket is called, and who may use it");
      }
      throw new IOException(line, e);
    }
  }

  /** Leaves out by which request it was said; of some requests there is nothing else. */
  private static String withoutRequest(String said) {
    String reason = said.replaceFirst("\\.? \\(Service.*", "");
    return reason.equals("null") ? "no, without a reason" : reason;
  }

  /** Returns what the innermost cause says first; Google's tells its request on further lines. */
  private static String said(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("null");
  }
}

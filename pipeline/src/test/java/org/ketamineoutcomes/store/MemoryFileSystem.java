package org.ketamineoutcomes.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** The {@link ObjectStore} under the scheme {@code memory://}, for tests alone. */
public final class MemoryFileSystem extends FileSystem<MemoryResource> {

  private static final ObjectStore STORE = ObjectStore.ONLY;

  /** Makes it known to Beam. */
  public static final class Registrar implements FileSystemRegistrar {

    @Override
    public Iterable<FileSystem<?>> fromOptions(@Nullable PipelineOptions options) {
      return List.of(new MemoryFileSystem());
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) throws IOException {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      results.add(match(spec));
    }
    return results;
  }

  private static MatchResult match(String spec) throws IOException {
    List<Metadata> found = new ArrayList<>();
    STORE
        .match(Pattern.compile(regex(spec)))
        .forEach(
            (name, stored) ->
                found.add(
                    Metadata.builder()
                        .setResourceId(new MemoryResource(name))
                        .setSizeBytes(stored.bytes().length)
                        .setIsReadSeekEfficient(true)
                        .setLastModifiedMillis(stored.written())
                        .build()));
    return found.isEmpty()
        ? MatchResult.create(MatchResult.Status.NOT_FOUND, new FileNotFoundException(spec))
        : MatchResult.create(MatchResult.Status.OK, found);
  }

  private static String regex(String glob) {
    return "\\Q"
        + glob.replace("**", "\u0000").replace("*", "\\E[^/]*\\Q").replace("\u0000", "\\E.*\\Q")
        + "\\E";
  }

  @Override
  protected WritableByteChannel create(MemoryResource resource, CreateOptions options)
      throws IOException {
    return STORE.create(resource.name());
  }

  @Override
  protected ReadableByteChannel open(MemoryResource resource) throws IOException {
    return STORE.open(resource.name());
  }

  @Override
  protected void copy(List<MemoryResource> from, List<MemoryResource> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      STORE.copy(from.get(i).name(), to.get(i).name());
    }
  }

  @Override
  protected void rename(List<MemoryResource> from, List<MemoryResource> to, MoveOptions... options)
      throws IOException {
    for (int i = 0; i < from.size(); i++) {
      STORE.copy(from.get(i).name(), to.get(i).name());
      STORE.delete(List.of(from.get(i).name()));
    }
  }

  @Override
  protected void delete(Collection<MemoryResource> resources) throws IOException {
    STORE.delete(resources.stream().map(MemoryResource::name).toList());
  }

  @Override
  protected MemoryResource matchNewResource(String spec, boolean isDirectory) {
    return new MemoryResource(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return MemoryResource.SCHEME;
  }
}

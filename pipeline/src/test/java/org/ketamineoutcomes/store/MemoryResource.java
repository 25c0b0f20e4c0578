package org.ketamineoutcomes.store;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/** The name of an object, with its scheme; a folder ends with a slash. */
public record MemoryResource(String name) implements ResourceId {

  static final String SCHEME = "memory";

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    boolean isFile = options.equals(StandardResolveOptions.RESOLVE_FILE);
    return new MemoryResource(name + other + (isFile || other.endsWith("/") ? "" : "/"));
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return new MemoryResource(name.substring(0, name.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public @Nullable String getFilename() {
    return isDirectory() ? null : name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return name.endsWith("/");
  }

  @Override
  public String toString() {
    return name;
  }
}

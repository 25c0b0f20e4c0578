package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * The files of one folder, by their names in it, on any of Beam's file systems.
 *
 * @param folder without a slash at its end
 */
record RoomFiles(String folder) {

  String path(String name) {
    return folder + "/" + name;
  }

  /** Returns the path of a file or folder as any process of this machine finds it. */
  String whole(String name) {
    return resource(name).toString();
  }

  /** Returns the files whose names match. */
  List<Metadata> matching(String glob) throws IOException {
    return StoreModule.matching(path(glob));
  }

  boolean has(String name) throws IOException {
    return !matching(name).isEmpty();
  }

  String name(Metadata file) {
    String root = FileSystems.matchNewResource(folder, true).toString();
    return file.resourceId().toString().substring(root.length());
  }

  String text(String name) throws IOException {
    try (InputStream in = FileBytes.open(path(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void write(String name, String text) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(resource(name), "application/json"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void delete(String glob) throws IOException {
    delete(matching(glob));
  }

  static void delete(List<Metadata> files) throws IOException {
    if (!files.isEmpty()) {
      FileSystems.delete(
          files.stream().map(Metadata::resourceId).toList(),
          StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }

  /** Moves files from one folder of this one to this one itself, with their names. */
  void moveUp(List<String> names, String from) throws IOException {
    FileSystems.rename(
        names.stream().map(name -> resource(from + "/" + name)).toList(),
        names.stream().map(this::resource).toList());
  }

  /**
   * Moves one file to where another may be, if it is there; not all stores have a move for that.
   */
  void moveIfThere(String from, String to) throws IOException {
    if (has(from)) {
      FileSystems.rename(List.of(resource(from)), List.of(resource(to)));
    }
  }

  private ResourceId resource(String name) {
    return FileSystems.matchNewResource(path(name), false);
  }
}

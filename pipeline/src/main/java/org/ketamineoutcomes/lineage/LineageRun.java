package org.ketamineoutcomes.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * A run as a catalogue knows it: its id is made of the run's own and its folder, so that whoever
 * ends the run tells of the same one as who began it.
 *
 * @param output the folder of the room for release
 * @param program the version of the program
 * @param engine what the job runs on
 * @param engineVersion the version of Beam
 */
public record LineageRun(
    String runId, String output, String program, String engine, String engineVersion) {

  String id() {
    return UUID.nameUUIDFromBytes((output + "\n" + runId).getBytes(UTF_8)).toString();
  }

  String producer() {
    return "urn:ketamine-outcomes:" + program;
  }
}

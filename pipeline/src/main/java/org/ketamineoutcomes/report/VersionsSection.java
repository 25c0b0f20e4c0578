package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.InputRead;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** What the numbers rest on: versions and hashes. */
final class VersionsSection {

  private final RunFacts facts;

  VersionsSection(RunFacts facts) {
    this.facts = facts;
  }

  Section section() {
    List<List<Prose>> used = new ArrayList<>();
    used.add(
        List.of(
            Prose.of("Program"), Prose.of("Ketamine Outcomes " + facts.version()), new Prose()));
    for (UsedProtocol protocol : facts.protocols()) {
      used.add(
          List.of(
              Prose.of("Protocol"), Prose.of(protocol.id()), new Prose().code(protocol.sha256())));
    }
    for (InputRead input : facts.inputs()) {
      used.add(
          List.of(
              Prose.of(Names.standard().of("export", input.export())),
              Prose.of(input.file()),
              input.sha256().isEmpty()
                  ? new Prose().soft("in the closed room")
                  : new Prose().code(input.sha256())));
    }
    List<List<Prose>> read = new ArrayList<>();
    for (InputRead input : facts.inputs()) {
      read.add(
          List.of(
              Prose.of(input.file()),
              Prose.of(Numbers.whole(input.read())),
              Prose.of(Numbers.whole(input.accepted())),
              Prose.of(Numbers.whole(input.notUsed())),
              Prose.of(Numbers.whole(input.rejected()))));
    }
    return new Section(
        "versions",
        "Versions, files and hashes",
        "Versions",
        List.of(
            new Block.Grid("What the numbers rest on", List.of("", "Name", "SHA-256"), used),
            new Block.Grid(
                "What became of each row",
                List.of("File", "Read", "Used", "Not used", "Rejected"),
                read),
            Block.paragraph(
                "Every number of this page stands in a file of tables/, and the page is made from these alone: equal tables give an equal page.")));
  }
}

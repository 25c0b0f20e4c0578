package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** The same patients under each protocol of the run: side by side, and each in full. */
final class ProtocolsSection {

  private final Scope scope;
  private final List<UsedProtocol> all;

  ProtocolsSection(Scope scope) {
    this.scope = scope;
    this.all = scope.results().facts().protocols();
  }

  /** Returns the section; none of a run with one protocol. */
  Optional<Section> section() {
    if (all.size() < 2) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new ProtocolMedians(scope).figure());
    ProtocolCurves curves = new ProtocolCurves(scope);
    blocks.addAll(curves.of(CurveSource.ONSET, "onset", "Share who have responded"));
    blocks.addAll(curves.of(CurveSource.DURABILITY, "durability", "Share who still respond"));
    new ProtocolTests(scope).grid().ifPresent(blocks::add);
    for (UsedProtocol protocol : all.subList(1, all.size())) {
      blocks.add(new Block.Apart("In full: " + protocol.id(), inFull(scope.under(protocol))));
    }
    return Optional.of(
        new Section("protocols", "Under each protocol of this run", "Each protocol", blocks));
  }

  private static List<Block> inFull(Scope under) {
    List<Block> blocks = new ArrayList<>();
    List<Prose> answers = new ArrayList<>();
    for (Answers.Answer answer : new Answers(under).all()) {
      answers.add(new Prose().strong(answer.name() + ". ").add(answer.says()));
    }
    blocks.add(new Block.Points(answers));
    blocks.add(new Block.Heading("The definitions used"));
    blocks.addAll(new DefinitionsSection(under).inWords());
    new FlowOfPatients(under).block().ifPresent(blocks::add);
    for (Section section : PageSections.ofOutcomes(under)) {
      blocks.add(new Block.Heading(section.title()));
      blocks.addAll(section.blocks());
    }
    blocks.addAll(new CoursesSection(under).inShort());
    return blocks;
  }
}

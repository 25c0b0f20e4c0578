package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Later courses of treatment: the same questions of whoever came back. */
final class CoursesSection {

  private final Scope scope;

  CoursesSection(Scope scope) {
    this.scope = scope;
  }

  /** Returns the section; none where no second course is published. */
  Optional<Section> section() {
    List<Block> blocks = new ArrayList<>();
    for (int course : scope.courses()) {
      Scope of = scope.of(course);
      if (course > 1 && of.one("onset_summary").isPresent()) {
        blocks.add(new Block.Apart(title(of), blocks(of)));
      }
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.add(
        0,
        Block.caution(
            "Whoever has a later course came back for some reason, and differs from whoever did not."));
    return Optional.of(new Section("courses", "Later courses", "Later courses", blocks));
  }

  /** Returns the days to response and to its loss in each later course, in tables alone. */
  List<Block> inShort() {
    List<Block> blocks = new ArrayList<>();
    for (int course : scope.courses()) {
      Scope of = scope.of(course);
      if (course > 1 && of.one("onset_summary").isPresent()) {
        blocks.add(
            new Block.More(
                title(of),
                List.of(new OnsetSection(of).summary(), new DurabilitySection(of).summary())));
      }
    }
    return blocks;
  }

  private static String title(Scope of) {
    String patients =
        of.one("onset_summary")
            .map(row -> Shown.people(row, "n_patients", " patient", " patients").plain())
            .orElse("");
    return "Course " + of.course() + ": " + patients + " by " + of.instrument();
  }

  private static List<Block> blocks(Scope of) {
    List<Block> blocks = new ArrayList<>();
    new FlowOfPatients(of).block().ifPresent(blocks::add);
    for (Section section :
        List.of(
            new OnsetSection(of).section(),
            new DurabilitySection(of).section(),
            new CompetingSection(of).section())) {
      blocks.add(new Block.Heading(section.title()));
      blocks.addAll(section.blocks());
    }
    blocks.add(new Block.Heading("Maintenance"));
    blocks.add(new MaintenanceSection(of).months());
    return blocks;
  }
}

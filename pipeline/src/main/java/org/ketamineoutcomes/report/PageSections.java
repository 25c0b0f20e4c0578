package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;

/** The sections of a page in their order. */
final class PageSections {

  private PageSections() {}

  /** Returns the sections of one protocol's outcomes. */
  static List<Section> ofOutcomes(Scope scope) {
    return List.of(
        new OnsetSection(scope).section(),
        new DurabilitySection(scope).section(),
        new GroupSection(scope).section(),
        new CompetingSection(scope).section(),
        new MaintenanceSection(scope).section(),
        new AdverseEventSection(scope).section(),
        new MonitoringSection(scope).section(),
        new SuicidalitySection(scope).section(),
        new SignalSection(scope).section(),
        new NamedEventSection(scope).section(),
        new LongTermSection(scope).section());
  }

  static List<Section> of(Scope scope) {
    List<Section> sections = new ArrayList<>();
    sections.add(new BeforeYouRead(scope).section());
    sections.add(new CohortSection(scope).section());
    sections.addAll(ofOutcomes(scope));
    new CoursesSection(scope).section().ifPresent(sections::add);
    new ProtocolsSection(scope).section().ifPresent(sections::add);
    sections.add(new HiddenSection(scope).section());
    sections.add(new DefinitionsSection(scope).section());
    sections.add(new VersionsSection(scope.results().facts()).section());
    return sections;
  }
}

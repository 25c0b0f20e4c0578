package org.ketamineoutcomes.companion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ketamineoutcomes.manifest.TableFile;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.InputRead;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** What whoever is given the folder reads first: what was run, what answers what, and the traps. */
public final class FolderReadme {

  private static final String TRAPS =
      """
      ## Before you count

      - **An empty cell is not 0.** It is hidden (`suppressed` is true, `suppression_reason` says why) or not defined.
      - **Rows overlap.** `stratum = 'all'` is everyone; the other strata are the same people again. Terms of adverse events lie in
        categories, and both in `any`. Rows with `is_total` are parts of no other; choose rows, and never sum over the others with them.
      - **Codes and names**: beside a code stands its name, beside `aesi` for instance `aesi_label`.
      - **`course`** is 1, 2, ... for what is measured once a course, and `all` for what is measured once a patient, over all courses.
      - **Not asked is not none.** `measurement_coverage` says at how many sessions anyone asked or measured.
      - **Curves**: a row counts what happened after `since_day`, up to `day`. Where the two are more than a day apart in protected
        results, where between them the curve fell is not published: do not draw a line through it.
      - **Every protocol has rows of its own**: choose one with `protocol_id`.
      """;

  private FolderReadme() {}

  /** Returns {@code README.md} of some results. */
  public static String of(Results results) {
    RunFacts facts = results.facts();
    StringBuilder text = new StringBuilder("# Results of Ketamine Outcomes\n\n");
    if (!facts.isReleasable()) {
      text.append("**Closed room: exact numbers. Nothing here may leave the room.**\n\n");
    }
    text.append(
        "Open [`report.html`](report.html) first: it answers how soon, how long, how often and how safe.\n\n");
    run(text, facts);
    files(text);
    questions(text, facts);
    String id = facts.protocols().isEmpty() ? "standard" : facts.protocols().get(0).id();
    return text.append(TRAPS).append('\n').append(FirstLines.ofProtocol(id)).toString();
  }

  private static void run(StringBuilder text, RunFacts facts) {
    text.append("## What was run\n\nKetamine Outcomes ")
        .append(facts.version())
        .append(
            ", on:\n\n| file | rows read | used | not used | rejected |\n|---|---|---|---|---|\n");
    for (InputRead input : facts.inputs()) {
      text.append("| ")
          .append(input.file())
          .append(" | ")
          .append(input.read())
          .append(" | ")
          .append(input.accepted())
          .append(" | ")
          .append(input.notUsed())
          .append(" | ")
          .append(input.rejected())
          .append(" |\n");
    }
    facts.notGiven().forEach(missing -> text.append("\nNot given: ").append(missing).append('\n'));
    text.append("\n| protocol | SHA-256 |\n|---|---|\n");
    for (UsedProtocol protocol : facts.protocols()) {
      text.append("| ")
          .append(protocol.id())
          .append(" | `")
          .append(protocol.sha256())
          .append("` |\n");
    }
    text.append('\n').append(facts.protection()).append("\n\n");
  }

  private static void files(StringBuilder text) {
    text.append(
        """
        ## What is here

        | file | what it is |
        |---|---|
        | `report.html` | the answers on one page, for a screen or on paper |
        | `figures/` | its figures, as SVG and as PNG of 300 dots an inch; those of a later course or another protocol, which is in the name, as SVG |
        | `tables/` | the tables, in Parquet |
        | `datapackage.json` | every field of every table: type, unit, meaning, key |
        | `ard/ard.parquet` | the results as one long table of statistics (CDISC ARD, as the R package cards has it) |
        | `methods.md` | a methods paragraph for a paper, with its evidence |
        | `CITATION.cff` | what to cite |
        | `manifest.json` | what was read and by which definitions |

        """);
  }

  private static void questions(StringBuilder text, RunFacts facts) {
    Set<String> left = new TreeSet<>();
    for (TableFile file : facts.tables()) {
      left.add(file.name());
    }
    text.append("## Which table answers what\n\n| question | tables |\n|---|---|\n");
    TablesByQuestion.all()
        .forEach(
            (question, names) -> {
              List<String> there = names.stream().filter(left::remove).toList();
              if (!there.isEmpty()) {
                text.append("| ").append(question).append(" | ").append(code(there)).append(" |\n");
              }
            });
    if (!left.isEmpty()) {
      text.append("| Others | ").append(code(List.copyOf(left))).append(" |\n");
    }
    text.append('\n');
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}

package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ketamineoutcomes.command.CheckedExports.Scope;
import org.ketamineoutcomes.export.ExportPreview;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Findings.UnreadCells;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.job.OutcomesPipeline;
import org.ketamineoutcomes.job.ProtocolFiles;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.link.LinkReport;
import org.ketamineoutcomes.link.SurplusTexts;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Says what a run would find, without running. */
@Command(
    name = "check",
    description =
        "Read the exports, or samples of large ones, and say what a run would make of them; write"
            + " nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a run would go through",
      "1:a fault of the program",
      "2:wrong usage, protocol, mapping or header",
      "3:a run would be refused for its rows",
      "4:identifying data found"
    },
    footer = {"", EngineOptions.HELP, "", "Example: ./outcomes check --mapping=mapping.yaml"})
final class CheckCommand implements Callable<Integer> {

  /** So many faults are told one by one. */
  private static final int MOST_FAULTS = 30;

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--all",
      description = "Read all rows, also of large files; otherwise a sample spread over them.")
  private boolean all;

  @Mixin private OutcomesOptions options = new OutcomesOptions();

  @Unmatched private List<String> engineOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    EngineOptions.parse(engineOptions);
    Inputs inputs = FindInputs.of(options);
    Protocols protocols = ProtocolFiles.of(options, inputs.mapping()).protocols();
    PrintWriter out = spec.commandLine().getOut();
    List<String> faults = new ArrayList<>();
    Set<Integer> oneOfSeveral = inputs.oneOfSeveral();
    List<String> ofOtherDrugs = new ArrayList<>();
    Map<String, Long> accepted = new HashMap<>();
    Map<String, Long> read = new HashMap<>();
    boolean hasAges = false;
    CheckedExports exports = CheckedExports.of(inputs, protocols, all ? Scope.ALL : Scope.SAMPLES);
    exports.lines().forEach(out::println);
    for (InputFile file : inputs.files()) {
      ExportPreview preview = exports.previews().get(file.ordinal());
      faults.addAll(faults(preview, options));
      accepted.merge(file.export(), preview.accepted(), Long::sum);
      read.merge(file.export(), preview.rowsRead(), Long::sum);
      hasAges |= preview.rejected(RowRule.AGE_OVER_89) > 0;
      if (file.export().equals("sessions")
          && preview.accepted() == 0
          && preview.rowsRead() > preview.rejected()
          && !preview.isOfOtherMeasurements()) {
        String fault = file.name() + ": no row counts as a session; see the reasons above";
        boolean mayHaveNone = oneOfSeveral.contains(file.ordinal()) && preview.isOfOtherDrugs();
        (mayHaveNone ? ofOtherDrugs : faults).add(fault);
      }
    }
    if (!oneOfSeveral.isEmpty() && ofOtherDrugs.size() == oneOfSeveral.size()) {
      faults.addAll(ofOtherDrugs);
    }
    if (faults.isEmpty() && hasNoScore(accepted, read)) {
      faults.add("assessments: no row counts as an assessment; see the reasons above");
    }
    exports.clinic().lines(LocalDate.now(ZoneId.systemDefault())).forEach(out::println);
    List<String> faultsOfIds = people(inputs, exports, out);
    if (faults.isEmpty()) {
      faults.addAll(faultsOfIds);
    }
    out.println("Time is read from " + (inputs.basis() == TimeBasis.DATE ? "dates" : "days"));
    out.println("Strata: " + String.join(", ", inputs.strata().columns()));
    inputs
        .dictionaries()
        .forEach(
            name ->
                out.println(
                    "Data dictionary: %s; codes stand for its labels where the mapping does not say what they stand for"
                        .formatted(name)));
    inputs.notGiven().forEach(missing -> out.println("Not given: " + missing));
    out.println(
        "Protocols: " + String.join(", ", protocols.all().stream().map(Protocol::id).toList()));
    out.println(
        "A run would write: "
            + String.join(
                ", ",
                OutcomesPipeline.tables(
                    OutcomesPipeline.plan(protocols, inputs.strata(), inputs.aesi()))));
    out.println("What to do next");
    faults.stream().limit(MOST_FAULTS).forEach(fault -> out.println("  mend: " + fault));
    if (faults.size() > MOST_FAULTS) {
      out.println("  mend: and %d more like these".formatted(faults.size() - MOST_FAULTS));
    }
    if (read.getOrDefault("sessions", 0L) == 0) {
      out.println("  no sessions export has a row: all tables would be of nobody");
    }
    out.println(
        faults.isEmpty()
            ? "  look through what is not read, not used and assumed above; then run"
            : "  a run would be refused for this");
    out.flush();
    return faults.isEmpty()
        ? CommandLine.ExitCode.OK
        : (hasAges ? Refusal.Reason.IDENTIFYING_DATA : Refusal.Reason.DATA).exitCode();
  }

  private static boolean hasNoScore(Map<String, Long> accepted, Map<String, Long> read) {
    return read.getOrDefault("assessments", 0L) > 0
        && accepted.getOrDefault("assessments", 0L) == 0;
  }

  /** Returns what a run would be refused for because of the rows of one file. */
  private static List<String> faults(ExportPreview preview, OutcomesOptions options) {
    String file = preview.layout().fileName();
    List<String> faults = new ArrayList<>();
    if (preview.rejected(RowRule.AGE_OVER_89) > 0) {
      faults.add(file + ": an age is over 89; write such ages as 90+, or age: top_code");
    }
    if (preview.rejected() > options.getMaxRejectedFraction() * preview.rowsRead()) {
      String remedy = preview.remedy().map(line -> "; " + line).orElse("");
      faults.add(file + ": too many rows are rejected; see the rules above" + remedy);
    }
    for (UnreadCells cells : preview.findings().unread()) {
      if (cells.cells() > options.getMaxUnreadFraction() * cells.filled()) {
        faults.add(
            "%s: too many cells of %s are not read; %s"
                .formatted(file, cells.column(), remedy(preview, cells)));
      }
    }
    return faults;
  }

  private static String remedy(ExportPreview preview, UnreadCells cells) {
    return RowRule.named(cells.rule())
        .flatMap(rule -> rule.remedy(preview.layout().export().label(), cells.column()))
        .map(line -> line + "; or drop: [" + cells.column() + "]")
        .orElse("drop the column, or tell what its cells mean");
  }

  /** Says how patients link; returns what is wrong with that. */
  private static List<String> people(Inputs inputs, CheckedExports exports, PrintWriter out) {
    out.println("Patients");
    if (!exports.isWhole()) {
      out.println(
          "  of samples it cannot be told how they link, nor what is assumed where rows of one"
              + " patient meet; check --all can tell");
      return List.of();
    }
    if (!exports.haveMet()) {
      out.println(
          "  some have more rows than memory holds, so that it cannot be told how they link, nor"
              + " what is assumed where rows of one patient meet; is patient_id the right column?");
      return List.of();
    }
    LinkReport links =
        new LinkReport(
            exports.ledger().links(),
            inputs.files().stream().map(InputFile::name).toList(),
            inputs.idHeaders(),
            inputs.mapping().acceptedOfIds(),
            new SurplusTexts(exports.clinic().ids()));
    links.lines().forEach(line -> out.println("  " + line));
    return links.faults();
  }
}

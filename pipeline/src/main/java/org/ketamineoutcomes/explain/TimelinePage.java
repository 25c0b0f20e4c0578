package org.ketamineoutcomes.explain;

import static org.ketamineoutcomes.figure.Markup.escape;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.figure.Ink;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.PatientViews;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;

/**
 * The timeline of one patient as one file of HTML, without a script and without a network: a
 * picture for each protocol, and the lines of {@link Explanation}. It says on every sheet that it
 * must not leave the closed room.
 */
public final class TimelinePage {

  private static final String CAPTION =
      "Scores: filled is a response, open is none or one from before the first dose; the line is the"
          + " baseline of the course. Doses: open is a session without a recorded dose. Blood"
          + " pressure: from before the dose to the highest after it. Adverse events: open is not"
          + " counted; one without a day of onset is in the lines below alone. Points are not"
          + " joined: nothing is known of the days between.";

  private static final String RULES =
      """
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:62rem;padding:1.25rem;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
      h1{font-size:1.7rem;line-height:1.2}
      h2{font-size:1.25rem;border-top:1px solid var(--line);margin-top:2rem;padding-top:1.2rem}
      .room{border:2px solid var(--c1);color:var(--c1);background:var(--panel);font-weight:600;padding:.6rem .9rem;margin:0}
      figure{margin:1.2rem 0}
      figcaption{max-width:46rem}
      .scroll{overflow-x:auto}
      .scroll:focus-visible,summary:focus-visible{outline:3px solid var(--c0);outline-offset:2px}
      svg.figure{display:block;max-width:100%;min-width:44rem;height:auto}
      summary{cursor:pointer;color:var(--c0)}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.86rem;line-height:1.45}
      @media print{
      @page{margin:16mm 14mm}
      body{display:table;width:100%;max-width:none;padding:0;font-size:10pt}
      .room{display:table-header-group;break-inside:avoid;border:0;padding:0 0 3mm;font-size:8pt;line-height:2.4}
      h1{font-size:1.4rem;margin:.3rem 0}
      h2{margin-top:.6rem;padding-top:.6rem;break-after:avoid}
      svg.figure{min-width:0;max-height:17cm}
      figcaption{max-width:none;font-size:8pt}
      pre{font-size:7.5pt;line-height:1.3}
      .scroll{overflow:visible}
      figure{break-inside:avoid}
      }
      """;

  private TimelinePage() {}

  /**
   * Returns the page.
   *
   * @param fileNames what the files are called, by their place among the files of the run
   */
  public static String of(
      RowsOfPatient rows,
      List<String> fileNames,
      Strata strata,
      Protocols protocols,
      AesiVocabulary vocabulary) {
    StringBuilder html = new StringBuilder(1 << 14);
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append(
            "<title>One patient: not for release</title>\n<style>\n:root{color-scheme:light dark;")
        .append(Ink.light())
        .append("}\n@media screen and (prefers-color-scheme:dark){:root{")
        .append(Ink.dark())
        .append("}}\n")
        .append(RULES)
        .append(Ink.RULES)
        .append("</style>\n</head>\n<body>\n<p class=\"room\" role=\"note\">")
        .append(escape(Explanation.WARNING))
        .append("</p>\n<main>\n<h1>One patient</h1>\n");
    Optional<TreatmentHistory> history =
        TreatmentHistory.of(rows.patientId(), rows.entries(), rows.assembly());
    if (history.isPresent()) {
      PatientViews views = Explanation.views(history.get(), strata, protocols, vocabulary);
      for (Protocol protocol : protocols.all()) {
        picture(html, views.of(protocol));
      }
    }
    html.append("<h2>Every row, and what became of it</h2>\n<pre>");
    for (String line : Explanation.of(rows, fileNames, strata, protocols, vocabulary)) {
      html.append(escape(line)).append('\n');
    }
    return html.append("</pre>\n</main>\n</body>\n</html>\n").toString();
  }

  private static void picture(StringBuilder html, PatientView patient) {
    String title = "Protocol " + patient.protocol().id();
    html.append("<h2>")
        .append(escape(title))
        .append(
            "</h2>\n<figure>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(escape("Timeline, " + title))
        .append("\">\n")
        .append(
            TimelinePicture.of(patient)
                .draw()
                .inPage(
                    "Courses, doses, scores, blood pressure and adverse events by day. " + title))
        .append("</div>\n<figcaption>")
        .append(escape(CAPTION))
        .append("</figcaption>\n</figure>\n");
  }
}

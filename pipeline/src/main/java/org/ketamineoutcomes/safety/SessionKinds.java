package org.ketamineoutcomes.safety;

import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.aesi.AesiRule;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.TableRow;

/**
 * All that may be found at a session, numbered from 0: first the kinds of events, then the rules on
 * what was measured.
 */
record SessionKinds(AesiVocabulary vocabulary) implements Serializable {

  int count() {
    return new EventKinds(vocabulary).count() + vocabulary.rules().size();
  }

  /**
   * Returns whether each kind was found at each session, first by session, then by kind. An event
   * is found at the session it is attributed to; where nobody can be expected to have recorded it,
   * and where a rule was not assessed, the answer is not recorded.
   */
  Answer[][] answers(TreatmentHistory history, Protocol protocol) {
    EventKinds kinds = new EventKinds(vocabulary);
    List<Session> sessions = history.sessions();
    List<AesiRule> rules = vocabulary.rules();
    SessionFindings findings = SessionFindings.of(history, protocol.baseline(), rules);
    Answer[][] answers = new Answer[sessions.size()][count()];
    for (int session = 0; session < answers.length; session++) {
      for (int kind = 0; kind < kinds.count(); kind++) {
        answers[session][kind] =
            kinds.ascertainment(kind).isExpectedAt(sessions.get(session))
                ? Answer.NO
                : Answer.NOT_RECORDED;
      }
      for (int rule = 0; rule < rules.size(); rule++) {
        answers[session][kinds.count() + rule] = findings.answer(session, rule);
      }
    }
    for (EventRecord event : EventRecord.of(history, protocol, vocabulary)) {
      int session = event.attribution().sessionNumber() - 1;
      if (session >= 0) {
        for (int kind : kinds.of(event)) {
          if (answers[session][kind] == Answer.NO) {
            answers[session][kind] = Answer.YES;
          }
        }
      }
    }
    return answers;
  }

  /** Says in a row which kind it is about; {@code rule} is empty for events. */
  TableRow setKind(TableRow row, int kind) {
    EventKinds kinds = new EventKinds(vocabulary);
    if (kind < kinds.count()) {
      return kinds.setKind(row, kind).set("rule", "");
    }
    AesiRule rule = vocabulary.rules().get(kind - kinds.count());
    return row.set("aesi", rule.aesi().id())
        .set("ascertainment", Ascertainment.STRUCTURED.id())
        .set("rule", rule.rule().id());
  }
}

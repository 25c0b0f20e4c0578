package org.ketamineoutcomes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.SafetyRows.eventOf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableOf;
import org.ketamineoutcomes.table.TableRow;

class EventKindsTest {

  private static final EventKinds KINDS = new EventKinds(AesiVocabulary.standard());
  private static final Columns COLUMNS =
      TableOf.rows("kinds", "Kinds.").key("aesi", "").key("ascertainment", "").columns();

  @Test
  void anEventIsOfAnyAndOfEachSpecialInterestThatItsTermStandsFor() {
    assertThat(namesOf(eventOf(0, "dissociation", Answer.YES)))
        .containsExactly("any solicited", "dissociation solicited");
    assertThat(namesOf(eventOf(0, "rash", Answer.NO))).containsExactly("any spontaneous");
  }

  @Test
  void everyKindHasAnotherName() {
    List<String> names = names(IntStream.range(0, KINDS.count()).toArray());

    assertThat(names).doesNotHaveDuplicates().hasSize(KINDS.count());
    assertThat(names.subList(KINDS.countWithoutSerious(), KINDS.count()))
        .containsExactly("serious solicited", "serious spontaneous", "serious not_recorded");
  }

  @Test
  void waysThatNobodyCameToKnowOfHaveNoKinds() {
    List<Integer> known = KINDS.inKnownWays(kind -> kind == 1);

    assertThat(names(known.stream().mapToInt(kind -> kind).toArray()))
        .hasSize(KINDS.count() / 3)
        .contains("any spontaneous", "serious spontaneous")
        .allMatch(name -> name.endsWith(" spontaneous"));
  }

  @Test
  void withoutAnyEventItIsNotRecordedHowTheyWouldHaveCome() {
    List<Integer> known = KINDS.inKnownWays(kind -> false);

    assertThat(names(known.stream().mapToInt(kind -> kind).toArray()))
        .hasSize(KINDS.count() / 3)
        .contains("any not_recorded", "serious not_recorded")
        .allMatch(name -> name.endsWith(" not_recorded"));
  }

  private static List<String> namesOf(Entry event) {
    Protocols standard = new Protocols(List.of(ProtocolFile.named("standard").protocol()));
    return names(
        Counted.view(standard, history(session(0), event)).safety().events().get(0).kinds());
  }

  private static List<String> names(int[] kinds) {
    return Arrays.stream(kinds).mapToObj(EventKindsTest::name).toList();
  }

  private static String name(int kind) {
    TableRow row = KINDS.setKind(new Table(COLUMNS).add(), kind);
    return row.text("aesi") + " " + row.text("ascertainment");
  }
}

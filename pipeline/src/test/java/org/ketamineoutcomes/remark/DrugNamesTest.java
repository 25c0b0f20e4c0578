package org.ketamineoutcomes.remark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.remark.DrugNames.Drug;

/** Names of drugs as clinics of several languages write them. */
class DrugNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Cetamina 50 mg/ml, KETAMINE",
    "Dextrocetamina, KETAMINE",
    "Kétamine, KETAMINE",
    "盐酸氯胺酮注射液, KETAMINE",
    "ケタミン塩酸塩, KETAMINE",
    "ケタラール静注用200mg, KETAMINE",
    "케타민주, KETAMINE",
    "プラセボ, PLACEBO",
    "生理食塩水100mL, PLACEBO",
    "ケタミンまたはプラセボ, UNCLEAR",
    "塩酸セルトラリン, OTHER",
    "Cetirizina, OTHER",
    "'\"', SAME_AS_ABOVE",
    "-''-, SAME_AS_ABOVE",
    "\u3003, SAME_AS_ABOVE",
    "dto., SAME_AS_ABOVE",
    "Same as above, SAME_AS_ABOVE",
    "?, OTHER"
  })
  void areKnown(String name, Drug drug) {
    assertThat(new DrugNames().of(name)).isEqualTo(drug);
  }
}

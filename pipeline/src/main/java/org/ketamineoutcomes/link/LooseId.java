package org.ketamineoutcomes.link;

/**
 * What is left of an id without anything in which two programs may write it differently: ids of one
 * person have it in common, however they are written.
 */
public final class LooseId {

  private LooseId() {}

  /** Returns the letters and digits that matter; the same for all forms of one id. */
  public static String of(String id) {
    return isPlain(id) ? id : withoutForms(id);
  }

  /** Returns what ids have in common that are taken to be of one person: punctuation counts. */
  static String ofOnePerson(String id) {
    String rest = id;
    for (IdForm form : IdForm.values()) {
      if (form.tellsOnePerson()) {
        rest = form.of(rest);
      }
    }
    return rest;
  }

  private static String withoutForms(String id) {
    String rest = id;
    for (IdForm form : IdForm.values()) {
      rest = form.of(rest);
    }
    // Punctuation that is gone may have stood before a zero.
    return IdForm.LEADING_ZEROS.of(rest);
  }

  /** Most ids are small letters and digits, and none of the latter leads with 0. */
  private static boolean isPlain(String id) {
    boolean inNumber = false;
    for (int i = 0; i < id.length(); i++) {
      char character = id.charAt(i);
      boolean digit = character >= '0' && character <= '9';
      boolean letter = character >= 'a' && character <= 'z';
      boolean leadingZero = character == '0' && !inNumber;
      if (leadingZero || !(digit || letter)) {
        return false;
      }
      inNumber = digit;
    }
    return true;
  }
}

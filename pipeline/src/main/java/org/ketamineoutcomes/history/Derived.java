package org.ketamineoutcomes.history;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * What has been worked out from one patient's history, so that several measures need not do it
 * again. It has one owner at a time; not safe for use by several threads.
 */
public final class Derived {

  private final IdentityHashMap<Object, List<?>> lists = new IdentityHashMap<>();

  Derived() {}

  /**
   * Returns what {@code work} gives, which is done the first time only.
   *
   * @param from what the result depends on besides the history: the same object, and not one like
   *     it, gives the same result; nothing else may be worked out from it
   */
  @SuppressWarnings("unchecked") // whoever asks with the same object asks for the same thing
  public <T> List<T> once(Object from, Supplier<List<T>> work) {
    List<?> known = lists.get(from);
    if (known == null) {
      known = work.get();
      lists.put(from, known);
    }
    return (List<T>) known;
  }

  /** No two histories differ by what was worked out from them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Derived;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}

package org.ketamineoutcomes.draft;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.draft.DateOrder.Order;
import org.ketamineoutcomes.file.FileSample;

/**
 * In what order the files of a clinic have day and month, as far as any of them tells: one whose
 * dates fit both orders has that of the others.
 */
final class ClinicDates {

  private final Map<String, Set<Order>> toldBySign = new HashMap<>();
  private final Set<Order> told = EnumSet.noneOf(Order.class);

  /** Takes what the dates of a file tell, column by column. */
  void add(FileSample file) {
    for (int place = 0; place < file.headers().size(); place++) {
      DateOrder order = DateOrder.of(file.filled(place));
      if (order.tells()) {
        told.addAll(order.orders());
        for (String sign : order.form().signs()) {
          toldBySign
              .computeIfAbsent(sign, key -> EnumSet.noneOf(Order.class))
              .addAll(order.orders());
        }
      }
    }
  }

  /**
   * Returns the orders that files tell which write dates with the same signs, or else any files;
   * none if no file tells.
   */
  List<Order> told(DateOrder.Form form) {
    Set<Order> alike = EnumSet.noneOf(Order.class);
    form.signs().forEach(sign -> alike.addAll(toldBySign.getOrDefault(sign, Set.of())));
    return List.copyOf(alike.isEmpty() ? told : alike);
  }
}

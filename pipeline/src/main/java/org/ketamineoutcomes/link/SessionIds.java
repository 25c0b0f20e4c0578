package org.ketamineoutcomes.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Session;

/** The ids of the sessions export, and what is left of them without one form or another. */
final class SessionIds {

  private final Set<String> ids;
  private final Map<IdForm, Set<String>> byForm = new EnumMap<>(IdForm.class);
  private final Set<String> loose = new HashSet<>();

  private SessionIds(Set<String> ids) {
    this.ids = ids;
  }

  static SessionIds of(Map<String, List<Entry>> entriesById) {
    Set<String> ids = new HashSet<>();
    entriesById.forEach(
        (id, entries) -> {
          if (hasSession(entries)) {
            ids.add(id);
          }
        });
    return new SessionIds(ids);
  }

  private static boolean hasSession(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Session) {
        return true;
      }
    }
    return false;
  }

  /** Returns each form without which the id would be one of these. */
  List<IdForm> formsThatLink(String id) {
    if (!linkWithAllForms(id)) {
      return List.of();
    }
    List<IdForm> forms = new ArrayList<>();
    for (IdForm form : IdForm.values()) {
      if (without(form).contains(form.of(id))) {
        forms.add(form);
      }
    }
    return forms;
  }

  /** Returns whether the id would be one of these if no form counted. */
  boolean linkWithAllForms(String id) {
    if (loose.isEmpty()) {
      ids.forEach(each -> loose.add(LooseId.of(each)));
    }
    return loose.contains(LooseId.of(id));
  }

  private Set<String> without(IdForm form) {
    return byForm.computeIfAbsent(
        form, key -> ids.stream().map(form::of).collect(Collectors.toSet()));
  }
}

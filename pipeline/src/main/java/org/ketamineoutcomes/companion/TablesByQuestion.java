package org.ketamineoutcomes.companion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tables answer which question. */
final class TablesByQuestion {

  private TablesByQuestion() {}

  static Map<String, List<String>> all() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    tables.put("Which figures go into a paper?", List.of("headline"));
    tables.put(
        "How soon do patients respond?",
        List.of(
            "onset_summary",
            "onset_by_day",
            "onset_curve",
            "onset_incidence",
            "onset_by_definition",
            "onset_by_definition_and_day"));
    tables.put(
        "How many respond, by when?",
        List.of("response_by_landmark", "response_by_session", "meaningful_change"));
    tables.put(
        "How long does it last?",
        List.of(
            "durability_summary",
            "durability_by_week",
            "durability_curve",
            "durability_incidence",
            "durability_by_definition",
            "durability_by_definition_and_week"));
    tables.put(
        "How often do they come?",
        List.of(
            "maintenance_by_month",
            "session_intervals",
            "courses",
            "discontinuation",
            "discontinuation_by_week"));
    tables.put(
        "What harm is seen?",
        List.of(
            "adverse_events_by_patient",
            "adverse_events_by_session",
            "adverse_event_rates",
            "adverse_events_by_window",
            "adverse_events_by_severity",
            "adverse_events_by_session_number",
            "adverse_event_recurrence",
            "adverse_event_rates_by_period"));
    tables.put(
        "How safe is it over years?",
        List.of(
            "adverse_event_incidence",
            "long_term_exposure",
            "long_term_trend",
            "deaths_and_serious",
            "named_event_summary",
            "named_event_by_day",
            "named_event_curve",
            "named_event_incidence",
            "signals"));
    tables.put(
        "What was measured?",
        List.of("measurement_coverage", "vitals_by_session", "dose_by_session", "suicidality"));
    tables.put(
        "Do groups differ, and what hides between visits?",
        List.of("group_comparisons", "interval_censored"));
    tables.put(
        "Whose data are these, and are they enough?",
        List.of("cohort_summary", "attrition", "data_sufficiency", "baseline_sensitivity"));
    tables.put(
        "What was decided, assumed, and is any row lost?",
        List.of("definitions", "assumptions", "cells_not_read", "ledger"));
    return tables;
  }
}

# Onset, durability, maintenance and adverse events of everyone, by the rules of the protocol r-reference.
# Usage: Rscript in_r.R EXPORTS OUTPUT

suppressPackageStartupMessages({
  library(data.table)
  library(survival)
})
setDTthreads(2)

arguments <- commandArgs(trailingOnly = TRUE)
exports <- arguments[1]
output <- arguments[2]
dir.create(output, showWarnings = FALSE, recursive = TRUE)

read <- function(name, columns) {
  fread(file.path(exports, paste0(name, ".csv")), select = columns, na.strings = "", showProgress = FALSE)
}
write <- function(table, name) fwrite(table, file.path(output, paste0(name, ".csv")))

sessions <- read("sessions", c("patient_id", "session_date", "session_time", "status"))
sessions <- sessions[is.na(status) | status != "not_given"]
setorder(sessions, patient_id, session_date, session_time, na.last = TRUE)
sessions <- unique(sessions, by = c("patient_id", "session_date"))

scores <- read("assessments", c(
  "patient_id", "assessed_date", "assessed_time", "instrument", "relation_to_session", "total_score",
  paste0("item_", 1:10)
))
items <- c("PHQ-9" = 9, "GAD-7" = 7, "MADRS" = 10)
may_miss <- c("PHQ-9" = 2, "GAD-7" = 2, "MADRS" = 1)
for (scale in names(items)) {
  answers <- as.matrix(scores[instrument == scale, paste0("item_", seq_len(items[[scale]])), with = FALSE])
  missing <- rowSums(is.na(answers))
  answered <- as.integer(rowSums(answers, na.rm = TRUE))
  scores[instrument == scale, total_score := fcase(
    is.na(total_score) & missing == 0, answered,
    # A total that is the sum of too few answers is none: it takes the others for 0.
    missing > may_miss[[scale]] & missing < items[[scale]] & answered == total_score, NA_integer_,
    rep(TRUE, .N), total_score
  )]
}
scores <- scores[!is.na(total_score), !paste0("item_", 1:10), with = FALSE]

# Who was treated, from when, and until when anything is known of them.
patients <- read("patients", c("patient_id", "observation_end_date", "death_date"))
treated <- sessions[, .(
  first_day = session_date[1], first_time = session_time[1], last_day = session_date[.N]
), by = patient_id]
treated[scores[, .(day = max(assessed_date)), by = patient_id], last_score := i.day, on = "patient_id"]
treated[patients, `:=`(observation_end = i.observation_end_date, death = i.death_date), on = "patient_id"]
treated[, end_day := fcoalesce(pmin(observation_end, death, na.rm = TRUE), last_score)]
treated[, end_day := pmax(last_day, end_day, na.rm = TRUE)]

# 1 and 2. Onset and durability: days to the first response, and from it to its loss.
scores[treated, `:=`(first_day = i.first_day, first_time = i.first_time), on = "patient_id"]
scores <- scores[!is.na(first_day)]
scores[, is_before := assessed_date < first_day]
scores[assessed_date == first_day, is_before := fcase(
  relation_to_session == "pre_dose", TRUE,
  relation_to_session %in% c("during", "post_dose"), FALSE,
  is.na(assessed_time) | is.na(first_time), TRUE,
  rep(TRUE, .N), assessed_time <= first_time
)]
setorder(scores, patient_id, instrument, assessed_date)

keys <- c("patient_id", "instrument")
baselines <- scores[(is_before), .(first_day = first_day[1], baseline = total_score[.N]), by = keys]
baselines <- baselines[baseline >= 1]
later <- scores[(!is_before)][baselines, on = keys, nomatch = NULL,
  .(patient_id, instrument, day = x.assessed_date, score = x.total_score, baseline = i.baseline)]
baselines[later[, .(day = max(day)), by = keys], last_day := i.day, on = keys]
baselines[is.na(last_day), last_day := first_day]
baselines[later[2 * score <= baseline, .(day = min(day)), by = keys], response_day := i.day, on = keys]
later[baselines, response_day := i.response_day, on = keys]
baselines[later[day > response_day & 2 * score > baseline, .(day = min(day)), by = keys],
  loss_day := i.day, on = keys]

onset <- baselines[, .(
  instrument,
  days = as.integer(fcoalesce(response_day, last_day) - first_day), event = !is.na(response_day)
)]
durability <- baselines[!is.na(response_day), .(
  instrument,
  days = as.integer(fcoalesce(loss_day, last_day) - response_day), event = !is.na(loss_day)
)]

kaplan_meier <- function(follow_up, name) {
  setkey(follow_up, instrument)
  fits <- lapply(split(follow_up, by = "instrument"), function(patients) {
    survfit(Surv(days, event) ~ 1, data = patients, conf.type = "log-log")
  })
  write(rbindlist(lapply(fits, function(fit) {
    data.table(
      day = fit$time, at_risk = fit$n.risk, events = fit$n.event, censored = fit$n.censor,
      survival = fit$surv, lower_95 = fit$lower, upper_95 = fit$upper
    )
  }), idcol = "instrument"), paste0(name, "_curve"))
  write(rbindlist(lapply(fits, function(fit) {
    data.table(n_patients = fit$n, n_events = sum(fit$n.event), median_days = quantile(fit, 0.5)$quantile)
  }), idcol = "instrument"), paste0(name, "_summary"))
}
kaplan_meier(onset, "onset")
kaplan_meier(durability, "durability")

# 3. Maintenance: sessions by month after the induction.
sessions[, `:=`(
  number = rowid(patient_id),
  gap = as.integer(session_date - shift(session_date)),
  first_day = treated$first_day[match(patient_id, treated$patient_id)]
)]
sessions[, is_later := number > 8 | (number > 1 & gap > 7) | session_date - first_day > 28]
sessions[, is_later := cumsum(is_later) > 0, by = patient_id]
treated[sessions[(!is_later), .(day = max(session_date)), by = patient_id], induction_end := i.day, on = "patient_id"]
treated[, observed_days := as.integer(end_day - induction_end)]
sessions[treated, since_induction := as.integer(session_date - i.induction_end), on = "patient_id"]

months <- treated[observed_days > 0][
  , .(month = seq_len(ceiling(observed_days / 30.4375))),
  by = .(patient_id, observed_days)
]
months[, `:=`(from_day = floor(30.4375 * (month - 1)) + 1, to_day = floor(30.4375 * month))]
months[
  sessions[since_induction > 0, .N, by = .(patient_id, month = as.integer(ceiling(since_induction / 30.4375)))],
  n_sessions := i.N,
  on = c("patient_id", "month")
]
setnafill(months, fill = 0, cols = "n_sessions")
write(months[, .(
  n_patients = .N,
  person_days = sum(pmin(to_day, observed_days) - from_day + 1),
  n_sessions = sum(n_sessions),
  n_patients_whole_month = sum(to_day <= observed_days),
  n_patients_without_session = sum(to_day <= observed_days & n_sessions == 0)
), keyby = month], "maintenance_by_month")

# 4. Treatment-emergent adverse events: patients, records, and rates in time.
events <- read("adverse_events", c("patient_id", "onset_date", "end_date", "term", "category", "serious"))
events <- events[treated, on = "patient_id", nomatch = NULL]
events <- events[(is.na(onset_date) | onset_date >= first_day) & (is.na(end_date) | end_date >= first_day)]
events[, days_after := as.integer(end_day - pmin(fcoalesce(onset_date, first_day), end_day))]
n_exposed <- nrow(treated)
person_days <- treated[, sum(as.integer(end_day - first_day) + 1)]

of_level <- function(events, name, columns) {
  by_patient <- events[, .(
    n_events = .N, n_onset_unknown = sum(is.na(onset_date)), days_after_first = max(days_after)
  ), by = c("patient_id", columns)]
  by_patient[, .(
    level = name, n_exposed, n_patients = .N, n_events = sum(n_events), n_onset_unknown = sum(n_onset_unknown),
    person_years = person_days / 365.25, person_years_to_first = (person_days - sum(days_after_first)) / 365.25
  ), by = columns]
}
rates <- rbindlist(list(
  of_level(events, "any", character()),
  of_level(events[serious == "yes"], "serious", character()),
  of_level(events, "category", "category"),
  of_level(events, "term", c("category", "term"))
), use.names = TRUE, fill = TRUE)
rates[, `:=`(
  proportion = n_patients / n_exposed,
  eair_per_100_py = 100 * n_patients / person_years_to_first,
  event_rate_per_100_py = 100 * n_events / person_years
)]
write(rates[, .(level, category, term, n_exposed, n_patients, proportion)], "adverse_events_by_patient")
write(rates[, !"proportion"], "adverse_event_rates")

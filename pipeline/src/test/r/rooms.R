# Makes tables of onset, durability, maintenance and adverse events from the files of single patients
# in the closed room. Run it in this folder:
#     Rscript rooms.R FROM TO [KEPT]
# FROM holds time_to_event.csv, patients.csv, sessions.csv and adverse_events.csv, as
# PatientLevelAgainstRTest leaves them in target/rooms. TO gets a file for each table, KEPT the rows of
# everyone in them, which ../resources/golden/rooms has.

suppressMessages({
  library(survival)
  library(data.table)
})
options(warn = 1)
arguments <- commandArgs(trailingOnly = TRUE)
from <- arguments[1]
to <- arguments[2]
kept <- arguments[3]

times <- fread(file.path(from, "time_to_event.csv"), na.strings = "", colClasses = list(
  character = c("protocol_id", "course", "instrument", "PARAMCD"), integer = c("AVAL", "CNSR")
))
outcomes <- list(
  onset = list(code = "TTRESP", time = "day", each = 1L, horizon = 56L, share = "response",
               times = c(1, 2, 3, 7, 14, 28, 42, 56, 84, 168)),
  durability = list(code = "TTLOSS", time = "week", each = 7L, horizon = 84L,
                    share = "sustained", times = c(4, 8, 12, 26, 52))
)

# A row for each patient and stratum: everyone, then the patient's value of each column.
in_groups <- function(data) {
  columns <- grep("^stratum_", names(data), value = TRUE)
  everyone <- copy(data)[, `:=`(stratum = "all", stratum_value = "all")]
  rbindlist(c(list(everyone), lapply(columns, function(column) {
    copy(data)[, `:=`(stratum = sub("^stratum_", "", column), stratum_value = get(column))]
  })))
}
keys <- c("protocol_id", "course", "instrument", "stratum", "stratum_value")

# With nobody who has had the event a curve has no spread: the limits are exact, of those left.
exact_where_none <- function(limits, share, left) {
  none <- share == 0
  limits[none, "lower_95"] <- ifelse(left[none] > 0, 0, NA_real_)
  limits[none, "upper_95"] <- ifelse(left[none] > 0, 1 - 0.025^(1 / left[none]), NA_real_)
  limits
}
curve <- function(data) {
  fit <- survfit(Surv(AVAL, CNSR == 0) ~ 1, data, conf.type = "log-log")
  died <- exact_where_none(
    data.frame(lower_95 = 1 - fit$upper, upper_95 = 1 - fit$lower), 1 - fit$surv,
    fit$n.risk - fit$n.event - fit$n.censor
  )
  ended <- fit$surv == 0
  data.frame(day = as.integer(fit$time), at_risk = as.integer(fit$n.risk),
             events = as.integer(fit$n.event), censored = as.integer(fit$n.censor),
             survival = fit$surv, std_error = ifelse(ended, NA_real_, fit$surv * fit$std.err),
             lower_95 = ifelse(ended, NA_real_, 1 - died$upper_95),
             upper_95 = ifelse(ended, NA_real_, 1 - died$lower_95))
}

summary_of <- function(data, outcome) {
  fit <- survfit(Surv(AVAL, CNSR == 0) ~ 1, data, conf.type = "log-log")
  reversed <- survfit(Surv(AVAL, CNSR != 0) ~ 1, data, conf.type = "log-log")
  found <- quantile(fit, c(0.5, 0.25, 0.75))
  row <- data.frame(n_patients = nrow(data), n_events = sum(data$CNSR == 0))
  for (i in 1:3) {
    name <- c("median", "lower_quartile", "upper_quartile")[i]
    row[paste0(name, c("_days", "_lower_95", "_upper_95"))] <-
      as.double(c(found$quantile[i], found$lower[i], found$upper[i]))
  }
  row$median_follow_up_days <- as.double(quantile(reversed, 0.5)$quantile)
  mean <- survival:::survmean(fit, rmean = outcome$horizon)$matrix
  known <- outcome$horizon <= max(fit$time) || min(fit$surv) == 0
  row$restricted_mean_days <- if (known) mean[["rmean"]] else NA_real_
  row$restricted_mean_days_std_error <- if (known) mean[["se(rmean)"]] else NA_real_
  row
}

by_time <- function(data, outcome) {
  steps <- curve(data)
  rbindlist(lapply(outcome$times, function(time) {
    day <- time * outcome$each
    row <- data.frame(time = as.integer(time), n_patients = nrow(data),
                      n_events = sum(data$CNSR == 0), at_risk_after = NA_integer_,
                      events = NA_integer_, share = NA_real_, lower_95 = NA_real_,
                      upper_95 = NA_real_)
    if (day <= max(steps$day)) {
      left <- sum(data$AVAL > day)
      row$at_risk_after <- left
      row$events <- sum(data$CNSR == 0 & data$AVAL <= day)
      step <- tail(steps[steps$day <= day, ], 1)
      survival <- if (nrow(step) == 0) 1 else step$survival
      limits <- if (survival == 1) if (left > 0) c(0.025^(1 / left), 1) else c(NA_real_, NA_real_)
                else c(step$lower_95, step$upper_95)
      had <- outcome$share == "response"
      row$share <- if (had) 1 - survival else survival
      row$lower_95 <- if (had) 1 - limits[2] else limits[1]
      row$upper_95 <- if (had) 1 - limits[1] else limits[2]
    }
    setnames(row, c("time", "share"), c(outcome$time, outcome$share))
  }))
}

incidence <- function(data) {
  cause <- factor(ifelse(data$CNSR == 0, 1, ifelse(data$CNSR == 2, 2, 0)), 0:2)
  # It warns of limits at 0, which are undefined, and which exact_where_none makes anew.
  fit <- suppressWarnings(survfit(Surv(data$AVAL, cause) ~ 1, conf.type = "log-log"))
  left <- sapply(fit$time, function(day) sum(data$AVAL > day))
  ended <- function(of) sapply(fit$time, function(day) sum(data$AVAL == day & cause == of))
  of <- function(state, prefix) {
    limits <- exact_where_none(
      data.frame(lower_95 = fit$lower[, state + 1], upper_95 = fit$upper[, state + 1]),
      fit$pstate[, state + 1], left
    )
    # At 1 there are none; products of matrices stop a rounding short of it.
    limits[fit$pstate[, state + 1] > 1 - 1e-12, ] <- NA_real_
    columns <- data.frame(fit$pstate[, state + 1], fit$std.err[, state + 1], limits)
    setnames(columns, paste0(prefix, c("incidence", "std_error", "lower_95",
                                       "upper_95")))
  }
  cbind(data.frame(day = as.integer(fit$time), at_risk = as.integer(fit$n.risk[, 1]),
                   events = ended(1), competing = ended(2), censored = ended(0)),
        of(1, ""), of(2, "competing_"), one_minus_km = 1 - curve(data)$survival)
}

write <- function(table, folder, name) {
  dir.create(folder, recursive = TRUE, showWarnings = FALSE)
  text <- lapply(table, function(column) {
    if (is.double(column)) ifelse(is.na(column), "", sprintf("%.17g", column)) else column
  })
  fwrite(text, file.path(folder, paste0(name, ".csv")), na = "", quote = FALSE)
}
for (name in names(outcomes)) {
  outcome <- outcomes[[name]]
  grouped <- in_groups(times[PARAMCD == outcome$code])
  tables <- list(grouped[, summary_of(.SD, outcome), by = keys],
                 grouped[, by_time(.SD, outcome), by = keys],
                 grouped[, curve(.SD), by = keys],
                 grouped[, incidence(.SD), by = keys])
  names(tables) <- paste(name, c("summary", paste0("by_", outcome$time), "curve", "incidence"),
                         sep = "_")
  for (table in names(tables)) {
    rows <- tables[[table]]
    setorderv(rows, intersect(c(keys, "day", "week"), names(rows)))
    write(rows, to, table)
    if (!is.na(kept)) write(rows[stratum == "all"], kept, table)
  }
}

# What is counted of patients, sessions and adverse events, by the definitions of the protocol
# standard: a course ends with a gap of more than 90 days; its induction is at most 8 sessions within
# 28 days, with gaps of at most 7; an event counts from the first session to 30 days after the last.
rules <- list(gap = 90L, induction_sessions = 8L, induction_days = 28L, induction_gap = 7L, after = 30L)
month_days <- 30.4375
year_days <- 365.25

people <- fread(file.path(from, "patients.csv"), na.strings = "")
sessions <- fread(file.path(from, "sessions.csv"), na.strings = "")[, .(USUBJID, day)]
records <- fread(file.path(from, "adverse_events.csv"), na.strings = "", colClasses = list(
  character = c("category", "serious", "severity", "severity_scale", "related", "term")
))
strata <- grep("^stratum_", names(people), value = TRUE)
add_strata <- function(data) merge(data, people[, c("USUBJID", strata), with = FALSE], by = "USUBJID")
# Columns come in the order in which they were computed; rows in that of their keys.
finish <- function(rows, of, table) {
  rows[, protocol_id := "standard"]
  setcolorder(rows, of)
  setorderv(rows, of)
  write(rows, to, table)
  if (!is.na(kept)) write(rows[stratum == "all"], kept, table)
}
# Exact limits of a count, over what it is a rate of.
garwood <- function(count, over) {
  list(ifelse(count > 0, qchisq(0.025, 2 * count) / 2, 0) / over,
       qchisq(0.975, 2 * (count + 1)) / 2 / over)
}
rate <- function(rows, count, over, name, each) {
  limits <- garwood(rows[[count]], over)
  known <- over > 0
  rows[, (name) := ifelse(known, each * get(count) / over, NA_real_)]
  rows[, (paste0(name, "_lower_95")) := ifelse(known, each * limits[[1]], NA_real_)]
  rows[, (paste0(name, "_upper_95")) := ifelse(known, each * limits[[2]], NA_real_)]
}

maintenance <- function() {
  setorder(sessions, USUBJID, day)
  sessions[, gap := day - shift(day), by = USUBJID]
  sessions[, course := 1L + cumsum(!is.na(gap) & gap > rules$gap), by = USUBJID]
  sessions[, in_induction := {
    close <- c(TRUE, diff(day) <= rules$induction_gap) & day - day[1] <= rules$induction_days &
      seq_along(day) <= rules$induction_sessions
    cumprod(close) == 1
  }, by = .(USUBJID, course)]
  courses <- sessions[, .(first = min(day), induction_end = max(day[in_induction])),
                      by = .(USUBJID, course)]
  courses[, next_course := shift(first, -1), by = USUBJID]
  courses <- merge(courses, people[, .(USUBJID, observation_end_day)], by = "USUBJID")
  courses[, observed := fifelse(is.na(next_course), observation_end_day, next_course - 1L) -
            induction_end]
  last_day <- function(month) floor(month * 304375 / 10000)
  months <- courses[observed > 0, {
    month <- seq_len(ceiling(observed * 10000 / 304375) + 1L)
    month <- month[last_day(month - 1L) < observed]
    .(month = month, from = last_day(month - 1L) + 1, to = pmin(last_day(month), observed),
      whole = observed >= last_day(month))
  }, by = .(USUBJID, course, induction_end, observed)]
  months[, `:=`(start = induction_end + from, end = induction_end + to)]
  months[, n := sessions[months, on = .(USUBJID, course, day >= start, day <= end),
                         sum(!is.na(x.day)), by = .EACHI]$V1]
  rows <- in_groups(add_strata(months))[, .(
    n_patients = .N, person_days = sum(to - from + 1), n_sessions = sum(n),
    n_patients_whole_month = sum(whole), n_patients_without_session = sum(whole & n == 0)
  ), by = .(course, stratum, stratum_value, month)]
  rows[, person_months := person_days / month_days]
  rate(rows, "n_sessions", rows$person_months, "sessions_per_patient_month", 1)
  rows[, proportion_without_session :=
         ifelse(n_patients_whole_month > 0, n_patients_without_session / n_patients_whole_month, NA)]
  finish(rows, c("protocol_id", "course", "stratum", "stratum_value", "month"),
         "maintenance_by_month")
}

# What clinics' words mean, by the schema of the export; case, spaces and punctuation do not matter.
words <- jsonlite::fromJSON("../../../../schemas/input/adverse_events.schema.json", simplifyVector = FALSE)
spelling <- function(text) tolower(gsub("[^[:alnum:]]", "", text))
means <- function(text, column, ours) {
  values <- Filter(function(field) field$name == column, words$fields)[[1]]$values
  spelling(text) %in% spelling(c(ours, unlist(values[ours])))
}

# Each record counts as any event, as one of its kind, of its category and of its term; a severe one is
# called severe, or is of grade 3 and above.
levels_of <- function(records) {
  of <- function(which, level, with_category = FALSE, with_term = FALSE) {
    records[which, .(USUBJID, day, known, level = level,
                     category = if (with_category) category else "",
                     term = if (with_term) term else "")]
  }
  yes <- function(column) !is.na(column) & column == "yes"
  rbindlist(list(
    of(rep(TRUE, nrow(records)), "any"), of(yes(records$serious), "serious"),
    of(means(records$severity, "severity", c("severe", "3", "4", "5")), "severe"),
    of(means(records$related, "related", "yes"), "related"),
    of(records$category != "", "category", TRUE), of(rep(TRUE, nrow(records)), "term", TRUE, TRUE)
  ))
}

adverse_events <- function() {
  last <- merge(sessions[, .(last = max(day)), by = USUBJID], people[, .(USUBJID, death_day)],
                by = "USUBJID")
  last[, end := pmin(last + rules$after, death_day, na.rm = TRUE)]
  exposed <- last[, .(USUBJID, days = end + 1)]
  known <- merge(records, last[, .(USUBJID, end)], by = "USUBJID")
  known[is.na(category), category := ""]
  known[, known := !is.na(onset_day)]
  known[, day := pmax(fifelse(known, onset_day, 0L), 0L)]
  emergent <- known[fifelse(is.na(onset_latest_day), day, onset_latest_day) >= 0 &
                      fifelse(is.na(end_day), day, end_day) >= 0 & day <= end]
  happened <- levels_of(emergent)[, .(first = min(day), events = .N, unknown = sum(!known)),
                                  by = .(USUBJID, level, category, term)]
  happened <- merge(happened, exposed, by = "USUBJID")
  happened[, after := days - pmin(days, first + 1)]
  what <- unique(happened[, .(level, category, term)])
  groups <- in_groups(add_strata(exposed))[, .(n_exposed = .N, days = sum(days)),
                                           by = .(stratum, stratum_value)]
  counted <- in_groups(add_strata(happened))[, .(
    n_patients = .N, n_events = sum(events), n_onset_unknown = sum(unknown), after = sum(after)
  ), by = .(stratum, stratum_value, level, category, term)]
  rows <- merge(CJ(group = seq_len(nrow(groups)), kind = seq_len(nrow(what))),
                cbind(groups, group = seq_len(nrow(groups))), by = "group")
  rows <- merge(rows, cbind(what, kind = seq_len(nrow(what))), by = "kind")
  rows <- merge(rows, counted, by = c("stratum", "stratum_value", "level", "category", "term"),
                all.x = TRUE)
  for (column in c("n_patients", "n_events", "n_onset_unknown", "after")) {
    rows[is.na(get(column)), (column) := 0]
  }
  rows[, course := "all"]
  of <- c("protocol_id", "course", "stratum", "stratum_value", "level", "category", "term")
  patients <- rows[, .(course, stratum, stratum_value, level, category, term, n_exposed, n_patients,
                       proportion = n_patients / n_exposed,
                       clopper_pearson_lower_95 =
                         ifelse(n_patients == 0, 0, qbeta(0.025, n_patients, n_exposed - n_patients + 1)),
                       clopper_pearson_upper_95 =
                         ifelse(n_patients == n_exposed, 1,
                                qbeta(0.975, n_patients + 1, n_exposed - n_patients)))]
  finish(patients, of, "adverse_events_by_patient")
  rates <- rows[, .(course, stratum, stratum_value, level, category, term, n_exposed, n_patients,
                    n_events, n_onset_unknown, person_years_to_first = (days - after) / year_days,
                    person_years = days / year_days)]
  rate(rates, "n_patients", rates$person_years_to_first, "eair_per_100_py", 100)
  rate(rates, "n_events", rates$person_years, "event_rate_per_100_py", 100)
  finish(rates, of, "adverse_event_rates")
}

# Days to the first event of each kind, of events that came to be known in a way in which any did. Death
# competes, and in the second part the end of treatment too: an event counts if it came by that day.
first_events <- function() {
  first <- times[PARAMCD == "TTAESI"]
  first <- first[ascertainment %in% first[CNSR == 0, unique(ascertainment)]]
  ended <- times[PARAMCD == "TTDISC" & CNSR == 0, .(protocol_id, USUBJID, ended = AVAL)]
  until <- merge(first, ended, by = c("protocol_id", "USUBJID"), all.x = TRUE)
  earlier <- until[, !is.na(ended) & (ended < AVAL | (ended == AVAL & CNSR != 0))]
  until[earlier, `:=`(AVAL = ended, CNSR = 2L)]
  first <- rbind(first[, competing_events := "ce_death_only"],
                 until[, ended := NULL][, competing_events := "ce_all"], use.names = TRUE)
  by <- c("course", "stratum", "stratum_value", "aesi", "ascertainment", "competing_events")
  rows <- in_groups(first)[, {
    steps <- incidence(.SD)
    rbindlist(lapply(c(7L, 28L, 84L, 182L, 364L), function(until) {
      step <- tail(steps[steps$day <= until, ], 1)
      left <- sum(AVAL > until)
      row <- data.table(day = until, n_patients = .N, n_events = sum(CNSR == 0),
                        n_competing = sum(CNSR == 2), at_risk_after = left, incidence = 0,
                        lower_95 = 0, upper_95 = if (left > 0) 1 - 0.025^(1 / left) else NA_real_,
                        one_minus_km = 0)
      if (left == 0) row$lower_95 <- NA_real_
      if (nrow(step) == 1 && step$incidence > 0) {
        row[, `:=`(incidence = step$incidence, lower_95 = step$lower_95, upper_95 = step$upper_95)]
      }
      if (nrow(step) == 1) row$one_minus_km <- step$one_minus_km
      if (until > max(AVAL)) {
        row[, c("at_risk_after", "incidence", "lower_95", "upper_95", "one_minus_km") := NA]
      }
      row
    }))
  }, by = by]
  finish(rows, c("protocol_id", "course", "stratum", "stratum_value", "aesi", "ascertainment",
                 "competing_events", "day"), "adverse_event_incidence")
}

maintenance()
adverse_events()
first_events()

# Makes the tables of onset and durability from the file of times to events in the closed room, which
# says of every patient what the tables count. Run it in this folder:
#     Rscript rooms.R FROM TO [KEPT]
# FROM holds time_to_event.csv, as PatientLevelAgainstRTest leaves it in target/rooms. TO gets a file
# for each table, KEPT the rows of everyone in them, which ../resources/golden/rooms has.

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

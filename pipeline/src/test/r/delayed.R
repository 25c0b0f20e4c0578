# Comparisons, quantiles and restricted means of patients of whom many enter late. `delayed` is that
# of survival.R.

set.seed(1977)
patients <- 60
entry <- sample.int(12, patients, replace = TRUE) - 1L
late <- rbind(
  data.frame(cohort = "channing", group = ifelse(delayed$cohort == "channing men", "men", "women"),
             entry = delayed$entry, day = delayed$exit, event = delayed$cens),
  data.frame(cohort = "four doses with ties", group = rep(1:4, each = patients / 4), entry = entry,
             day = entry + sample.int(15, patients, replace = TRUE), event = rbinom(patients, 1, 0.6)),
  data.frame(cohort = "small", group = c("a", "a", "a", "b", "b", "b"), entry = c(0, 0, 4, 0, 1, 5),
             day = c(3, 4, 9, 6, 7, 8), event = c(1, 1, 0, 1, 0, 1))
)
write_golden("survival/delayed_groups", data.frame(
  cohort = late$cohort, group = late$group, entry = as.integer(late$entry),
  day = as.integer(late$day), event = as.integer(late$event)
))

# survdiff knows no late entry. The score test of a Cox model with exact ties is the log-rank test,
# and with a score for the group the one for trend.
# (With late entry coxph leaves its result without a class, so it is not asked for a summary.)
score_test <- function(formula, data) {
  fit <- coxph(formula, data, ties = "exact")
  df <- length(fit$coefficients)
  c(fit$score, df, pchisq(fit$score, df, lower.tail = FALSE))
}
write_golden("survival/delayed_log_rank", stack(lapply(unique(late$cohort), function(name) {
  data <- late[late$cohort == name, ]
  data$score <- match(data$group, sort(unique(data$group)))
  cbind(cohort = name, rbind(
    comparison("LOG_RANK", score_test(Surv(entry, day, event) ~ group, data)),
    comparison("TREND", score_test(Surv(entry, day, event) ~ score, data))
  ))
})))

write_golden("survival/delayed_summary", stack(lapply(unique(late$cohort), function(name) {
  data <- late[late$cohort == name, ]
  fit <- survfit(Surv(entry, day, event) ~ 1, data, conf.type = "log-log")
  median <- quantile(fit, 0.5)
  stack(lapply(c(5L, 20L, 1000L), function(horizon) {
    mean <- survival:::survmean(fit, rmean = horizon)$matrix
    data.frame(cohort = name, median = as.double(median$quantile),
               lower_95 = as.double(median$lower), upper_95 = as.double(median$upper),
               horizon = horizon, days = mean[["rmean"]], std_error = mean[["se(rmean)"]])
  }))
})))

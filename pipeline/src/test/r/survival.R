# Kaplan-Meier curves, their quantiles and restricted means; log-rank tests; delayed entry.

curve_steps <- function(fit, scale) {
  data.frame(scale = scale, day = as.integer(fit$time), at_risk = as.integer(fit$n.risk),
             survival = fit$surv, std_error = fit$surv * fit$std.err,
             lower_95 = fit$lower, upper_95 = fit$upper)
}

write_golden("survival/kaplan_meier", each_group(function(data) {
  stack(lapply(names(scales), function(scale) {
    curve_steps(survfit(Surv(day, event) ~ 1, data, conf.type = scales[scale]), scale)
  }))
}))

proportions <- c(0.25, 0.5, 0.75)
quantiles <- function(data, scale) {
  found <- quantile(survfit(Surv(day, event) ~ 1, data, conf.type = scales[scale]), proportions)
  data.frame(scale = scale, proportion = proportions, day = as.double(found$quantile),
             lower_95 = as.double(found$lower), upper_95 = as.double(found$upper))
}
write_golden("survival/quantiles", each_group(function(data) {
  stack(lapply(names(scales), function(scale) quantiles(data, scale)))
}))
write_golden("survival/follow_up", each_group(function(data) {
  quantiles(within(data, event <- 1L - event), "LOG_LOG")
}))

write_golden("survival/restricted_mean", each_group(function(data) {
  stack(lapply(c(1L, 10L, 30L, 90L, 400L, 2000L), function(horizon) {
    fit <- survfit(Surv(day, event) ~ 1, data)
    mean <- survival:::survmean(fit, rmean = horizon)$matrix
    data.frame(horizon = horizon, days = mean[["rmean"]], std_error = mean[["se(rmean)"]])
  }))
}))

# survdiff has no Gehan-Breslow or Tarone-Ware weights; these are the textbook sums, by whole
# matrices of risk sets (Klein and Moeschberger 2003, 7.3).
weighted <- function(data, weight) {
  groups <- unique(data$group)
  days <- sort(unique(data$day[data$event == 1]))
  at_risk <- sapply(groups, function(g) colSums(outer(data$day[data$group == g], days, ">=")))
  events <- sapply(groups, function(g) {
    colSums(outer(data$day[data$group == g & data$event == 1], days, "=="))
  })
  at_risk <- matrix(at_risk, ncol = length(groups))
  events <- matrix(events, ncol = length(groups))
  n <- rowSums(at_risk)
  d <- rowSums(events)
  w <- weight(n)
  excess <- colSums(w * (events - at_risk * d / n))
  spread <- w^2 * d * (n - d) / pmax(n - 1, 1)
  share <- at_risk / n
  covariance <- diag(colSums(spread * share), length(groups)) - t(share * spread) %*% share
  chi_square <- sum(excess[-1] * solve(covariance[-1, -1], excess[-1]))
  c(chi_square, length(groups) - 1, pchisq(chi_square, length(groups) - 1, lower.tail = FALSE))
}

comparison <- function(test, numbers) {
  data.frame(test = test, chi_square = numbers[1], degrees_of_freedom = as.integer(numbers[2]),
             p_value = numbers[3])
}
compared <- c("aml", "lung", "gehan", "veteran", "ties", "heavy censoring", "exactly half",
              "one event a day")
write_golden("survival/log_rank", stack(lapply(compared, function(name) {
  data <- cohorts[cohorts$cohort == name, ]
  groups <- length(unique(data$group))
  test <- survdiff(Surv(day, event) ~ group, data)
  data$score <- match(data$group, sort(unique(data$group)))
  # The score test of a Cox model with exact ties is the log-rank test for trend.
  trend <- summary(coxph(Surv(day, event) ~ score, data, ties = "exact"))$sctest
  cbind(cohort = name, rbind(
    comparison("LOG_RANK", c(test$chisq, groups - 1, test$pvalue)),
    comparison("GEHAN_BRESLOW", weighted(data, identity)),
    comparison("TARONE_WARE", weighted(data, sqrt)),
    comparison("TREND", c(trend[["test"]], trend[["df"]], trend[["pvalue"]]))
  ))
})))

p_values <- c(0.01, 0.04, 0.03, 0.005, 0.2, 0.8, 0.03, 1, 0)
write_golden("survival/holm", data.frame(p_value = p_values, adjusted = p.adjust(p_values, "holm")))

# Months of age on entering and leaving a retirement centre: everyone enters late, and all of the
# few men at risk at the start die, so that their curve is 0 from then on.
channing <- boot::channing
delayed <- rbind(
  data.frame(cohort = "channing women", channing[channing$sex == "Female", ]),
  data.frame(cohort = "channing men", channing[channing$sex == "Male", ])
)
delayed <- delayed[delayed$entry < delayed$exit, c("cohort", "entry", "exit", "cens")]
write_golden("survival/delayed_entry_patients", data.frame(
  cohort = delayed$cohort, entry = as.integer(delayed$entry), day = as.integer(delayed$exit),
  event = as.integer(delayed$cens)
))
write_golden("survival/delayed_entry", stack(lapply(unique(delayed$cohort), function(name) {
  data <- delayed[delayed$cohort == name, ]
  fit <- survfit(Surv(entry, exit, cens) ~ 1, data, conf.type = "log-log")
  cbind(cohort = name, curve_steps(fit, "LOG_LOG"))
})))

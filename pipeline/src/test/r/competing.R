# Aalen-Johansen curves. Cause 1 is of interest, cause 2 competes, 0 is censored.

competing_cohort <- function(name, day, cause) {
  data.frame(cohort = name, day = as.integer(day), cause = as.integer(cause))
}

set.seed(1978)
mgus <- with(mgus2, ifelse(pstat == 1, 1, 2 * death))
mgus_months <- with(mgus2, ifelse(pstat == 1, ptime, futime))
competing <- rbind(
  competing_cohort("small", c(2, 3, 3, 5, 6, 7, 8, 8, 10, 12), c(1, 2, 0, 1, 0, 2, 1, 0, 0, 1)),
  competing_cohort("mgus2", mgus_months, mgus),
  competing_cohort("three causes", sample.int(15, 200, replace = TRUE),
                   sample(0:3, 200, replace = TRUE, prob = c(0.4, 0.3, 0.2, 0.1))),
  competing_cohort("only cause 2", c(1, 2, 2, 4), c(2, 0, 2, 2)),
  competing_cohort("one cause", c(9, 1, 1, 6, 6, 8), c(1, 1, 0, 1, 1, 0)),
  competing_cohort("all on one day", c(4, 4, 4, 4), c(1, 2, 2, 1))
)

tally <- aggregate(patients ~ day + cause + cohort, cbind(competing, patients = 1L), sum)
write_golden("survival/competing_patients", tally[c("cohort", "day", "cause", "patients")])

write_golden("survival/aalen_johansen", stack(lapply(unique(competing$cohort), function(name) {
  data <- competing[competing$cohort == name, ]
  causes <- max(data$cause)
  state <- factor(data$cause, 0:max(causes, 2))
  stack(lapply(names(scales), function(scale) {
    fit <- survfit(Surv(day, state) ~ 1, data, conf.type = scales[scale])
    stack(lapply(1:causes, function(cause) {
      data.frame(cohort = name, scale = scale, cause = cause, day = as.integer(fit$time),
                 at_risk = as.integer(fit$n.risk[, 1]), incidence = fit$pstate[, cause + 1],
                 std_error = fit$std.err[, cause + 1], lower_95 = fit$lower[, cause + 1],
                 upper_95 = fit$upper[, cause + 1])
    }))
  }))
})))

# Only the estimate: cuminc's variance is another one.
small <- competing[competing$cohort == "small", ]
gray <- timepoints(cuminc(small$day, small$cause), c(2, 3, 5, 7, 8, 12))$est
write_golden("survival/cuminc", data.frame(
  cause = rep(1:2, each = 6), day = rep(c(2L, 3L, 5L, 7L, 8L, 12L), 2),
  incidence = c(gray[1, ], gray[2, ])
))

# Delayed entry with competing events: months of age to death in the centre (cause 1) or to
# leaving it before month 1000 (cause 2, made up so that there are two), as channing in survival.R.
late <- boot::channing
late <- late[late$entry < late$exit, ]
late <- data.frame(
  cohort = ifelse(late$sex == "Female", "channing women", "channing men"),
  id = seq_len(nrow(late)), entry = as.integer(late$entry), day = as.integer(late$exit),
  cause = ifelse(late$cens == 1, 1L, ifelse(late$exit < 1000, 2L, 0L))
)
# Of whom some were there from the start, so that the curve of the few men does not end at once.
late$entry[late$id %% 3 == 0] <- 0L
write_golden("survival/competing_delayed_patients", late[c("cohort", "entry", "day", "cause")])
write_golden("survival/aalen_johansen_delayed", stack(lapply(unique(late$cohort), function(name) {
  data <- late[late$cohort == name, ]
  fit <- survfit(Surv(entry, day, factor(cause, 0:2)) ~ 1, data, id = id, conf.type = "log-log")
  stack(lapply(1:2, function(cause) {
    data.frame(cohort = name, scale = "LOG_LOG", cause = cause, day = as.integer(fit$time),
               at_risk = as.integer(fit$n.risk[, 1]), incidence = fit$pstate[, cause + 1],
               std_error = fit$std.err[, cause + 1], lower_95 = fit$lower[, cause + 1],
               upper_95 = fit$upper[, cause + 1])
  }))
})))

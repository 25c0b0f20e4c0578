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
# With late entry survfit's infinitesimal jackknife is no longer Greenwood's variance. This one is,
# as a product of whole matrices (Andersen, Borgan, Gill and Keiding 1993, 4.4.1.3).
transitions <- function(data, days) {
  probability <- diag(3)
  covariance <- matrix(0, 9, 9)
  t(sapply(days, function(day) {
    n <- sum(data$entry < day & data$day >= day)
    d <- sapply(1:2, function(cause) sum(data$day == day & data$cause == cause))
    if (sum(d) > 0) {
      step <- diag(3)
      step[1, ] <- c(n - sum(d), d) / n
      h <- c(-sum(d), d) / n
      drawn <- (diag(c(sum(d), d)) / n - outer(h, h)) / n
      drawn[1, ] <- drawn[, 1] <- 0
      drawn[1, 2:3] <- drawn[2:3, 1] <- -rowSums(drawn[2:3, 2:3])
      drawn[1, 1] <- sum(drawn[2:3, 2:3])
      whole <- matrix(0, 9, 9)
      from <- c(1, 4, 7)
      whole[from, from] <- drawn
      carry <- kronecker(t(step), diag(3))
      added <- kronecker(diag(3), probability)
      covariance <<- carry %*% covariance %*% t(carry) + added %*% whole %*% t(added)
      probability <<- probability %*% step
    }
    c(n, probability[1, 2:3], sqrt(diag(covariance)[c(4, 7)]))
  }))
}
write_golden("survival/aalen_johansen_delayed", stack(lapply(unique(late$cohort), function(name) {
  data <- late[late$cohort == name, ]
  fit <- survfit(Surv(entry, day, factor(cause, 0:2)) ~ 1, data, id = id)
  greenwood <- transitions(data, fit$time)
  stack(lapply(1:2, function(cause) {
    data.frame(cohort = name, cause = cause, day = as.integer(fit$time),
               at_risk = as.integer(fit$n.risk[, 1]), incidence = fit$pstate[, cause + 1],
               jackknife = fit$std.err[, cause + 1], std_error = greenwood[, cause + 3])
  }))
})))

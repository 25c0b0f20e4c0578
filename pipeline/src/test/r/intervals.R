# Interval-censored events: (after, by], with by = Inf where the event was never seen.

interval_cohort <- function(name, after, by) {
  data.frame(cohort = name, after = as.integer(after), by = by)
}

# Months to cosmetic deterioration of breasts after radiotherapy alone: Finkelstein and Wolfe (1985).
radiotherapy <- "45 - 6 10 0 7 46 - 46 - 7 16 17 - 7 14 37 44 0 8 4 11 15 - 11 15 22 - 46 - 46 -
  25 37 46 - 26 40 46 - 27 34 36 44 46 - 36 48 37 - 40 - 17 25 46 - 11 18 38 - 5 12 37 - 0 5 18 -
  24 - 36 - 5 11 19 35 17 25 24 - 32 - 33 - 19 26 37 - 34 - 36 -"
radiotherapy <- matrix(scan(text = radiotherapy, na.strings = "-", quiet = TRUE), 2)

set.seed(1976)
visits <- stack(lapply(1:150, function(patient) {
  event <- rexp(1, 1 / 60)
  days <- cumsum(sample(7:35, 20, replace = TRUE))
  days <- days[days < 200]
  data.frame(after = max(0, days[days < event]), by = min(Inf, days[days >= event]))
}))

intervals <- rbind(
  interval_cohort("small", c(0, 7, 14, 14, 0, 28, 28, 21), c(14, 21, 28, Inf, 7, 42, Inf, 35)),
  interval_cohort("radiotherapy", radiotherapy[1, ],
                  ifelse(is.na(radiotherapy[2, ]), Inf, radiotherapy[2, ])),
  interval_cohort("visits", visits$after, visits$by),
  interval_cohort("never seen", c(3, 8, 8), Inf),
  interval_cohort("one patient", 3, 8)
)
written <- function(by) as.integer(ifelse(is.finite(by), by, NA))
write_golden("survival/intervals", within(intervals, by <- written(by)))

# Turnbull's own algorithm, run until no probability moves by 1e-13, and then put to the test of Kuhn
# and Tucker. survfit stops much sooner; that it goes the same way is checked below.
turnbull <- function(after, by) {
  ends <- sort(unique(by))
  support <- stack(lapply(sort(unique(after)), function(begin) {
    end <- min(ends[ends > begin], Inf)
    if (any(after > begin & after < end)) NULL else data.frame(after = begin, by = end)
  }))
  support <- support[support$by %in% by, ]
  within <- outer(after, support$after, "<=") & outer(by, support$by, ">=")
  mass <- rep(1 / nrow(support), nrow(support))
  repeat {
    stepped <- mass * colMeans(within / as.vector(within %*% mass))
    change <- max(abs(stepped - mass))
    mass <- stepped
    if (change < 1e-13) break
  }
  stopifnot(max(colMeans(within / as.vector(within %*% mass))) < 1 + 1e-9)
  cbind(support, probability = mass)
}

masses <- stack(lapply(unique(intervals$cohort), function(name) {
  data <- intervals[intervals$cohort == name, ]
  cbind(cohort = name, turnbull(data$after, data$by))
}))
write_golden("survival/turnbull", within(masses, {
  by <- written(by)
  after <- as.integer(after)
})[c("cohort", "after", "by", "probability")])

for (name in c("small", "radiotherapy", "visits")) {
  data <- intervals[intervals$cohort == name, ]
  fit <- survfit(Surv(after, ifelse(is.finite(by), by, NA), type = "interval2") ~ 1, data)
  mine <- masses[masses$cohort == name, ]
  ends <- mine$by[is.finite(mine$by)]
  theirs <- summary(fit, times = ends, extend = TRUE)$surv
  stopifnot(max(abs(theirs - (1 - cumsum(mine$probability)[is.finite(mine$by)]))) < 1e-2)
}

write_golden("survival/midpoints", stack(lapply(unique(intervals$cohort), function(name) {
  data <- intervals[intervals$cohort == name, ]
  seen <- is.finite(data$by)
  day <- ifelse(seen, ceiling((data$after + data$by) / 2), data$after)
  fit <- survfit(Surv(day, seen) ~ 1, conf.type = "log-log")
  cbind(cohort = name, curve_steps(fit, "LOG_LOG"))
})))

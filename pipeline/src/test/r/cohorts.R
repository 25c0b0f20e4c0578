# The right-censored cohorts: data sets that come with R, and small ones made for what they show.

cohort <- function(name, group, day, event) {
  data.frame(cohort = name, group = as.character(group), day = as.integer(day),
             event = as.integer(event))
}

set.seed(1958)
tied <- function(patients, days) sample.int(days, patients, replace = TRUE)

cohorts <- rbind(
  cohort("aml", aml$x, aml$time, aml$status),
  cohort("lung", lung$sex, lung$time, lung$status - 1),
  cohort("gehan", MASS::gehan$treat, MASS::gehan$time, MASS::gehan$cens),
  cohort("veteran", veteran$celltype, veteran$time, veteran$status),
  cohort("ties", rep(c("a", "b", "c"), each = 100), tied(300, 12), rbinom(300, 1, 0.6)),
  cohort("heavy censoring", rep(c("a", "b"), each = 200), tied(400, 90), rbinom(400, 1, 0.04)),
  cohort("day zero", c("a", "a", "a", "b", "b"), c(0, 0, 5, 0, 7), c(0, 1, 1, 0, 1)),
  cohort("one patient", c("event", "censored"), c(5, 5), c(1, 0)),
  cohort("no events", rep(c("a", "b"), each = 3), c(3, 9, 9, 1, 2, 3), 0),
  cohort("all on one day", c("a", "a", "a", "b", "b"), c(5, 5, 5, 5, 6), c(1, 1, 1, 1, 1)),
  cohort("exactly half", rep(c("ends", "stays", "eighths"), c(4, 4, 8)),
         c(1:4, 1:4, 1:8), c(1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1)),
  cohort("one event a day", rep(c("24", "108"), c(24, 108)), c(1:24, 1:108), 1)
)

write_golden("survival/cohorts", within(
  aggregate(cbind(events = event, censored = 1 - event) ~ day + group + cohort, cohorts, sum),
  { events <- as.integer(events); censored <- as.integer(censored) }
)[c("cohort", "group", "day", "events", "censored")])

each_group <- function(f) {
  keys <- unique(cohorts[c("cohort", "group")])
  stack(Map(function(name, group) {
    data <- cohorts[cohorts$cohort == name & cohorts$group == group, ]
    cbind(cohort = name, group = group, f(data))
  }, keys$cohort, keys$group))
}

each_cohort <- function(f) {
  stack(lapply(unique(cohorts$cohort), function(name) {
    cbind(cohort = name, f(cohorts[cohorts$cohort == name, ]))
  }))
}

scales <- c(LOG_LOG = "log-log", LOG = "log", PLAIN = "plain")

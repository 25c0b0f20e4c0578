# Limits of proportions and of rates.

counts <- rbind(
  c(0, 1), c(1, 1), c(0, 50), c(3, 120), c(15, 82), c(288, 537), c(50, 50), c(2, 10), c(65, 86),
  c(77, 84), c(76, 84), c(1, 1e6), c(999999, 1e6), c(123456, 1e6)
)
events <- counts[, 1]
cases <- counts[, 2]
# prop.test warns that its test, which is not used here, is rough for small counts.
wilson <- t(mapply(function(x, n) {
  suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
}, events, cases))
write_golden("proportion/limits", data.frame(
  events = as.integer(events), cases = as.integer(cases),
  clopper_pearson_lower_95 = ifelse(events == 0, 0, qbeta(0.025, events, cases - events + 1)),
  clopper_pearson_upper_95 = ifelse(events == cases, 1, qbeta(0.975, events + 1, cases - events)),
  wilson_lower_95 = wilson[, 1], wilson_upper_95 = wilson[, 2]
))

set.seed(1986)
clustered <- function(persons, sessions, shape) {
  n <- 1 + rpois(persons, sessions - 1)
  y <- rbinom(persons, n, rbeta(persons, shape, 4 * shape))
  session <- data.frame(person = rep(seq_len(persons), n), event = unlist(Map(function(events, all) {
    rep(c(1, 0), c(events, all - events))
  }, y, n)))
  design <- svydesign(ids = ~person, weights = ~1, data = session)
  # "logit" gives the same limits, but from a fit that stops once it is right to some nine places.
  limits <- attr(svyciprop(~event, design, method = "xlogit"), "ci")
  fitted <- attr(svyciprop(~event, design, method = "logit"), "ci")
  stopifnot(max(abs(limits - fitted)) < 1e-9)
  effect <- deff(svymean(~event, design, deff = "replace"))
  data.frame(persons = persons, sessions = sum(n), events = sum(y), sum_events_squared = sum(y^2),
             sum_events_times_sessions = sum(y * n), sum_sessions_squared = sum(n^2),
             proportion = sum(y) / sum(n), lower_95 = limits[[1]], upper_95 = limits[[2]],
             design_effect = effect[[1]])
}
write_golden("proportion/clustered", rbind(
  clustered(3, 5, 1), clustered(10, 2, 0.5), clustered(40, 7, 0.5), clustered(40, 7, 5),
  clustered(500, 12, 0.3)
))

events <- c(0, 1, 7, 40, 65, 77, 76, 412, 1e5, 1e7)
exposure <- c(10, 12.5, 84.2, 3777, 0.145379876796715, 0.0681724845995893, 0.0546748802190281,
              0.227734428473648, 12345.678, 2.5e6)
write_golden("rate/limits", data.frame(
  events = as.integer(events), exposure = exposure,
  lower_95 = qchisq(0.025, 2 * events) / (2 * exposure),
  upper_95 = qchisq(0.975, 2 * events + 2) / (2 * exposure)
))

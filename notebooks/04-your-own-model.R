# The Cox model of 04-your-own-model.ipynb, in R's survival: from the same patients, with columns that R makes of the groups itself.
# Ends with an error if a coefficient or its standard error is not that of lifelines. Needs R with the package survival.
#
# Usage: Rscript 04-your-own-model.R FOLDER
#   FOLDER holds patients.csv and lifelines.csv, which the notebook writes with OUTCOMES_MODEL=FOLDER. Both belong in the closed room.

library(survival)

folder <- commandArgs(trailingOnly = TRUE)
if (length(folder) != 1) stop("Usage: Rscript 04-your-own-model.R FOLDER")

patients <- read.csv(file.path(folder, "patients.csv"), encoding = "UTF-8")

# Compared with the largest group; among equals with the first by name.
groups <- c("sex", "route", "diagnosis")
for (name in groups) {
  counts <- table(patients[[name]])
  largest <- sort(names(counts)[counts == max(counts)], method = "radix")[1]
  patients[[name]] <- relevel(factor(patients[[name]]), ref = largest)
}

# A column with one group alone has nothing to be compared with.
groups <- groups[vapply(groups, function(name) nlevels(patients[[name]]) > 1, logical(1))]
model <- reformulate(c("age_decades", "sessions_before", groups), response = "Surv(days, event)")
cox <- coxph(model, data = patients, ties = "efron")
print(summary(cox))
print(cox.zph(cox, transform = "rank", terms = FALSE))

fitted <- summary(cox)$coefficients
names_in_python <- rownames(fitted)
for (name in groups) {
  names_in_python <- sub(paste0("^", name), paste0(name, ": "), names_in_python)
}
rownames(fitted) <- names_in_python

lifelines <- read.csv(file.path(folder, "lifelines.csv"), encoding = "UTF-8")
stopifnot(setequal(lifelines$name, rownames(fitted)))
fitted <- fitted[lifelines$name, , drop = FALSE]
farthest <- max(abs(fitted[, "coef"] - lifelines$coefficient), abs(fitted[, "se(coef)"] - lifelines$std_error))
cat(sprintf("Farthest from lifelines: %.1e\n", farthest))
if (farthest > 1e-5) stop("R and lifelines do not agree")

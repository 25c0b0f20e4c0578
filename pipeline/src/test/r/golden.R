# Writes every golden file. Run it in this folder: Rscript golden.R

suppressMessages({
  library(survival)
  library(cmprsk)
  library(survey)
})
options(warn = 1)

folder <- file.path("..", "resources", "golden")

# Numbers with 17 significant digits, which give back the same double; NA and NaN as nothing.
write_golden <- function(name, frame) {
  text <- lapply(frame, function(column) {
    if (is.double(column)) {
      ifelse(is.na(column), "", sprintf("%.17g", column))
    } else {
      ifelse(is.na(column), "", as.character(column))
    }
  })
  frame <- as.data.frame(text, stringsAsFactors = FALSE)
  path <- file.path(folder, paste0(name, ".csv"))
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  write.table(frame, path, sep = ",", quote = FALSE, row.names = FALSE)
}

stack <- function(frames) do.call(rbind, frames)

source("cohorts.R")
source("survival.R")
source("delayed.R")
source("competing.R")
source("intervals.R")
source("proportions.R")

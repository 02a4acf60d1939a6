# The most likely place of each pattern under the graded response model and a standard normal prior, by R's own root search.
# Rscript most_likely.R parameters.csv patterns.csv places.csv
# `default` is what uniroot finds with the tolerance it has by itself, .Machine$double.eps^0.25; `place` is the root.
arguments <- commandArgs(trailingOnly = TRUE)
items <- read.csv(arguments[1])
patterns <- read.csv(arguments[2], colClasses = "character")$pattern1to5
slope <- function(theta, answers) {
  steps <- as.matrix(items[c("b1", "b2", "b3", "b4")])
  above <- cbind(1, plogis(items$a * (theta - steps)), 0)
  change <- items$a * above * (1 - above)
  at <- cbind(seq_along(answers), answers)
  below <- cbind(seq_along(answers), answers + 1)
  sum((change[at] - change[below]) / (above[at] - above[below])) - theta
}
place <- function(pattern, ...) {
  answers <- as.integer(strsplit(pattern, "")[[1]])
  uniroot(slope, c(-4, 4), answers, ...)$root
}
places <- data.frame(
  pattern = patterns,
  default = sprintf("%.12f", sapply(patterns, place)),
  place = sprintf("%.12f", sapply(patterns, place, tol = 1e-13))
)
write.csv(places, arguments[3], row.names = FALSE, quote = FALSE)

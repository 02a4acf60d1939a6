# What a sample says of each scale, by an independent program: psych::scoreItems and psych::alpha, nothing imputed.
# Rscript reliability.R answers.csv figures.csv min max mean|sum "scale=Q1,-Q2;scale=..." "15;15"
# The last are the answers under which a row has no score and is left out.
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1])
range <- as.numeric(arguments[3:4])
parts <- strsplit(strsplit(arguments[6], ";")[[1]], "=")
needed <- as.numeric(strsplit(arguments[7], ";")[[1]])
figures <- function(keys, needed) {
  items <- answers[sub("-", "", keys)]
  items <- items[rowSums(!is.na(items)) >= needed, ]
  scored <- suppressWarnings(psych::scoreItems(
    list(scale = keys), items, impute = "none", min = range[1], max = range[2], totals = arguments[5] == "sum"
  ))
  signs <- ifelse(startsWith(keys, "-"), -1, 1)
  raw <- suppressWarnings(psych::alpha(items, keys = signs, warnings = FALSE)$total$raw_alpha)
  stopifnot(all.equal(as.numeric(scored$alpha), raw, tolerance = 1e-12))
  scores <- scored$scores[, 1]
  c(people = length(scores), mean = mean(scores), sd = sd(scores), alpha = raw, sem = sd(scores) * sqrt(1 - raw))
}
found <- t(mapply(function(part, needed) figures(strsplit(part[2], ",")[[1]], needed), parts, needed))
options(digits = 17)
write.csv(data.frame(scale = vapply(parts, function(part) part[1], ""), found), arguments[2], row.names = FALSE)

# Scores by an independent program: psych::scoreItems, nothing imputed.
# Rscript score_items.R answers.csv scores.csv min max mean|sum "scale=Q1,-Q2;scale=..."
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1])
range <- as.numeric(arguments[3:4])
parts <- strsplit(strsplit(arguments[6], ";")[[1]], "=")
keys <- lapply(parts, function(part) strsplit(part[2], ",")[[1]])
names(keys) <- vapply(parts, function(part) part[1], "")
scored <- suppressWarnings(
  psych::scoreItems(keys, answers, impute = "none", min = range[1], max = range[2], totals = arguments[5] == "sum")
)
options(digits = 17)
write.csv(scored$scores, arguments[2], row.names = FALSE)

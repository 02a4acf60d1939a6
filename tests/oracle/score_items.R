# Means of the two scales by an independent program: psych::scoreItems, nothing imputed.
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1])
reversed <- c(3, 15, 19, 22, 25, 27, 29, 31, 33, 35)
sign <- ifelse(seq_len(36) %in% reversed, "-", "")
names <- paste0(sign, "Q", seq_len(36))
keys <- list(anxiety = names[seq(2, 36, 2)], avoidance = names[seq(1, 36, 2)])
scored <- suppressWarnings(
  psych::scoreItems(keys, answers, impute = "none", min = 1, max = 5, totals = FALSE)
)
options(digits = 17)
write.csv(scored$scores, arguments[2], row.names = FALSE)

# Within-person figures of a diary, by base R alone.
# Rscript diary.R entries.csv figures.csv
# entries.csv: day, minute, closeness, worry, trigger; empty where there is none. figures.csv: one row a measure and group.
arguments <- commandArgs(trailingOnly = TRUE)
entries <- read.csv(arguments[1], na.strings = "", colClasses = c(day = "character", trigger = "character"))
entries <- entries[order(entries$day, entries$minute), ]
monday <- function(day) {
  date <- as.Date(day)
  format(date - (as.integer(format(date, "%u")) - 1))
}
# Differences between neighbours of one day, after what was not rated has been left out.
neighbours <- function(rated, measure) {
  unlist(lapply(split(rated[[measure]], rated$day), diff))
}
figures <- function(kind, id, rows, measure) {
  rated <- rows[!is.na(rows[[measure]]), ]
  values <- rated[[measure]]
  pairs <- neighbours(rated, measure)
  n <- length(values)
  data.frame(
    kind = kind, id = id, measure = measure, entries = nrow(rows), n = n,
    mean = if (n > 0) mean(values) else NA, low = if (n > 0) min(values) else NA, high = if (n > 0) max(values) else NA,
    sd = if (n > 1) sd(values) else NA,
    pairs = length(pairs), instability = if (length(pairs) > 0) sqrt(mean(pairs^2)) else NA
  )
}
each <- function(kind, key) {
  parts <- split(entries, key)
  do.call(rbind, lapply(names(parts), function(id) {
    do.call(rbind, lapply(c("closeness", "worry"), function(measure) figures(kind, id, parts[[id]], measure)))
  }))
}
part <- c("night", "morning", "afternoon", "evening", "night")[findInterval(entries$minute, c(300, 720, 1020, 1320)) + 1]
options(digits = 17)
write.csv(
  rbind(
    each("all", rep("all", nrow(entries))), each("weeks", monday(entries$day)), each("triggers", entries$trigger),
    each("times", part)
  ),
  arguments[2], row.names = FALSE, na = ""
)

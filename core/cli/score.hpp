#pragma once

#include <string>

namespace sb::cli {

/// How a table of answers is to be scored.
struct ScoreOptions {
  std::string instrument;
  std::string form;           ///< the default form when empty
  std::string items;          ///< column names in place of a header row
  std::string target_column;  ///< whom each row is about, for instruments about a person
  std::string file = "-";     ///< `-` reads standard input
  bool header = true;
  bool styles = false;
  bool classical = false;  ///< means only, even where the instrument is calibrated
};

/// Scores a table row by row: other columns first and unchanged, then the scales. Exit code.
int score_table(const ScoreOptions& options);

}  // namespace sb::cli

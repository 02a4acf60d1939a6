#pragma once

#include <string>

namespace sb::cli {

/// Whose answers are to be described.
struct ReliabilityOptions {
  std::string instrument;
  std::string form;           ///< the default form when empty
  std::string target_column;  ///< whom each row is about, for instruments about a person
  std::string file = "-";     ///< `-` reads standard input
};

/// Describes the scores of a table of answers: for each scale, and each person asked about, how many people have a
/// score, its mean and standard deviation, Cronbach's alpha and the standard error of measurement. The table is read
/// once, in memory that does not grow with it. Exit code.
int describe_reliability(const ReliabilityOptions& options);

}  // namespace sb::cli

#pragma once

#include <string>

namespace sb::cli {

/// What `secure-base import` is asked; an empty text was not given.
struct ImportOptions {
  std::string instrument;
  std::string form;
  std::string language;
  std::string format;
  std::string source;
  std::string status;
  std::string file = "-";
};

/// Writes the item text pack of a file; what it noticed goes to the error stream. Exit code.
int import_file(const ImportOptions& options);

}  // namespace sb::cli

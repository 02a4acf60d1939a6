#pragma once

#include <string>
#include <vector>

namespace sb::cli {

/// What `secure-base export` is asked; an empty text was not given.
struct ExportOptions {
  std::string kind;
  std::string instrument;
  std::string form;
  std::string words;  ///< an item text pack
  std::string title;
  std::vector<std::string> texts;  ///< files of other words, as i18n holds them
  std::string target_column;
  std::string id_column;
  std::string norm;
  std::string today;
  std::string file;  ///< the table of answers
};

/// Writes a file for the systems of a clinic or a study. Exit code.
int export_file(const ExportOptions& options);

}  // namespace sb::cli

#include "run.hpp"

#include <cstdio>
#include <string>

#include "faults.hpp"
#include "securebase/engine.hpp"
#include "support/json_io.hpp"

namespace sb::cli {
namespace {

/// Reads a line without its end; false at the end of the file. Of a line that is too long only one byte more than the
/// limit is kept, which is enough for the engine to refuse it.
bool read_line(std::string& line) {
  line.clear();
  int c = std::getc(stdin);
  if (c == EOF) return false;
  for (; c != EOF && c != '\n'; c = std::getc(stdin)) {
    if (line.size() <= kLargestRequest) line += static_cast<char>(c);
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return true;
}

}  // namespace

int run_lines() {
  Engine engine;
  std::string line;
  while (read_line(line)) {
    const std::string answer = engine.run(line) + "\n";
    // Sent at once, because whoever sends one request at a time waits for its answer.
    const bool sent = std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size() && std::fflush(stdout) == 0;
    if (!sent) return report_faults("-", {{ErrorCode::FileUnreadable, "output", ""}});
  }
  return kSuccess;
}

}  // namespace sb::cli

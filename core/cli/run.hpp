#pragma once

namespace sb::cli {

/// One request a line in, one answer a line out.
int run_lines();

}  // namespace sb::cli

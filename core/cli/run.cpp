#include "run.hpp"

#include <iostream>
#include <string>

#include "securebase/engine.hpp"

namespace sb::cli {

int run_lines() {
  Engine engine;
  std::string line;
  while (std::getline(std::cin, line)) std::cout << engine.run(line) << '\n' << std::flush;
  return 0;
}

}  // namespace sb::cli

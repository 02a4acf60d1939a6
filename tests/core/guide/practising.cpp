#include "guide/practising.hpp"

namespace sb::test {

Json asked(std::string_view intervention, std::string_view more) {
  Engine engine;
  return ask(engine, "practice",
             json(R"({"intervention":")" + std::string(intervention) + "\"," + std::string(more) + "}"));
}

}  // namespace sb::test

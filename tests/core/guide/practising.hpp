#pragma once

#include <string_view>

#include "support/test_support.hpp"

namespace sb::test {

/// What a fresh engine answers to `practice` with an intervention and, as the text of JSON members, what else is asked.
[[nodiscard]] Json asked(std::string_view intervention, std::string_view more);

}  // namespace sb::test

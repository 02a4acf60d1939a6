#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

// Finding words in what someone wrote, as it is meant and not as it is typed: case, how many spaces stand between, a
// straight or a curly apostrophe, Arabic vowel signs and stretched lines do not count.
namespace sb {

/// Where something stands in a text, in UTF-16 units, as pages count.
struct Stretch {
  std::size_t at = 0;
  std::size_t length = 0;
};

/// One of several phrases, and where it stands.
struct PhraseFound {
  std::size_t phrase = 0;
  Stretch place;
};

/// Whether a text holds nothing to be read.
[[nodiscard]] bool is_blank(std::string_view text);
/// Whole words and phrases in a text, in its order. Of those that begin together the longest is found, and none begins
/// inside another. The texts must be UTF-8.
[[nodiscard]] std::vector<PhraseFound> find_phrases(std::string_view text,
                                                    const std::vector<std::string_view>& phrases);

}  // namespace sb

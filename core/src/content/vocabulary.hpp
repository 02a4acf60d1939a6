#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/codec.hpp"

namespace sb::content {

/// The four quadrants of the map.
enum class Style : std::uint8_t { Secure, Preoccupied, Dismissing, Fearful };

/// How another word relates to the style it is looked up under.
enum class TermNote : std::uint8_t { Same, InfantTerm, InterviewTerm, DifferentConstruct };

/// One word people use for a style.
struct Term {
  std::string term;
  Style style = Style::Secure;
  TermNote note = TermNote::Same;
};

/// All the words people use for the styles.
struct Vocabulary {
  std::string revision;
  std::vector<Term> terms;
};

/// The style a searched word stands for.
struct TermMatch {
  Style style = Style::Secure;
  TermNote note = TermNote::Same;
};

/// The same word however it was typed: case, hyphens and spaces do not count.
[[nodiscard]] std::string folded(std::string_view term);
/// What a searched word stands for; empty when nobody uses it.
[[nodiscard]] std::vector<TermMatch> look_up(const Vocabulary& vocabulary, std::string_view term);

/// Format name of vocabulary packs.
inline constexpr std::string_view kVocabularyFormat = "securebase/vocabulary";

/// Every term once.
void check_vocabulary(const Vocabulary& vocabulary, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<Style>);
[[nodiscard]] Words words_of(std::type_identity<TermNote>);
[[nodiscard]] const Record& record_of(std::type_identity<Term>);
[[nodiscard]] const Record& record_of(std::type_identity<TermMatch>);
[[nodiscard]] const Record& record_of(std::type_identity<Vocabulary>);

}  // namespace sb::content

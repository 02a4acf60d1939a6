#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "content/instrument.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// How far a translation has come.
enum class TextStatus : std::uint8_t { Source, Draft, ForwardBack, Validated };

/// How the words were made.
struct TextProvenance {
  std::string source;
  std::string method;
  bool back_translation = false;
  int cognitive_debriefing_n = 0;
};

/// The words of an instrument's items in one language. The core never shows them; `secure-base check` compares them
/// with the instrument, and a clinic's own text pack has the same form.
struct ItemText {
  std::string instrument;
  std::string revision;
  std::string language;
  TextStatus status = TextStatus::Draft;
  TextProvenance provenance;
  std::optional<std::string> form;  ///< words for the questions of this form only; for all of them when empty
  Named<std::string> items;
  Named<Named<std::string>> options;   ///< by item, then by option
  Named<Named<std::string>> variants;  ///< by variant, then by item
  Named<std::string> labels;           ///< of the instrument's own response, by value; others say them when empty
};

/// Format name of item text packs.
inline constexpr std::string_view kItemTextFormat = "securebase/item-text";

/// What can be said of the words without their instrument: none is empty.
void check_item_text_alone(const ItemText& text, Reader& reader);
/// Every item of the form and every option has words, and no words are for something else.
void check_item_text(const ItemText& text, const Instrument& instrument, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<TextStatus>);
[[nodiscard]] const Record& record_of(std::type_identity<TextProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<ItemText>);

}  // namespace sb::content

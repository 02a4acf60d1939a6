#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/codec.hpp"

namespace sb::content {

/// A name people use for one instrument.
struct Alias {
  std::string term;
  std::string instrument;
  std::optional<std::string> note;  ///< id of the message that says what is odd about the name
};

/// A name that several instruments go by, so that it stands for none of them.
struct AmbiguousName {
  std::string term;
  std::vector<std::string> candidates;
};

/// All the names people use for instruments beside their ids.
struct InstrumentNames {
  std::string revision;
  std::vector<Alias> aliases;
  std::vector<AmbiguousName> ambiguous;
};

/// An instrument that a name may stand for.
struct NameMatch {
  std::string instrument;
  std::optional<std::string> note;
};

/// What a name stands for, however it was typed: one instrument, all it could be, or nothing.
[[nodiscard]] std::vector<NameMatch> look_up(const InstrumentNames& names, std::string_view term);

/// Format name of packs of instrument names.
inline constexpr std::string_view kInstrumentNamesFormat = "securebase/instrument-names";

/// Every name once, and at least two candidates for an ambiguous one.
void check_instrument_names(const InstrumentNames& names, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<Alias>);
[[nodiscard]] const Record& record_of(std::type_identity<AmbiguousName>);
[[nodiscard]] const Record& record_of(std::type_identity<InstrumentNames>);
[[nodiscard]] const Record& record_of(std::type_identity<NameMatch>);

}  // namespace sb::content

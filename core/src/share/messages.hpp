#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/registry.hpp"
#include "profile/marker.hpp"
#include "profile/styles.hpp"

// The core says everything in message ids; i18n/<locale>/report.json holds the words for each of them, and notes.json
// those of the notes that packs bring along.
namespace sb::share {

/// The two dimensions of the map.
enum class Dimension : std::uint8_t { Anxiety, Avoidance };
using profile::Marker;
/// Whether two people's scores can be told apart.
enum class Comparison : std::uint8_t { Different, TooClose };
/// Things a report says beside its numbers.
enum class Note : std::uint8_t { Untested, Culture, NotADiagnosis, MayMiss, Change, PeopleDiffer };
/// Which way a strongest answer points.
enum class Pointing : std::uint8_t { Agreed, Disagreed };

[[nodiscard]] std::string message_of(Dimension dimension, profile::Certainty certainty);
[[nodiscard]] std::string too_few_message(Dimension dimension);
[[nodiscard]] std::string message_of(profile::Verdict verdict);
[[nodiscard]] std::string band_message(std::string_view band);
[[nodiscard]] std::string message_of(Comparison comparison, Dimension dimension);
[[nodiscard]] std::string message_of(Note note);
[[nodiscard]] std::string message_of(Pointing pointing);
[[nodiscard]] std::string professional_message();

/// Every message a result may hold with the content that is loaded, so that a test can compare locales with it.
[[nodiscard]] std::vector<std::string> all_messages(const content::Registry& registry);

[[nodiscard]] Words words_of(std::type_identity<Dimension>);
[[nodiscard]] Words words_of(std::type_identity<Comparison>);
[[nodiscard]] Words words_of(std::type_identity<Note>);
[[nodiscard]] Words words_of(std::type_identity<Pointing>);

}  // namespace sb::share

#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "profile/styles.hpp"
#include "support/codec.hpp"

// Sources side by side. Each keeps what it says; nothing is merged, and a difference is told, never settled.
namespace sb::share {

/// The kind of the client's own answers.
inline constexpr std::string_view kOwnAnswers = "self-report";

/// What one source says.
struct SourceView {
  std::string kind;                 ///< `self-report`, or a kind of sheet
  std::string of;                   ///< the session or the sheet
  std::optional<std::string> part;  ///< of a session: the instrument
  std::optional<std::string> target;
  std::string day;
  profile::Verdict style = profile::Verdict::Insufficient;
  std::vector<profile::Style> neighbours;  ///< when between
};

/// Two sources that say different things, by their places in the list.
struct SourcesApart {
  int one = 0;
  int other = 0;
};

/// All sources of a case.
struct Triangulation {
  std::vector<SourceView> views;
  std::vector<SourcesApart> apart;
  std::vector<std::string> missing;  ///< kinds of which there is none yet
};

/// Finds the pairs of different kinds that name different patterns. One that names none says nothing against another;
/// answers about several people are of one kind, and differing across bonds is ordinary.
void mark_apart(Triangulation& all);

[[nodiscard]] const Record& record_of(std::type_identity<SourceView>);
[[nodiscard]] const Record& record_of(std::type_identity<SourcesApart>);
[[nodiscard]] const Record& record_of(std::type_identity<Triangulation>);

}  // namespace sb::share

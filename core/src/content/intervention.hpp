#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/practice.hpp"
#include "content/vocabulary.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// Which tradition a practice comes from; ways of assessing are one of their own.
enum class PracticeFamily : std::uint8_t {
  Psychotherapy,
  Stance,
  Cbt,
  Dbt,
  Act,
  Mindfulness,
  Regulation,
  Reflection,
  Compassion,
  Receiving,
  Everyday,
  Couple,
  Family,
  Group,
  Education,
  Technology,
  Maintenance,
  EarlyLife,
  Medication,
  Access,
  Assessment
};
/// Which part of the way something belongs to, in the order of the way.
enum class Stage : std::uint8_t { Safety, Orient, Steady, Notice, Test, Connect, Sense, Keep };
/// Whether someone can be led through it here, or only told about it.
enum class Use : std::uint8_t { Guided, Information };
/// Whether a number is a source's or this project's own choice.
enum class Basis : std::uint8_t { Source, Design };
/// What stands behind an intervention: a work its source names, the source alone, the method's own authors, or trials.
enum class Backing : std::uint8_t { Cited, Stated, Proponent, Experimental };

/// How long something takes, in minutes.
struct Minutes {
  int value = 1;
  Basis basis = Basis::Design;
};

/// Something that may help, or a way of finding out: what it is for, what it asks for, and what can be done here.
struct Intervention {
  std::string id;
  PracticeFamily family = PracticeFamily::Regulation;
  std::vector<Audience> audience;
  std::vector<Style> patterns;
  std::vector<std::string> targets;  ///< constructs it works on
  Stage stage = Stage::Steady;
  Use use = Use::Information;
  std::optional<Minutes> minutes;
  std::vector<std::string> gates;  ///< all must be open; none when it is open to everyone
  std::vector<Touch> touches;
  Backing evidence = Backing::Stated;
  std::vector<std::string> sources;  ///< texts it was drawn from; `design` and `outside` stand for none of them
  std::vector<std::string> cites;
  std::vector<std::string> related;
  std::vector<std::string> instruments;  ///< questionnaires that carry it here
  std::optional<std::string> revision;   ///< of the content in which it was last changed; the pack's when left out
  std::vector<Action> actions;
};

/// Where a pack of this project comes from and on what terms.
struct Origin {
  std::string source;
  std::string terms;
};

/// Interventions of one tradition.
struct InterventionSet {
  std::string id;
  std::string revision;
  Origin provenance;
  std::vector<Intervention> interventions;
};

/// Format name of intervention packs.
inline constexpr std::string_view kInterventionsFormat = "securebase/interventions";

/// Checks all that a set says by itself; what it names outside is checked with all other guidance.
void check_interventions(const InterventionSet& set, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<PracticeFamily>);
[[nodiscard]] Words words_of(std::type_identity<Stage>);
[[nodiscard]] Words words_of(std::type_identity<Use>);
[[nodiscard]] Words words_of(std::type_identity<Basis>);
[[nodiscard]] Words words_of(std::type_identity<Backing>);
[[nodiscard]] const Record& record_of(std::type_identity<Minutes>);
[[nodiscard]] const Record& record_of(std::type_identity<Intervention>);
[[nodiscard]] const Record& record_of(std::type_identity<Origin>);
[[nodiscard]] const Record& record_of(std::type_identity<InterventionSet>);

}  // namespace sb::content

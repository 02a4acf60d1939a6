#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/clinic.hpp"
#include "guide/recommend.hpp"
#include "measure/library.hpp"
#include "share/triangulation.hpp"

// What a session could be about: suggestions only, as ids, for a clinician to keep, change or leave out.
namespace sb::share {

struct Case;
struct CaseSession;
struct Report;

/// An answer that moved between two sessions, and by how much; one answer alone is noisy.
struct MovedAnswer {
  std::string instrument;
  std::string item;
  std::optional<std::string> target;
  int before = 0;
  int after = 0;
  std::string from;  ///< the session before
};

/// What to say and what not to do, and for whom.
struct TalkingPoints {
  std::optional<content::Style> pattern;
  std::vector<std::string> say;
  std::vector<std::string> avoid;
};

/// A note on the clinician's own stance.
struct StanceNote {
  std::string intervention;
  std::vector<content::Style> patterns;
  content::Backing evidence = content::Backing::Stated;
};

/// A step that could be tried between sessions, and the rules that asked for it.
struct BetweenStep {
  std::string intervention;
  content::Stage stage = content::Stage::Steady;
  std::vector<std::string> rules;
};

/// All that is suggested.
struct Agenda {
  std::vector<content::Style> patterns;  ///< those the client's own answers point to; several when between
  std::vector<MovedAnswer> moved;
  std::vector<TalkingPoints> talking;
  std::vector<StanceNote> stance;
  std::vector<std::string> cautions;
  std::vector<std::string> lines;  ///< of the session's agenda
  std::vector<BetweenStep> between;
};

/// What an agenda is made from.
struct AgendaBasis {
  const measure::Library& library;
  const content::ClinicForm& form;
  const content::Guidance& guidance;
  const Case& all;
  const CaseSession* session = nullptr;  ///< the one that is read
  const Report* report = nullptr;        ///< of its answers
  const Triangulation& sources;
  bool changed = false;  ///< whether any scale changed
};

/// Suggests. What cannot be suggested from what is there is left out; nothing here is a mistake of the case.
[[nodiscard]] Agenda suggest(const AgendaBasis& basis);

[[nodiscard]] const Record& record_of(std::type_identity<MovedAnswer>);
[[nodiscard]] const Record& record_of(std::type_identity<TalkingPoints>);
[[nodiscard]] const Record& record_of(std::type_identity<StanceNote>);
[[nodiscard]] const Record& record_of(std::type_identity<BetweenStep>);
[[nodiscard]] const Record& record_of(std::type_identity<Agenda>);

}  // namespace sb::share

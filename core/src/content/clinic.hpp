#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/intervention.hpp"
#include "content/practice.hpp"
#include "content/vocabulary.hpp"
#include "support/reader.hpp"

namespace sb::content {

/// How the words of a sheet tell a pattern.
struct SheetReads {
  std::string part;              ///< whose options they are
  Named<Style> styles;           ///< by option; an option without one tells none
  std::optional<Choice> second;  ///< where the first one says `option`, this part tells the pattern
};

/// A kind of source beside the person's own answers: which sheet it is noted on, and whether it may tell a pattern.
struct SheetKind {
  std::string id;
  std::string intervention;
  std::string action;
  std::vector<Choice> must;         ///< what has to be chosen on the sheet, such as a coder's training
  std::optional<SheetReads> reads;  ///< the sheet itself tells a pattern
  bool own_word = false;            ///< whoever notes it may say which pattern they saw
  bool paper = true;                ///< goes on paper with the others
};

/// What to say and what not to do with one pattern; with none, for everyone.
struct TalkingSet {
  std::optional<Style> pattern;
  std::vector<std::string> say;
  std::vector<std::string> avoid;
};

/// When a line belongs on the agenda of a session.
enum class AgendaWhen : std::uint8_t { Always, Changed, Strong, Apart, Placed };

/// One line of a suggested agenda.
struct AgendaKind {
  std::string id;
  AgendaWhen when = AgendaWhen::Always;
};

/// How much is shown at most, and from what on.
struct ClinicLimits {
  int changed_answers = 1;
  int changed_points = 2;  ///< an answer counts as moved from so many points on
  int between = 1;         ///< steps between sessions
};

/// What a clinician works with: kinds of sources, talking points, the lines of an agenda, cautions.
struct ClinicForm {
  std::string id;
  std::string revision;
  Basis basis = Basis::Design;
  std::vector<SheetKind> sources;
  std::vector<TalkingSet> talking;
  std::vector<AgendaKind> agenda;
  std::vector<std::string> cautions;  ///< cards on what can look alike; nothing is asked for them
  ClinicLimits limits;
};

/// Format name of the clinic's pack.
inline constexpr std::string_view kClinicFormat = "securebase/clinic";

/// Every id once and well formed, and limits that mean something.
void check_clinic_form(const ClinicForm& form, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<AgendaWhen>);
[[nodiscard]] const Record& record_of(std::type_identity<SheetReads>);
[[nodiscard]] const Record& record_of(std::type_identity<SheetKind>);
[[nodiscard]] const Record& record_of(std::type_identity<TalkingSet>);
[[nodiscard]] const Record& record_of(std::type_identity<AgendaKind>);
[[nodiscard]] const Record& record_of(std::type_identity<ClinicLimits>);
[[nodiscard]] const Record& record_of(std::type_identity<ClinicForm>);

}  // namespace sb::content

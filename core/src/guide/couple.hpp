#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "guide/loop.hpp"
#include "guide/situation.hpp"
#include "measure/library.hpp"

// A loop looked at by one person, or by two who each said yes where a clinic has asked each of them alone. What one of
// two said is never told unless both agreed, and nothing in the answer says who of them did not.
namespace sb::guide {

/// What one of two says, by themselves.
struct CoupleSide {
  std::optional<std::string> move;  ///< one of the loop's moves; whoever leaves it open agrees to no loop
  std::optional<std::string> fear;  ///< one of the loop's fears
  Reply afraid = Reply::Skip;       ///< whether they are ever afraid of the other
  Reply together = Reply::Skip;     ///< whether both sides may be looked at together
};

/// What `couple` is asked.
struct CoupleRequest {
  CoupleSide mine;
  std::optional<CoupleSide> theirs;  ///< from the other person themselves, never a guess
  bool enabled = false;              ///< a clinic has asked each of them alone about fear and safety, and allows it
};

/// One side, as both see it.
struct SideTold {
  std::string move;
  content::LoopRole role = content::LoopRole::Reach;
  std::optional<std::string> fear;
  std::vector<content::LoopStep> steps;
};

/// What `couple` answers.
struct Couple {
  bool open = false;  ///< there is a loop to look at
  std::optional<LoopKind> kind;
  std::vector<SideTold> sides;        ///< one's own; both only when both said yes
  std::vector<std::string> together;  ///< practices for two, in order
  std::vector<std::string> instead;   ///< what there is for each alone, while nothing is open
};

/// Asked for what there is to say of one's side.
struct CoupleFormRequest {};

/// What each of two can say, and what there is for each alone where no loop is shown, for whatever reason.
struct CoupleForm {
  std::vector<std::string> moves;
  std::vector<std::string> fears;
  std::vector<std::string> instead;
};

/// What to ask each of two. The mistake of asking before first steps are loaded goes to the reader.
[[nodiscard]] CoupleForm couple_form(const measure::Library& library, Reader& reader);

/// Draws a loop for one or for two. Asking for two where no clinic has enabled it is refused; the mistake goes to the
/// reader, which stands on the request.
[[nodiscard]] Couple draw_couple(const measure::Library& library, const CoupleRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<CoupleSide>);
[[nodiscard]] const Record& record_of(std::type_identity<CoupleRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<CoupleFormRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<CoupleForm>);
[[nodiscard]] const Record& record_of(std::type_identity<SideTold>);
[[nodiscard]] const Record& record_of(std::type_identity<Couple>);

}  // namespace sb::guide

#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "describe.hpp"
#include "guide/library.hpp"
#include "guide/practice.hpp"
#include "guide/recommend.hpp"
#include "guide/rehearsal.hpp"
#include "measure/library.hpp"
#include "profile/comparison.hpp"
#include "profile/measurement.hpp"
#include "profile/next.hpp"
#include "profile/profile.hpp"
#include "share/code.hpp"
#include "share/export.hpp"
#include "share/import.hpp"
#include "share/report.hpp"
#include "share/shared.hpp"
#include "support/codec.hpp"
#include "support/result.hpp"
#include "track/change.hpp"
#include "track/diary.hpp"
#include "track/follow.hpp"
#include "track/journal.hpp"
#include "track/timeline.hpp"

namespace sb {

/// What `load` is asked.
struct LoadRequest {
  Json pack;
};

/// One method of the door: its name, its work, the shapes of what goes in and out, and how much may go in.
struct Method {
  std::string_view name;
  Result<Json> (*run)(measure::Library& library, const Json& input);
  const Codec* input;
  const Codec* value;
  std::size_t largest;  ///< longest request, in bytes
};

/// The methods that every build has; `describe` names them.
[[nodiscard]] std::span<const Method> common_methods();
/// What only clinics need: no bytes of it go to people who assess themselves. Which of the files that define it is
/// linked decides: door_clinic.cpp has all of it, door_site.cpp what a page inside a clinic's own asks, door_person.cpp
/// none.
[[nodiscard]] std::span<const Method> clinic_methods();
/// What only a class needs: door_class.cpp has all of it, door_no_class.cpp none.
[[nodiscard]] std::span<const Method> class_methods();
/// Every method there is in this build.
[[nodiscard]] const std::vector<Method>& methods();

[[nodiscard]] const Record& record_of(std::type_identity<LoadRequest>);

}  // namespace sb

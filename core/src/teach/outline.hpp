#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "content/classroom.hpp"
#include "content/reading.hpp"
#include "measure/library.hpp"

namespace sb::teach {

/// `classroom` is asked nothing.
struct ClassroomRequest {};

/// Someone made up, by whom they also answer about.
struct MadeUpOutline {
  std::string id;
  std::vector<std::string> bonds;
};

/// A myth, and how it came about.
struct MythOutline {
  std::string id;
  content::ReadingKind kind = content::ReadingKind::Error;
  std::vector<std::string> sources;
};

/// What `classroom` answers: all there is to teach with, in the order of its packs.
struct ClassroomOutline {
  std::string revision;
  std::vector<MadeUpOutline> people;
  std::vector<content::PatternPicture> pictures;
  std::vector<content::FeelingGroup> feelings;
  std::vector<content::ListeningScene> scenes;
  std::vector<std::string> worksheets;
  std::vector<content::Lesson> lessons;
  std::vector<MythOutline> myths;
};

/// Lists what a class works with.
[[nodiscard]] ClassroomOutline outline_of(const measure::Library& library, const ClassroomRequest& request,
                                          Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<ClassroomRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<MadeUpOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<MythOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<ClassroomOutline>);

}  // namespace sb::teach

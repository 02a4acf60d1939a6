#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "guide/board.hpp"
#include "measure/library.hpp"

namespace sb::guide {

/// What `library` is asked: everything may be left out, as by someone who has answered nothing yet.
struct LibraryRequest {
  profile::Profile profile;
  Circumstances around;
};

/// How something can be used by someone now: led through, only told about, or not for the time being.
enum class Access : std::uint8_t { Open, Information, Held };

/// Whether something is done by oneself or takes someone else.
enum class Company : std::uint8_t { Alone, Together };

/// What holds something back, as it is told.
struct HeldFor {
  HeldBy by = HeldBy::Gate;
  std::string id;
};

/// One intervention among all there are.
struct LibraryItem {
  std::string intervention;
  content::PracticeFamily family = content::PracticeFamily::Regulation;
  content::Stage stage = content::Stage::Steady;
  content::Use use = content::Use::Information;
  std::optional<content::Minutes> minutes;
  content::Backing evidence = content::Backing::Stated;
  std::vector<std::string> sources;
  std::vector<std::string> cites;
  std::vector<content::Audience> audience;
  Company company = Company::Alone;
  std::vector<content::Style> patterns;
  std::vector<std::string> targets;
  std::vector<std::string> instruments;    ///< questionnaires that carry it
  std::string revision;                    ///< of the content in which it was last changed
  std::vector<std::string> related;        ///< only those that this person may be told of
  std::vector<content::ActionKind> kinds;  ///< of what this person may open, each once
  Access state = Access::Held;
  std::vector<GatePassed> gates;
  std::vector<HeldFor> held_by;                ///< only when held
  std::vector<content::StageCount> waits_for;  ///< better done before; it may be opened all the same
};

/// What `library` answers: all that someone may be told of.
struct Library {
  std::vector<LibraryItem> items;          ///< by stage and then by id
  std::vector<content::Reading> readings;  ///< terms and myths, in the order of their packs
};

/// Lists everything on a board that its person may be told of.
[[nodiscard]] Library library_of(const Board& board);
/// Lists everything there is; mistakes go to the reader, which stands on the request.
[[nodiscard]] Library list_all(const measure::Library& library, const LibraryRequest& request, Reader& reader);
[[nodiscard]] Words words_of(std::type_identity<Access>);
[[nodiscard]] Words words_of(std::type_identity<Company>);
[[nodiscard]] const Record& record_of(std::type_identity<LibraryRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<HeldFor>);
[[nodiscard]] const Record& record_of(std::type_identity<LibraryItem>);
[[nodiscard]] const Record& record_of(std::type_identity<Library>);

}  // namespace sb::guide

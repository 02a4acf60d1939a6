#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "guide/practice.hpp"
#include "track/diary.hpp"
#include "track/record.hpp"

// Everything that someone keeps over time, as one file: what was answered, moments, practice and choices. A journal is
// a heap of things that each have an id and say when they last changed; so two of them, say of two devices, can be
// made one in any order and as often as one likes.
namespace sb::track {

/// Format name of journals.
inline constexpr std::string_view kJournalFormat = "securebase/journal";
/// The newest version; a breaking change raises it, adds an upgrade step and freezes a sample.
inline constexpr int kJournalVersion = 1;

/// The answers of one day.
struct KeptOccasion {
  Stamp stamp;
  KeptAnswers kept;
};

/// One time that something was practised, or one entry of a log.
struct PracticeEntry {
  Stamp stamp;
  std::string intervention;
  std::optional<std::string> action;
  std::string day;
  std::optional<int> minute;                     ///< of the day, 0..1439
  std::optional<guide::GivenParts> given;        ///< by part; `practice` compares it with what the parts ask for
  std::optional<guide::Upset> upset;             ///< from 0 to 10
  std::optional<std::vector<std::string>> tags;  ///< ids, such as `win` for a small step that counts (rule R-89)
};

/// What someone made of something in their plan.
enum class PlanMark : std::uint8_t { Picked, Done, Declined, NotForMe };

/// A choice about something in a plan.
struct PlanChoice {
  Stamp stamp;
  std::string intervention;
  PlanMark choice = PlanMark::Picked;
  std::string day;
};

/// What a journal holds.
struct Journal {
  std::optional<std::string> notice;  ///< what the file is not, for whoever opens it; nothing is read from it
  std::vector<KeptOccasion> occasions;
  std::vector<DiaryEntry> diary;
  std::vector<PracticeEntry> practice;
  std::vector<PlanChoice> choices;
};

/// A journal file: the header of every format of ours and, beside it in the same object, the content.
struct JournalFile {
  content::PackHeader header;
  Journal journal;
};

/// A journal as it travels: a tree in the shape of a `JournalFile` that has not been looked at yet.
struct JournalTree {
  Json tree;
};

/// What `journal` is asked.
struct JournalRequest {
  JournalTree mine;                 ///< may be of an earlier version
  std::optional<std::string> file;  ///< the text of another journal
};

/// What merging does to things of one kind. Nothing is ever lost: what is on one side only stays.
struct MergeCount {
  std::string kind;  ///< the journal's list
  int added = 0;     ///< only in the file
  int same = 0;
  int newer_here = 0;   ///< there is an older version in the file
  int newer_there = 0;  ///< the file's version takes the place of the older one
  int only_here = 0;
};

/// What `journal` answers. Lists are in the order of their ids.
struct Journals {
  JournalTree journal;                           ///< checked, and of the newest version
  std::optional<JournalTree> merged;             ///< with a file: the two as one
  std::optional<std::vector<MergeCount>> merge;  ///< with a file: what taking `merged` would do
};

/// Reads a journal of any version there was; mistakes go to the reader, which stands on it. One of a version that is
/// still to come is refused by a code of its own. The notice is left behind.
[[nodiscard]] Journal read_journal(const content::DiaryForm& form, const Json& tree, Reader& reader);
/// Checks journals and merges them: of each thing the version that changed later; of two versions that changed in the
/// same second the one whose text sorts later, so that both devices keep the same one.
[[nodiscard]] Journals check_journals(const measure::Library& library, const JournalRequest& request, Reader& reader);
/// A journal as a file of the newest version.
[[nodiscard]] Json tree_of(const Journal& journal);

[[nodiscard]] Words words_of(std::type_identity<PlanMark>);
[[nodiscard]] const Record& record_of(std::type_identity<KeptOccasion>);
[[nodiscard]] const Record& record_of(std::type_identity<PracticeEntry>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanChoice>);
[[nodiscard]] const Record& record_of(std::type_identity<Journal>);
[[nodiscard]] const Record& record_of(std::type_identity<JournalFile>);
[[nodiscard]] const Record& record_of(std::type_identity<JournalRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<MergeCount>);
[[nodiscard]] const Record& record_of(std::type_identity<Journals>);

}  // namespace sb::track

namespace sb {

template <>
struct CodecOf<track::JournalTree> {
  static void read(const Json& from, void* to, Reader& reader);
  static Json write(const void* from);
  static constexpr std::array<const Codec*, 1> kForms{&codec_of<track::JournalFile>};
  static constexpr shape::Own kShape{&read, &write, kForms};
};

}  // namespace sb

#include <array>

#include "support/fields.hpp"
#include "track/journal.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::track {

Words words_of(std::type_identity<PlanMark>) {
  static constexpr auto words = std::to_array<std::string_view>({"picked", "done", "declined", "not-for-me"});
  return words;
}

const Record& record_of(std::type_identity<KeptOccasion>) {
  static constexpr std::array fields{spread<&KeptOccasion::stamp>(), spread<&KeptOccasion::kept>()};
  static constexpr Record record{"KeptOccasion", fields};
  return record;
}

const Record& record_of(std::type_identity<PracticeEntry>) {
  static constexpr std::array fields{
      spread<&PracticeEntry::stamp>(),         field<&PracticeEntry::intervention>("intervention"),
      maybe<&PracticeEntry::action>("action"), field<&PracticeEntry::day>("day"),
      maybe<&PracticeEntry::minute>("minute"), maybe<&PracticeEntry::given>("given"),
      maybe<&PracticeEntry::upset>("upset"),   maybe<&PracticeEntry::tags>("tags")};
  static constexpr Record record{"PracticeEntry", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanChoice>) {
  static constexpr std::array fields{spread<&PlanChoice::stamp>(), field<&PlanChoice::intervention>("intervention"),
                                     field<&PlanChoice::choice>("choice"), field<&PlanChoice::day>("day")};
  static constexpr Record record{"PlanChoice", fields};
  return record;
}

const Record& record_of(std::type_identity<Journal>) {
  static constexpr std::array fields{maybe<&Journal::notice>("notice"), maybe<&Journal::occasions>("occasions"),
                                     maybe<&Journal::diary>("diary"), maybe<&Journal::practice>("practice"),
                                     maybe<&Journal::choices>("choices")};
  static constexpr Record record{"Journal", fields};
  return record;
}

const Record& record_of(std::type_identity<JournalFile>) {
  static constexpr std::array fields{spread<&JournalFile::header>(), spread<&JournalFile::journal>()};
  static constexpr Record record{"JournalFile", fields};
  return record;
}

const Record& record_of(std::type_identity<JournalRequest>) {
  static constexpr std::array fields{field<&JournalRequest::mine>("mine"), maybe<&JournalRequest::file>("file")};
  static constexpr Record record{"JournalRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<MergeCount>) {
  static constexpr std::array fields{field<&MergeCount::kind>("kind"),
                                     field<&MergeCount::added>("added"),
                                     field<&MergeCount::same>("same"),
                                     field<&MergeCount::newer_here>("newer_here"),
                                     field<&MergeCount::newer_there>("newer_there"),
                                     field<&MergeCount::only_here>("only_here")};
  static constexpr Record record{"MergeCount", fields};
  return record;
}

const Record& record_of(std::type_identity<Journals>) {
  static constexpr std::array fields{field<&Journals::journal>("journal"), maybe<&Journals::merged>("merged"),
                                     maybe<&Journals::merge>("merge")};
  static constexpr Record record{"Journals", fields};
  return record;
}

}  // namespace sb::track

#include <array>

#include "content/practice.hpp"
#include "support/fields.hpp"

// Fields in the order they are written.
namespace sb::content {
namespace {

constexpr std::span<const Field> kNoFields;

}  // namespace

Words words_of(std::type_identity<Audience>) {
  static constexpr auto words = std::to_array<std::string_view>({"self", "couple", "clinician", "educator", "parent"});
  return words;
}

Words words_of(std::type_identity<ActionKind>) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"info-card", "referral-question", "timer", "guided-steps", "journal", "worksheet", "checklist", "log", "planner",
       "script-builder", "discussion-prompt", "clinician-note", "self-check", "none"});
  return words;
}

Words words_of(std::type_identity<Touch>) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"inward", "history", "imagery", "approach", "group", "joint", "body-load", "long-writing", "reassurance"});
  return words;
}

Words words_of(std::type_identity<Phase>) {
  static constexpr auto words = std::to_array<std::string_view>({"later"});
  return words;
}

Words words_of(std::type_identity<Lines>) {
  static constexpr auto words = std::to_array<std::string_view>({"short", "long"});
  return words;
}

Words words_of(std::type_identity<WordList>) {
  static constexpr auto words = std::to_array<std::string_view>({"feelings", "body"});
  return words;
}

Words words_of(std::type_identity<Timing>) {
  static constexpr auto words = std::to_array<std::string_view>({"time", "date", "weekday", "minutes"});
  return words;
}

const Record& record_of(std::type_identity<TextPart>) {
  static constexpr Record record{"TextPart", kNoFields};
  return record;
}

const Record& record_of(std::type_identity<StepPart>) {
  static constexpr std::array fields{maybe<&StepPart::seconds>("seconds")};
  static constexpr Record record{"StepPart", fields};
  return record;
}

const Record& record_of(std::type_identity<BreathPart>) {
  static constexpr std::array fields{field<&BreathPart::in>("in"), field<&BreathPart::hold>("hold"),
                                     field<&BreathPart::out>("out"), field<&BreathPart::rounds>("rounds")};
  static constexpr Record record{"BreathPart", fields};
  return record;
}

const Record& record_of(std::type_identity<TimerPart>) {
  static constexpr std::array fields{field<&TimerPart::seconds>("seconds"), maybe<&TimerPart::nothing>("nothing"),
                                     maybe<&TimerPart::turns>("turns")};
  static constexpr Record record{"TimerPart", fields};
  return record;
}

const Record& record_of(std::type_identity<WritePart>) {
  static constexpr std::array fields{field<&WritePart::lines>("lines")};
  static constexpr Record record{"WritePart", fields};
  return record;
}

const Record& record_of(std::type_identity<ListPart>) {
  static constexpr std::array fields{maybe<&ListPart::at_least>("at_least"), maybe<&ListPart::at_most>("at_most"),
                                     maybe<&ListPart::ordered>("ordered"), maybe<&ListPart::ticks>("ticks"),
                                     maybe<&ListPart::offers>("offers")};
  static constexpr Record record{"ListPart", fields};
  return record;
}

const Record& record_of(std::type_identity<PickPart>) {
  static constexpr std::array fields{field<&PickPart::options>("options"), maybe<&PickPart::many>("many")};
  static constexpr Record record{"PickPart", fields};
  return record;
}

const Record& record_of(std::type_identity<WordPart>) {
  static constexpr std::array fields{field<&WordPart::from>("from")};
  static constexpr Record record{"WordPart", fields};
  return record;
}

const Record& record_of(std::type_identity<RatePart>) {
  static constexpr Record record{"RatePart", kNoFields};
  return record;
}

const Record& record_of(std::type_identity<WhenPart>) {
  static constexpr std::array fields{field<&WhenPart::what>("what"), maybe<&WhenPart::min>("min"),
                                     maybe<&WhenPart::max>("max")};
  static constexpr Record record{"WhenPart", fields};
  return record;
}

const Record& record_of(std::type_identity<WhoPart>) {
  static constexpr Record record{"WhoPart", kNoFields};
  return record;
}

const Record& record_of(std::type_identity<LoopPart>) {
  static constexpr std::array fields{field<&LoopPart::mine>("mine"), field<&LoopPart::theirs>("theirs")};
  static constexpr Record record{"LoopPart", fields};
  return record;
}

const Record& record_of(std::type_identity<NextPart>) {
  static constexpr std::array fields{field<&NextPart::from>("from"), field<&NextPart::adds>("adds")};
  static constexpr Record record{"NextPart", fields};
  return record;
}

const Record& record_of(std::type_identity<ScriptPart>) {
  static constexpr std::array fields{field<&ScriptPart::from>("from"), maybe<&ScriptPart::lints>("lints")};
  static constexpr Record record{"ScriptPart", fields};
  return record;
}

const Record& record_of(std::type_identity<Choice>) {
  static constexpr std::array fields{field<&Choice::part>("part"), field<&Choice::option>("option")};
  static constexpr Record record{"Choice", fields};
  return record;
}

const Record& record_of(std::type_identity<Part>) {
  static constexpr std::array fields{field<&Part::id>("id"), family<&Part::kind>("kind"), maybe<&Part::phase>("phase"),
                                     maybe<&Part::required>("required"), maybe<&Part::required_when>("required_when")};
  static constexpr Record record{"Part", fields};
  return record;
}

const Record& record_of(std::type_identity<Action>) {
  static constexpr std::array fields{field<&Action::id>("id"),           field<&Action::kind>("kind"),
                                     field<&Action::parts>("parts"),     maybe<&Action::touches>("touches"),
                                     maybe<&Action::caution>("caution"), maybe<&Action::audience>("for")};
  static constexpr Record record{"Action", fields};
  return record;
}

}  // namespace sb::content

#include <array>

#include "guide/practice.hpp"
#include "support/fields.hpp"

// Fields in the order they are written.
namespace sb::guide {

Words words_of(std::type_identity<PartState>) {
  static constexpr auto words = std::to_array<std::string_view>({"open", "locked", "waiting"});
  return words;
}

const Record& record_of(std::type_identity<Upset>) {
  static constexpr std::array fields{maybe<&Upset::before>("before"), maybe<&Upset::now>("now")};
  static constexpr Record record{"Upset", fields};
  return record;
}

const Record& record_of(std::type_identity<PracticeRequest>) {
  static constexpr std::array fields{field<&PracticeRequest::intervention>("intervention"),
                                     maybe<&PracticeRequest::action>("action"),
                                     maybe<&PracticeRequest::phase>("phase"),
                                     maybe<&PracticeRequest::given>("given"),
                                     maybe<&PracticeRequest::earlier>("earlier"),
                                     maybe<&PracticeRequest::phrases>("phrases"),
                                     maybe<&PracticeRequest::upset>("upset"),
                                     maybe<&PracticeRequest::profile>("profile"),
                                     spread<&PracticeRequest::around>()};
  static constexpr Record record{"PracticeRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<LintFound>) {
  static constexpr std::array fields{field<&LintFound::lint>("lint"), field<&LintFound::phrase>("phrase"),
                                     field<&LintFound::at>("at"), field<&LintFound::length>("length")};
  static constexpr Record record{"LintFound", fields};
  return record;
}

const Record& record_of(std::type_identity<Offered>) {
  static constexpr std::array fields{field<&Offered::option>("option"), field<&Offered::intervention>("intervention")};
  static constexpr Record record{"Offered", fields};
  return record;
}

const Record& record_of(std::type_identity<PracticePart>) {
  static constexpr std::array fields{spread<&PracticePart::part>(), field<&PracticePart::state>("state"),
                                     maybe<&PracticePart::found>("found"), maybe<&PracticePart::loop>("loop"),
                                     maybe<&PracticePart::next>("next")};
  static constexpr Record record{"PracticePart", fields};
  return record;
}

const Record& record_of(std::type_identity<PracticeAction>) {
  static constexpr std::array fields{field<&PracticeAction::id>("id"),
                                     field<&PracticeAction::kind>("kind"),
                                     field<&PracticeAction::caution>("caution"),
                                     field<&PracticeAction::touches>("touches"),
                                     field<&PracticeAction::open>("open"),
                                     maybe<&PracticeAction::seconds>("seconds"),
                                     field<&PracticeAction::parts>("parts"),
                                     field<&PracticeAction::missing>("missing"),
                                     field<&PracticeAction::complete>("complete"),
                                     maybe<&PracticeAction::tally>("tally")};
  static constexpr Record record{"PracticeAction", fields};
  return record;
}

const Record& record_of(std::type_identity<Practised>) {
  static constexpr std::array fields{field<&Practised::intervention>("intervention"),
                                     field<&Practised::stage>("stage"),
                                     field<&Practised::use>("use"),
                                     maybe<&Practised::minutes>("minutes"),
                                     field<&Practised::evidence>("evidence"),
                                     field<&Practised::sources>("sources"),
                                     field<&Practised::cites>("cites"),
                                     field<&Practised::touches>("touches"),
                                     field<&Practised::gates>("gates"),
                                     field<&Practised::stop>("stop"),
                                     field<&Practised::actions>("actions")};
  static constexpr Record record{"Practised", fields};
  return record;
}

}  // namespace sb::guide

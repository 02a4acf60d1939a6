#include "content/effect.hpp"

#include <array>

#include "support/fields.hpp"

namespace sb::content {

Words words_of(std::type_identity<Slot>) {
  static constexpr auto words = std::to_array<std::string_view>({"now", "in_the_moment", "next", "later"});
  return words;
}

const Record& record_of(std::type_identity<AddEffect>) {
  static constexpr std::array fields{field<&AddEffect::slot>("slot"),
                                     field<&AddEffect::interventions>("interventions")};
  static constexpr Record record{"AddEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<FirstEffect>) {
  static constexpr std::array fields{field<&FirstEffect::interventions>("interventions")};
  static constexpr Record record{"FirstEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<BeforeEffect>) {
  static constexpr std::array fields{field<&BeforeEffect::earlier>("earlier"), field<&BeforeEffect::later>("later"),
                                     maybe<&BeforeEffect::order_only>("order_only")};
  static constexpr Record record{"BeforeEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<BlockEffect>) {
  static constexpr std::array fields{maybe<&BlockEffect::interventions>("interventions"),
                                     maybe<&BlockEffect::touches>("touches"), maybe<&BlockEffect::gates>("gates"),
                                     maybe<&BlockEffect::families>("families"), maybe<&BlockEffect::hidden>("hidden")};
  static constexpr Record record{"BlockEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<OnlyEffect>) {
  static constexpr std::array fields{maybe<&OnlyEffect::interventions>("interventions"),
                                     maybe<&OnlyEffect::stages>("stages")};
  static constexpr Record record{"OnlyEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<SwapEffect>) {
  static constexpr std::array fields{field<&SwapEffect::from>("from"), field<&SwapEffect::to>("to")};
  static constexpr Record record{"SwapEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<PairEffect>) {
  static constexpr std::array fields{field<&PairEffect::these>("these"), field<&PairEffect::those>("those")};
  static constexpr Record record{"PairEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<StageCount>) {
  static constexpr std::array fields{field<&StageCount::stage>("stage"), field<&StageCount::count>("count")};
  static constexpr Record record{"StageCount", fields};
  return record;
}

const Record& record_of(std::type_identity<StageEffect>) {
  static constexpr std::array fields{field<&StageEffect::stage>("stage"), field<&StageEffect::needs>("needs"),
                                     field<&StageEffect::declined_counts>("declined_counts"),
                                     maybe<&StageEffect::hold>("hold")};
  static constexpr Record record{"StageEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<IncludeEffect>) {
  static constexpr std::array fields{field<&IncludeEffect::stages>("stages")};
  static constexpr Record record{"IncludeEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<MessageEffect>) {
  static constexpr std::array fields{field<&MessageEffect::message>("message"), maybe<&MessageEffect::alone>("alone")};
  static constexpr Record record{"MessageEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<ProfessionalEffect>) {
  static constexpr std::array fields{field<&ProfessionalEffect::intervention>("intervention"),
                                     maybe<&ProfessionalEffect::first>("first")};
  static constexpr Record record{"ProfessionalEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<LeadEffect>) {
  static constexpr std::array fields{maybe<&LeadEffect::prefer>("prefer"), maybe<&LeadEffect::avoid>("avoid")};
  static constexpr Record record{"LeadEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<AskEffect>) {
  static constexpr std::array fields{field<&AskEffect::interventions>("interventions"),
                                     field<&AskEffect::words>("words")};
  static constexpr Record record{"AskEffect", fields};
  return record;
}

const Record& record_of(std::type_identity<Effect>) {
  static constexpr std::array fields{family<&Effect::kind>("kind")};
  static constexpr Record record{"Effect", fields};
  return record;
}

}  // namespace sb::content

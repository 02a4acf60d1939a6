#include "content/plans.hpp"

#include <array>
#include <set>

#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {

void check_plans(const PlanSet& set, Reader& reader) {
  if (!well_formed(set.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, set.id);
  if (set.revision.empty()) reader.fail_at(std::string_view("revision"), ErrorCode::EmptyText);
  std::set<std::string_view> seen;
  const auto once = [&](std::string_view list, std::size_t i, std::string_view key, std::string_view id) {
    const Reader::Step step(reader, list);
    const Reader::Step inside(reader, i);
    if (!seen.insert(id).second) reader.fail_at(key, ErrorCode::DuplicateId, id);
  };
  for (std::size_t i = 0; i < set.patterns.size(); ++i) once("patterns", i, "pattern", word(set.patterns[i].pattern));
  for (std::size_t i = 0; i < set.traits.size(); ++i) once("traits", i, "trait", set.traits[i].trait);
}

const Record& record_of(std::type_identity<PatternPlan>) {
  static constexpr std::array fields{
      field<&PatternPlan::pattern>("pattern"), field<&PatternPlan::rules>("rules"),
      field<&PatternPlan::now>("now"),         field<&PatternPlan::next>("next"),
      field<&PatternPlan::later>("later"),     field<&PatternPlan::hold_back>("hold_back")};
  static constexpr Record record{"PatternPlan", fields};
  return record;
}

const Record& record_of(std::type_identity<TraitPlan>) {
  static constexpr std::array fields{field<&TraitPlan::trait>("trait"), field<&TraitPlan::rules>("rules"),
                                     field<&TraitPlan::first>("first"), field<&TraitPlan::then>("then")};
  static constexpr Record record{"TraitPlan", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanSet>) {
  static constexpr std::array fields{field<&PlanSet::id>("id"), field<&PlanSet::revision>("revision"),
                                     field<&PlanSet::basis>("basis"), field<&PlanSet::patterns>("patterns"),
                                     field<&PlanSet::traits>("traits")};
  static constexpr Record record{"PlanSet", fields};
  return record;
}

}  // namespace sb::content

#include "content/plans.hpp"

#include <array>
#include <set>

#include "content/entries.hpp"
#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

constexpr std::size_t kLoopRoles = 2;

/// Every move and every step once, and steps for either role.
void check_loop(const LoopPlan& loop, Reader& reader) {
  const Reader::Step step(reader, std::string_view("loop"));
  check_entries("moves", loop.moves, reader, [](const LoopMove&) {});
  const Reader::Step inside(reader, std::string_view("roles"));
  const bool both = loop.roles.size() == kLoopRoles && loop.roles[0].role != loop.roles[1].role;
  if (!both) return reader.fail(ErrorCode::WrongLength);
  for (std::size_t i = 0; i < loop.roles.size(); ++i) {
    const Reader::Step at(reader, i);
    check_entries("steps", loop.roles[i].steps, reader, [](const LoopStep&) {});
  }
}

}  // namespace

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
  if (set.loop) check_loop(*set.loop, reader);
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

Words words_of(std::type_identity<LoopRole>) {
  static constexpr auto words = std::to_array<std::string_view>({"reach", "retreat"});
  return words;
}

const Record& record_of(std::type_identity<LoopMove>) {
  static constexpr std::array fields{field<&LoopMove::id>("id"), field<&LoopMove::role>("role")};
  static constexpr Record record{"LoopMove", fields};
  return record;
}

const Record& record_of(std::type_identity<LoopStep>) {
  static constexpr std::array fields{field<&LoopStep::id>("id"), field<&LoopStep::intervention>("intervention")};
  static constexpr Record record{"LoopStep", fields};
  return record;
}

const Record& record_of(std::type_identity<RolePlan>) {
  static constexpr std::array fields{field<&RolePlan::role>("role"), field<&RolePlan::rules>("rules"),
                                     field<&RolePlan::steps>("steps")};
  static constexpr Record record{"RolePlan", fields};
  return record;
}

const Record& record_of(std::type_identity<LoopPlan>) {
  static constexpr std::array fields{field<&LoopPlan::moves>("moves"), field<&LoopPlan::fears>("fears"),
                                     field<&LoopPlan::roles>("roles"), field<&LoopPlan::together>("together"),
                                     field<&LoopPlan::instead>("instead")};
  static constexpr Record record{"LoopPlan", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanSet>) {
  static constexpr std::array fields{field<&PlanSet::id>("id"),         field<&PlanSet::revision>("revision"),
                                     field<&PlanSet::basis>("basis"),   field<&PlanSet::patterns>("patterns"),
                                     field<&PlanSet::traits>("traits"), maybe<&PlanSet::loop>("loop")};
  static constexpr Record record{"PlanSet", fields};
  return record;
}

}  // namespace sb::content

#include "content/intervention.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {
namespace {

/// Ids of a list: well formed, each once.
void check_ids(std::string_view key, const std::vector<std::string>& ids, Reader& reader) {
  const Reader::Step step(reader, key);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!well_formed(ids[i])) reader.fail_at(i, ErrorCode::MalformedId, ids[i]);
    if (!seen.insert(ids[i]).second) reader.fail_at(i, ErrorCode::DuplicateId, ids[i]);
  }
}

/// Someone who keeps feelings to themselves is never made to write them down.
bool spares_words(const Intervention& intervention) {
  const auto& patterns = intervention.patterns;
  const auto has = [&](Style style) { return std::find(patterns.begin(), patterns.end(), style) != patterns.end(); };
  return has(Style::Dismissing) || has(Style::Fearful);
}

void check_required(const Intervention& intervention, const Action& action, Reader& reader) {
  if (!spares_words(intervention)) return;
  const Reader::Step step(reader, std::string_view("parts"));
  for (std::size_t i = 0; i < action.parts.size(); ++i) {
    const Reader::Step inside(reader, i);
    const Part& part = action.parts[i];
    const auto* list = std::get_if<ListPart>(&part.kind);
    const bool needed = part.required || part.required_when || (list != nullptr && list->at_least);
    const bool wrong = needed && asks_for_words(part);
    if (wrong) reader.fail_at(std::string_view("required"), ErrorCode::RequiredWords, part.id);
  }
}

void check_actions(const Intervention& intervention, Reader& reader) {
  if (intervention.actions.empty()) reader.fail_at(std::string_view("actions"), ErrorCode::EmptyList);
  check_entries("actions", intervention.actions, reader, [&](const Action& action) {
    check_action(action, reader);
    check_required(intervention, action, reader);
  });
}

void check_intervention(const Intervention& intervention, Reader& reader) {
  const auto fail = [&](std::string_view key, ErrorCode code) { reader.fail_at(key, code); };
  if (intervention.audience.empty()) fail("audience", ErrorCode::EmptyList);
  if (intervention.sources.empty()) fail("sources", ErrorCode::EmptyList);
  if (intervention.minutes && intervention.minutes->value < 1) fail("minutes", ErrorCode::ValueOutOfRange);
  check_ids("targets", intervention.targets, reader);
  check_ids("gates", intervention.gates, reader);
  check_ids("sources", intervention.sources, reader);
  check_ids("related", intervention.related, reader);
  check_ids("instruments", intervention.instruments, reader);
  check_actions(intervention, reader);
}

}  // namespace

void check_interventions(const InterventionSet& set, Reader& reader) {
  check_pack_of(set, "interventions", set.interventions, reader,
                [&](const Intervention& each) { check_intervention(each, reader); });
}

Words words_of(std::type_identity<PracticeFamily>) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"psychotherapy", "stance",     "cbt",         "dbt",        "act",        "mindfulness", "regulation",
       "reflection",    "compassion", "receiving",   "everyday",   "couple",     "family",      "group",
       "education",     "technology", "maintenance", "early-life", "medication", "access",      "assessment"});
  return words;
}

Words words_of(std::type_identity<Stage>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"safety", "orient", "steady", "notice", "test", "connect", "sense", "keep"});
  return words;
}

Words words_of(std::type_identity<Use>) {
  static constexpr auto words = std::to_array<std::string_view>({"guided", "information"});
  return words;
}

Words words_of(std::type_identity<Basis>) {
  static constexpr auto words = std::to_array<std::string_view>({"source", "design"});
  return words;
}

Words words_of(std::type_identity<Backing>) {
  static constexpr auto words = std::to_array<std::string_view>({"cited", "stated", "proponent", "experimental"});
  return words;
}

const Record& record_of(std::type_identity<Minutes>) {
  static constexpr std::array fields{field<&Minutes::value>("value"), field<&Minutes::basis>("basis")};
  static constexpr Record record{"Minutes", fields};
  return record;
}

const Record& record_of(std::type_identity<Intervention>) {
  static constexpr std::array fields{field<&Intervention::id>("id"),
                                     field<&Intervention::family>("family"),
                                     field<&Intervention::audience>("audience"),
                                     field<&Intervention::patterns>("patterns"),
                                     field<&Intervention::targets>("targets"),
                                     field<&Intervention::stage>("stage"),
                                     field<&Intervention::use>("use"),
                                     maybe<&Intervention::minutes>("minutes"),
                                     field<&Intervention::gates>("gates"),
                                     field<&Intervention::touches>("touches"),
                                     field<&Intervention::evidence>("evidence"),
                                     field<&Intervention::sources>("sources"),
                                     field<&Intervention::cites>("cites"),
                                     field<&Intervention::related>("related"),
                                     maybe<&Intervention::instruments>("instruments"),
                                     maybe<&Intervention::revision>("revision"),
                                     field<&Intervention::actions>("actions")};
  static constexpr Record record{"Intervention", fields};
  return record;
}

const Record& record_of(std::type_identity<Origin>) {
  static constexpr std::array fields{field<&Origin::source>("source"), field<&Origin::terms>("terms")};
  static constexpr Record record{"Origin", fields};
  return record;
}

const Record& record_of(std::type_identity<InterventionSet>) {
  static constexpr std::array fields{field<&InterventionSet::id>("id"), field<&InterventionSet::revision>("revision"),
                                     field<&InterventionSet::provenance>("provenance"),
                                     field<&InterventionSet::interventions>("interventions")};
  static constexpr Record record{"InterventionSet", fields};
  return record;
}

}  // namespace sb::content

#include "guide/tally.hpp"

#include <algorithm>

#include "support/fields.hpp"
#include "support/words.hpp"

namespace sb::guide {
namespace {

using namespace content;
using Entries = std::vector<const GivenParts*>;

/// What was chosen in a part: an option, several, or a word. Nothing else can be counted.
std::vector<std::string_view> chosen_in(const Part& part, const GivenParts& entry) {
  const Given* given = entry.find(part.id);
  const bool counts = std::holds_alternative<PickPart>(part.kind) || std::holds_alternative<WordPart>(part.kind);
  if (given == nullptr || !counts) return {};
  std::vector<std::string_view> chosen;
  if (const auto* options = given->value.as<Json::Array>()) {
    for (const Json& option : *options) {
      if (const auto* text = option.as<std::string>()) chosen.emplace_back(*text);
    }
  } else if (const std::string_view one = words_in(given); !is_blank(one)) {
    chosen.push_back(one);
  }
  return chosen;
}

void count_part(const Part& part, const Entries& entries, std::vector<ChoiceCount>& into) {
  std::vector<ChoiceCount> counts;
  const auto place_of = [&](std::string_view choice) -> ChoiceCount& {
    const auto same = [&](const ChoiceCount& each) { return each.choice == choice; };
    const auto found = std::find_if(counts.begin(), counts.end(), same);
    return found != counts.end() ? *found : counts.emplace_back(ChoiceCount{part.id, std::string(choice), 0});
  };
  if (const auto* pick = std::get_if<PickPart>(&part.kind)) {
    for (const std::string& option : pick->options) (void)place_of(option);
  }
  for (const GivenParts* entry : entries) {
    for (const std::string_view choice : chosen_in(part, *entry)) ++place_of(choice).count;
  }
  for (ChoiceCount& each : counts) {
    if (each.count > 0) into.push_back(std::move(each));
  }
}

Tally count(const Action& action, const Entries& entries, std::optional<std::string> who) {
  Tally tally{std::move(who), static_cast<int>(entries.size()), {}};
  for (const Part& part : action.parts) count_part(part, entries, tally.choices);
  return tally;
}

}  // namespace

std::vector<Tally> tally_of(const Action& action, const std::vector<GivenParts>& entries) {
  Entries all;
  for (const GivenParts& entry : entries) all.push_back(&entry);
  std::vector<Tally> tallies{count(action, all, std::nullopt)};
  const auto names = [](const Part& part) { return std::holds_alternative<WhoPart>(part.kind); };
  const auto who = std::find_if(action.parts.begin(), action.parts.end(), names);
  if (who == action.parts.end()) return tallies;
  std::vector<std::pair<std::string_view, Entries>> people;
  for (const GivenParts* entry : all) {
    const std::string_view name = words_in(entry->find(who->id));
    if (is_blank(name)) continue;
    const auto same = [&](const auto& each) { return each.first == name; };
    const auto found = std::find_if(people.begin(), people.end(), same);
    (found != people.end() ? *found : people.emplace_back(name, Entries{})).second.push_back(entry);
  }
  for (const auto& [name, theirs] : people) tallies.push_back(count(action, theirs, std::string(name)));
  return tallies;
}

const Record& record_of(std::type_identity<ChoiceCount>) {
  static constexpr std::array fields{field<&ChoiceCount::part>("part"), field<&ChoiceCount::choice>("choice"),
                                     field<&ChoiceCount::count>("count")};
  static constexpr Record record{"ChoiceCount", fields};
  return record;
}

const Record& record_of(std::type_identity<Tally>) {
  static constexpr std::array fields{maybe<&Tally::who>("who"), field<&Tally::entries>("entries"),
                                     field<&Tally::choices>("choices")};
  static constexpr Record record{"Tally", fields};
  return record;
}

}  // namespace sb::guide

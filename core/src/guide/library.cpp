#include "guide/library.hpp"

#include <algorithm>
#include <array>

#include "support/fields.hpp"
#include "support/order.hpp"
#include "support/reader.hpp"

namespace sb::guide {
namespace {

using namespace content;

Access access_to(const Card& card) {
  const auto decides = [](const Hold& hold) { return !hold.advice; };
  if (is_held(card) && std::any_of(card.holds.begin(), card.holds.end(), decides)) return Access::Held;
  const auto doable = [](const Action* action) { return !tells_only(action->kind); };
  const bool open = card.guided && std::any_of(card.actions.begin(), card.actions.end(), doable);
  return open ? Access::Open : Access::Information;
}

std::vector<ActionKind> kinds_of(const Card& card) {
  std::vector<ActionKind> kinds;
  for (const Action* action : card.actions) {
    if (std::find(kinds.begin(), kinds.end(), action->kind) == kinds.end()) kinds.push_back(action->kind);
  }
  return kinds;
}

/// It takes someone else where nobody can do it alone: it is not for oneself, or all of it is done with others.
Company company_of(const Card& card) {
  const auto& audience = card.intervention->audience;
  const auto alone = [](Audience each) { return each != Audience::Couple; };
  const auto with_others = [](const std::vector<Touch>& touches) {
    const auto shared = [](Touch touch) { return touch == Touch::Joint || touch == Touch::Group; };
    return std::any_of(touches.begin(), touches.end(), shared);
  };
  const auto shares = [&](const Action* action) { return with_others(action->touches); };
  const bool together = std::none_of(audience.begin(), audience.end(), alone) ||
                        with_others(card.intervention->touches) ||
                        std::all_of(card.actions.begin(), card.actions.end(), shares);
  return together ? Company::Together : Company::Alone;
}

LibraryItem item_of(const Card& card, const Board& board) {
  const Intervention& from = *card.intervention;
  LibraryItem item;
  item.intervention = from.id;
  item.family = from.family;
  item.stage = from.stage;
  item.use = from.use;
  item.minutes = from.minutes;
  item.evidence = from.evidence;
  item.sources = from.sources;
  item.cites = from.cites;
  item.audience = from.audience;
  item.company = company_of(card);
  item.patterns = from.patterns;
  item.targets = from.targets;
  item.instruments = from.instruments;
  item.revision = from.revision.value_or("");
  for (const std::string& id : from.related) {
    if (board.card(id).known) item.related.push_back(id);
  }
  item.kinds = kinds_of(card);
  item.state = access_to(card);
  item.gates = gates_passed(from.gates, board.gates);
  if (item.state == Access::Held) {
    for (const Hold& hold : card.holds) item.held_by.push_back({hold.by, std::string(hold.id)});
  }
  if (card.waits != nullptr) item.waits_for = card.waits->needs;
  return item;
}

/// What someone may not be told of is not named either.
Reading reading_for(const Reading& from, const Board& board) {
  Reading reading = from;
  std::erase_if(reading.related, [&](const std::string& id) {
    return board.view.guidance.find(id) != nullptr && !board.card(id).known;
  });
  return reading;
}

}  // namespace

Library library_of(const Board& board) {
  Library all;
  for (const Card& card : board.cards) {
    if (card.known) all.items.push_back(item_of(card, board));
  }
  const auto by_stage = [](const LibraryItem& a, const LibraryItem& b) { return a.stage < b.stage; };
  sort_by(all.items, by_stage);
  for (const Reading* reading : board.view.guidance.readings) all.readings.push_back(reading_for(*reading, board));
  return all;
}

Library list_all(const measure::Library& library, const LibraryRequest& request, Reader& reader) {
  const Registry& registry = library.content();
  const Guidance guidance = registry.guidance();
  if (!is_loaded(guidance, reader)) return {};
  const RecommendRequest person{request.profile, request.around, {}, {}};
  const Situation situation = situation_of(person, guidance, registry.measured(), reader);
  if (!reader.ok()) return {};
  return library_of(lay_out(situation, guidance));
}

Words words_of(std::type_identity<Access>) {
  static constexpr auto words = std::to_array<std::string_view>({"open", "information", "held"});
  return words;
}

Words words_of(std::type_identity<Company>) {
  static constexpr auto words = std::to_array<std::string_view>({"alone", "together"});
  return words;
}

const Record& record_of(std::type_identity<LibraryRequest>) {
  static constexpr std::array fields{maybe<&LibraryRequest::profile>("profile"), spread<&LibraryRequest::around>()};
  static constexpr Record record{"LibraryRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<HeldFor>) {
  static constexpr std::array fields{field<&HeldFor::by>("by"), field<&HeldFor::id>("id")};
  static constexpr Record record{"HeldFor", fields};
  return record;
}

const Record& record_of(std::type_identity<LibraryItem>) {
  static constexpr std::array fields{field<&LibraryItem::intervention>("intervention"),
                                     field<&LibraryItem::family>("family"),
                                     field<&LibraryItem::stage>("stage"),
                                     field<&LibraryItem::use>("use"),
                                     maybe<&LibraryItem::minutes>("minutes"),
                                     field<&LibraryItem::evidence>("evidence"),
                                     field<&LibraryItem::sources>("sources"),
                                     field<&LibraryItem::cites>("cites"),
                                     field<&LibraryItem::audience>("audience"),
                                     field<&LibraryItem::company>("company"),
                                     field<&LibraryItem::patterns>("patterns"),
                                     field<&LibraryItem::targets>("targets"),
                                     field<&LibraryItem::instruments>("instruments"),
                                     field<&LibraryItem::revision>("revision"),
                                     field<&LibraryItem::related>("related"),
                                     field<&LibraryItem::kinds>("kinds"),
                                     field<&LibraryItem::state>("state"),
                                     field<&LibraryItem::gates>("gates"),
                                     field<&LibraryItem::held_by>("held_by"),
                                     field<&LibraryItem::waits_for>("waits_for")};
  static constexpr Record record{"LibraryItem", fields};
  return record;
}

const Record& record_of(std::type_identity<Library>) {
  static constexpr std::array fields{field<&Library::items>("items"), field<&Library::readings>("readings")};
  static constexpr Record record{"Library", fields};
  return record;
}

}  // namespace sb::guide

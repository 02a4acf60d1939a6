#include "guide/practice.hpp"

#include <algorithm>

#include "content/id.hpp"
#include "guide/situation.hpp"
#include "support/reader.hpp"
#include "support/words.hpp"

namespace sb::guide {
namespace {

using namespace content;

// ---------------------------------------------------------------------------------------------- what was asked

void check_parts(const GivenParts& given, const Action& action, Reader& reader) {
  for (const auto& [id, value] : given.entries) {
    const Reader::Step step(reader, std::string_view(id));
    const Part* part = find_id(action.parts, id);
    if (part == nullptr) {
      reader.fail(ErrorCode::UnknownId, id);
    } else {
      (void)fill_of(*part, value, reader);
    }
  }
}

void check_parts(const std::vector<GivenParts>& entries, const Action& action, Reader& reader) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Reader::Step step(reader, i);
    check_parts(entries[i], action, reader);
  }
}

/// Looks at all that was given, also to actions that are not open: they may have been when it was given.
template <class Value>
void check_given(std::string_view key, const Named<Value>& given, const Intervention& intervention, Reader& reader) {
  const Reader::Step step(reader, key);
  for (const auto& [id, parts] : given.entries) {
    const Reader::Step inside(reader, std::string_view(id));
    const Action* action = find_id(intervention.actions, id);
    if (action == nullptr) {
      reader.fail(ErrorCode::UnknownId, id);
    } else {
      check_parts(parts, *action, reader);
    }
  }
}

void check_upset(const Upset& upset, Reader& reader) {
  const Reader::Step step(reader, std::string_view("upset"));
  const auto check = [&](std::string_view key, const std::optional<int>& value) {
    if (value && (*value < 0 || *value > profile::kHighestRating)) {
      reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(*value));
    }
  };
  check("before", upset.before);
  check("now", upset.now);
}

/// What is asked for and given by itself; who asks is another matter.
void check_request(const PracticeRequest& request, const Intervention* intervention, Reader& reader) {
  check_upset(request.upset, reader);
  if (intervention == nullptr) {
    return reader.fail_at(std::string_view("intervention"), ErrorCode::UnknownId, request.intervention);
  }
  check_given("given", request.given, *intervention, reader);
  check_given("earlier", request.earlier, *intervention, reader);
}

/// The actions that are told of: those that may be opened, the best one first, and the others that are for this place.
std::vector<const Action*> asked_actions(const PracticeRequest& request, const Card& card, const Situation& situation,
                                         Reader& reader) {
  std::vector<const Action*> actions = card.actions;
  for (const Action& action : card.intervention->actions) {
    const bool there = std::find(actions.begin(), actions.end(), &action) != actions.end();
    const bool told = is_for(action, situation.place) && !is_withheld(action, *card.intervention, situation.off);
    if (!there && told) actions.push_back(&action);
  }
  if (!request.action) return actions;
  std::erase_if(actions, [&](const Action* action) { return action->id != *request.action; });
  if (actions.empty()) reader.fail_at(std::string_view("action"), ErrorCode::UnknownId, *request.action);
  return actions;
}

// ----------------------------------------------------------------------------------------------- how it stands

/// Rule R-15, with the two numbers it rests on.
bool is_time_to_stop(const Upset& upset, const Settings& settings) {
  if (!upset.now) return false;
  const bool rose = upset.before && *upset.now - *upset.before >= limit(settings, "stop-rise");
  return rose || *upset.now > limit(settings, "stop-upset");
}

/// Whether someone is named who is feared, or whom a gate keeps out: it asks about each person, and is not open for
/// this one. Of whom nobody was asked, nobody knows: what holds for others does not hold for them.
bool is_kept_out(std::string_view person, const Intervention& intervention, const Board& board) {
  if (is_blank(person)) return false;
  const auto& people = board.view.situation.people;
  const auto same = [&](const Bond& bond) { return bond.person == person; };
  const auto named = std::find_if(people.begin(), people.end(), same);
  if (named != people.end() && named->afraid == Reply::Yes) return true;
  return std::any_of(intervention.gates.begin(), intervention.gates.end(), [&](const std::string& id) {
    const GateState& gate = state_of(board.gates, id);
    const auto& let_in = gate.people;
    return gate.rule->per_person && std::find(let_in.begin(), let_in.end(), person) == let_in.end();
  });
}

/// How long one part takes by itself, in seconds.
struct Pace {
  int operator()(const StepPart& step) const { return step.seconds.value_or(0); }
  int operator()(const BreathPart& breath) const { return (breath.in + breath.hold + breath.out) * breath.rounds; }
  int operator()(const TimerPart& timer) const { return timer.seconds * timer.turns.value_or(1); }
  template <class Other>
  int operator()(const Other&) const {
    return 0;
  }
};

/// Who practises what.
struct Practising {
  const PracticeRequest& request;
  const Card& card;
  const Board& board;
  Reader& reader;
};

/// Lays out the parts of one action.
class Layout {
 public:
  Layout(const Practising& who, const Action& action)
      : who_(who), action_(action), given_(who.request.given.find(action.id)) {
    const auto later = [](const Part& part) { return part.phase.has_value(); };
    back_ = who.request.phase && std::any_of(action.parts.begin(), action.parts.end(), later);
  }

  void fill(PracticeAction& into) const {
    int seconds = 0;
    for (const Part& part : action_.parts) {
      seconds += std::visit(Pace{}, part.kind);
      const Given* given = given_to(part.id);
      const Fill fill = fill_by(part, given);
      const bool lacks = fill == Fill::Short || (fill == Fill::Empty && (must_be_full(part) || is_called_for(part)));
      const PartState state = stands(part, lacks);
      if (lacks && state != PartState::Waiting) into.missing.push_back(part.id);
      into.parts.push_back({part, state, found_in(part, words_in(given)), loop_in(part), next_in(part)});
    }
    if (seconds > 0) into.seconds = seconds;
    into.complete = into.missing.empty();
  }

 private:
  [[nodiscard]] const Given* given_to(std::string_view part) const {
    return given_ == nullptr ? nullptr : given_->find(part);
  }

  [[nodiscard]] Fill fill_by(const Part& part, const Given* given) const {
    if (given == nullptr) return Fill::Empty;
    const bool names = std::holds_alternative<WhoPart>(part.kind);
    if (names && is_kept_out(words_in(given), *who_.card.intervention, who_.board)) return Fill::Short;
    return fill_of(part, *given, who_.reader);
  }

  /// Whether what was chosen elsewhere makes a part required.
  [[nodiscard]] bool is_called_for(const Part& part) const {
    return part.required_when && words_in(given_to(part.required_when->part)) == part.required_when->option;
  }

  [[nodiscard]] PartState stands(const Part& part, bool lacks) const {
    if (part.phase) return back_ ? PartState::Open : PartState::Waiting;
    const auto* list = std::get_if<ListPart>(&part.kind);
    const bool stays = lacks || (list != nullptr && list->ticks);
    return back_ && !stays ? PartState::Locked : PartState::Open;
  }

  [[nodiscard]] std::optional<Loop> loop_in(const Part& part) const {
    const auto* loop = std::get_if<LoopPart>(&part.kind);
    if (loop == nullptr) return std::nullopt;
    return draw_loop(who_.board.view.guidance, words_in(given_to(loop->mine)), words_in(given_to(loop->theirs)));
  }

  [[nodiscard]] std::optional<std::vector<Offered>> next_in(const Part& part) const {
    const auto* next = std::get_if<NextPart>(&part.kind);
    if (next == nullptr) return std::nullopt;
    const Given* given = given_to(next->from);
    std::vector<std::string> have;
    if (given != nullptr) codec_of<std::vector<std::string>>.read(given->value, &have, who_.reader);
    std::vector<Offered> offered;
    for (const auto& [option, intervention] : next->adds.entries) {
      const bool there = std::find(have.begin(), have.end(), option) != have.end();
      if (!there) offered.push_back({option, intervention});
    }
    return offered;
  }

  /// The lints of all scripts that a part goes into.
  [[nodiscard]] std::vector<std::string_view> lints_of(const Part& part) const {
    std::vector<std::string_view> lints;
    if (!std::holds_alternative<WritePart>(part.kind)) return lints;
    for (const Part& each : action_.parts) {
      const auto* script = std::get_if<ScriptPart>(&each.kind);
      if (script == nullptr) continue;
      const auto& from = script->from;
      if (std::find(from.begin(), from.end(), part.id) == from.end()) continue;
      for (const std::string& lint : script->lints) {
        if (std::find(lints.begin(), lints.end(), lint) == lints.end()) lints.emplace_back(lint);
      }
    }
    return lints;
  }

  [[nodiscard]] std::optional<std::vector<LintFound>> found_in(const Part& part, std::string_view text) const {
    const std::vector<std::string_view> lints = lints_of(part);
    if (lints.empty()) return std::nullopt;
    std::vector<std::string_view> phrases;
    std::vector<std::string_view> owners;
    for (const std::string_view lint : lints) {
      const auto* wanted = who_.request.phrases.find(lint);
      if (wanted == nullptr) continue;
      phrases.insert(phrases.end(), wanted->begin(), wanted->end());
      owners.resize(phrases.size(), lint);
    }
    std::vector<LintFound> found;
    for (const PhraseFound& each : find_phrases(text, phrases)) {
      found.push_back({std::string(owners[each.phrase]), std::string(phrases[each.phrase]),
                       static_cast<int>(each.place.at), static_cast<int>(each.place.length)});
    }
    return found;
  }

  const Practising& who_;
  const Action& action_;
  const GivenParts* given_;
  bool back_ = false;
};

PracticeAction action_of(const Action& from, const Practising& who) {
  const auto& dealt = who.card.actions;
  PracticeAction action;
  action.id = from.id;
  action.kind = from.kind;
  action.caution = from.caution;
  action.touches = from.touches;
  action.open = !is_shut(who.card) && std::find(dealt.begin(), dealt.end(), &from) != dealt.end();
  if (!action.open) return action;
  Layout(who, from).fill(action);
  const auto* entries = who.request.earlier.find(from.id);
  if (entries != nullptr && !entries->empty()) action.tally = tally_of(from, *entries);
  return action;
}

/// All that does not hang on what was given.
Practised outline(const Intervention& from, const Board& board) {
  Practised all;
  all.intervention = from.id;
  all.stage = from.stage;
  all.use = from.use;
  all.minutes = from.minutes;
  all.evidence = from.evidence;
  all.sources = from.sources;
  all.cites = from.cites;
  all.touches = from.touches;
  all.gates = gates_passed(from.gates, board.gates);
  return all;
}

}  // namespace

Practised practise(const measure::Library& library, const PracticeRequest& request, Reader& reader) {
  const Registry& registry = library.content();
  const Guidance guidance = registry.guidance();
  if (!is_loaded(guidance, reader)) return {};
  check_request(request, guidance.find(request.intervention), reader);
  const RecommendRequest person{request.profile, request.around, {}, {}};
  Situation situation = situation_of(person, guidance, registry.measured(), reader);
  if (!reader.ok()) return {};
  // What someone starts from counts as how they are; what rises later is a matter of stopping.
  auto& upset = situation.ratings[static_cast<std::size_t>(content::Rating::Upset)];
  if (request.upset.before) upset = std::max(upset.value_or(0), *request.upset.before);
  const Board board = lay_out(situation, guidance);
  const Card& card = board.card(request.intervention);
  // What someone may not be told of is as good as not there.
  if (!card.known) check_request(request, nullptr, reader);
  const std::vector<const Action*> actions = asked_actions(request, card, situation, reader);
  if (!reader.ok()) return {};
  Practised practised = outline(*card.intervention, board);
  practised.stop = is_time_to_stop(request.upset, *guidance.settings);
  const Practising who{request, card, board, reader};
  for (const Action* action : actions) practised.actions.push_back(action_of(*action, who));
  return practised;
}

}  // namespace sb::guide

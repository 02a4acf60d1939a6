#include "content/practice.hpp"

#include <algorithm>
#include <set>

#include "content/id.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

/// The longest a timer or a step may run, in seconds: an hour.
constexpr int kLongestSeconds = 3600;

void check_seconds(int seconds, Reader& reader) {
  if (seconds < 1 || seconds > kLongestSeconds) {
    reader.fail_at(std::string_view("seconds"), ErrorCode::ValueOutOfRange, std::to_string(seconds));
  }
}

/// Checks what one kind of part says by itself.
struct PartCheck {
  Reader& reader;

  void operator()(const TextPart&) const {}
  void operator()(const RatePart&) const {}
  void operator()(const WhoPart&) const {}
  void operator()(const WordPart&) const {}
  void operator()(const WritePart&) const {}
  void operator()(const ScriptPart&) const {}
  void operator()(const LoopPart&) const {}
  void operator()(const NextPart&) const {}
  void operator()(const StepPart& step) const {
    if (step.seconds) check_seconds(*step.seconds, reader);
  }
  void operator()(const BreathPart& breath) const {
    if (breath.in < 1) fail("in");
    if (breath.hold < 0) fail("hold");
    if (breath.out < 1) fail("out");
    if (breath.rounds < 1) fail("rounds");
  }
  void operator()(const TimerPart& timer) const {
    check_seconds(timer.seconds, reader);
    if (timer.turns && *timer.turns < 2) fail("turns");
  }
  void operator()(const ListPart& list) const {
    if (list.at_least && *list.at_least < 1) fail("at_least");
    if (list.at_most && *list.at_most < list.at_least.value_or(1)) fail("at_most");
    check_options("offers", list.offers);
    // Too few would leave the rest to be written after all.
    const bool too_few = !list.offers.empty() && static_cast<int>(list.offers.size()) < list.at_least.value_or(1);
    if (too_few) fail("offers");
  }
  void operator()(const PickPart& pick) const {
    check_options("options", pick.options);
    if (pick.options.empty()) reader.fail_at(std::string_view("options"), ErrorCode::EmptyList);
  }
  void operator()(const WhenPart& when) const {
    const bool bounded = when.min || when.max;
    if (bounded && when.what != Timing::Minutes) return fail("what");
    if (when.min && *when.min < 0) fail("min");
    if (when.max && *when.max <= when.min.value_or(0)) {
      reader.fail_at(std::string_view("max"), ErrorCode::EmptyRange);
    }
  }

 private:
  void check_options(std::string_view key, const std::vector<std::string>& options) const {
    const Reader::Step step(reader, key);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < options.size(); ++i) {
      if (!well_formed(options[i])) reader.fail_at(i, ErrorCode::MalformedId, options[i]);
      if (!seen.insert(options[i]).second) reader.fail_at(i, ErrorCode::DuplicateId, options[i]);
    }
  }
  void fail(std::string_view key) const { reader.fail_at(key, ErrorCode::ValueOutOfRange); }
};

/// Whether a part leaves something behind that a script can be made of.
bool gives_words(const Part& part) {
  return asks_for_words(part) || std::holds_alternative<ListPart>(part.kind) ||
         std::holds_alternative<PickPart>(part.kind) || std::holds_alternative<WordPart>(part.kind) ||
         std::holds_alternative<RatePart>(part.kind) || std::holds_alternative<WhenPart>(part.kind) ||
         std::holds_alternative<WhoPart>(part.kind);
}

/// A script is put together from what came before it.
void check_script(const ScriptPart& script, const std::vector<Part>& parts, std::size_t before, Reader& reader) {
  const Reader::Step step(reader, std::string_view("from"));
  if (script.from.empty()) reader.fail(ErrorCode::EmptyList);
  for (std::size_t i = 0; i < script.from.size(); ++i) {
    const auto end = parts.begin() + static_cast<std::ptrdiff_t>(before);
    const auto found = std::find_if(parts.begin(), end, [&](const Part& part) { return part.id == script.from[i]; });
    if (found == end) {
      reader.fail_at(i, ErrorCode::UnknownId, script.from[i]);
    } else if (!gives_words(*found)) {
      reader.fail_at(i, ErrorCode::WrongPartKind, script.from[i]);
    }
  }
}

/// The pick of this id among the parts before one; anything else goes to the reader.
const PickPart* earlier_pick(std::string_view key, const std::string& id, const std::vector<Part>& parts,
                             std::size_t before, Reader& reader) {
  const auto end = parts.begin() + static_cast<std::ptrdiff_t>(before);
  const auto found = std::find_if(parts.begin(), end, [&](const Part& part) { return part.id == id; });
  const auto* pick = found == end ? nullptr : std::get_if<PickPart>(&found->kind);
  if (found == end) reader.fail_at(key, ErrorCode::UnknownId, id);
  if (found != end && pick == nullptr) reader.fail_at(key, ErrorCode::WrongPartKind, id);
  return pick;
}

/// A loop is drawn from two picks that come before it.
void check_loop(const LoopPart& loop, const std::vector<Part>& parts, std::size_t before, Reader& reader) {
  (void)earlier_pick("mine", loop.mine, parts, before, reader);
  (void)earlier_pick("theirs", loop.theirs, parts, before, reader);
}

/// What could be added is offered for options of a pick that comes before.
void check_next(const NextPart& next, const std::vector<Part>& parts, std::size_t before, Reader& reader) {
  const PickPart* pick = earlier_pick("from", next.from, parts, before, reader);
  if (pick == nullptr) return;
  const Reader::Step step(reader, std::string_view("adds"));
  for (const auto& [option, intervention] : next.adds.entries) {
    const bool known = std::find(pick->options.begin(), pick->options.end(), option) != pick->options.end();
    if (!known) reader.fail_at(std::string_view(option), ErrorCode::UnknownOption, option);
  }
}

/// What a part waits for is a choice that comes before it.
void check_choice(const Choice& choice, const std::vector<Part>& parts, std::size_t before, Reader& reader) {
  const Reader::Step step(reader, std::string_view("required_when"));
  const auto end = parts.begin() + static_cast<std::ptrdiff_t>(before);
  const auto found = std::find_if(parts.begin(), end, [&](const Part& part) { return part.id == choice.part; });
  if (found == end) return reader.fail_at(std::string_view("part"), ErrorCode::UnknownId, choice.part);
  const auto* pick = std::get_if<PickPart>(&found->kind);
  if (pick == nullptr) return reader.fail_at(std::string_view("part"), ErrorCode::WrongPartKind, choice.part);
  const bool known = std::find(pick->options.begin(), pick->options.end(), choice.option) != pick->options.end();
  if (!known) reader.fail_at(std::string_view("option"), ErrorCode::UnknownOption, choice.option);
}

bool may_be_empty(ActionKind kind) {
  return tells_only(kind) || kind == ActionKind::None;
}

}  // namespace

bool tells_only(ActionKind kind) {
  return kind == ActionKind::InfoCard || kind == ActionKind::ReferralQuestion || kind == ActionKind::ClinicianNote;
}

bool asks_for_words(const Part& part) {
  const auto* list = std::get_if<ListPart>(&part.kind);
  return std::holds_alternative<WritePart>(part.kind) || (list != nullptr && list->offers.empty());
}

void check_action(const Action& action, Reader& reader) {
  const Reader::Step step(reader, std::string_view("parts"));
  if (action.parts.empty() && !may_be_empty(action.kind)) reader.fail(ErrorCode::EmptyList);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < action.parts.size(); ++i) {
    const Reader::Step inside(reader, i);
    const Part& part = action.parts[i];
    const auto fail_id = [&](ErrorCode code) { reader.fail_at(std::string_view("id"), code, part.id); };
    if (!well_formed(part.id)) fail_id(ErrorCode::MalformedId);
    if (!seen.insert(part.id).second) fail_id(ErrorCode::DuplicateId);
    std::visit(PartCheck{reader}, part.kind);
    if (const auto* script = std::get_if<ScriptPart>(&part.kind)) check_script(*script, action.parts, i, reader);
    if (const auto* loop = std::get_if<LoopPart>(&part.kind)) check_loop(*loop, action.parts, i, reader);
    if (const auto* next = std::get_if<NextPart>(&part.kind)) check_next(*next, action.parts, i, reader);
    if (part.required_when) check_choice(*part.required_when, action.parts, i, reader);
  }
}

}  // namespace sb::content

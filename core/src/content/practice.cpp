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
  }
  void operator()(const PickPart& pick) const {
    const Reader::Step step(reader, std::string_view("options"));
    if (pick.options.empty()) reader.fail(ErrorCode::EmptyList);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < pick.options.size(); ++i) {
      if (!well_formed(pick.options[i])) reader.fail_at(i, ErrorCode::MalformedId, pick.options[i]);
      if (!seen.insert(pick.options[i]).second) reader.fail_at(i, ErrorCode::DuplicateId, pick.options[i]);
    }
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
  void fail(std::string_view key) const { reader.fail_at(key, ErrorCode::ValueOutOfRange); }
};

/// Whether a part leaves something behind that a script can be made of.
bool gives_words(const Part& part) {
  return asks_for_words(part) || std::holds_alternative<PickPart>(part.kind) ||
         std::holds_alternative<WordPart>(part.kind) || std::holds_alternative<RatePart>(part.kind) ||
         std::holds_alternative<WhenPart>(part.kind) || std::holds_alternative<WhoPart>(part.kind);
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

bool may_be_empty(ActionKind kind) {
  return kind == ActionKind::InfoCard || kind == ActionKind::ReferralQuestion || kind == ActionKind::ClinicianNote ||
         kind == ActionKind::None;
}

}  // namespace

bool asks_for_words(const Part& part) {
  return std::holds_alternative<WritePart>(part.kind) || std::holds_alternative<ListPart>(part.kind);
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
  }
}

}  // namespace sb::content

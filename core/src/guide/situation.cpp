#include "guide/situation.hpp"

#include <algorithm>
#include <array>

#include "support/fields.hpp"
#include "support/order.hpp"
#include "support/reader.hpp"

namespace sb::guide {
namespace {

using content::Style;
using profile::Certainty;
using profile::Standing;

AxisLevel level_of(Certainty certainty) {
  if (certainty <= Certainty::LeaningLow) return AxisLevel::Low;
  return certainty == Certainty::NearMiddle ? AxisLevel::Near : AxisLevel::High;
}

void sort_once(std::vector<std::string>& list) {
  sort_list(list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Sorts values by name and keeps the last of each.
template <class T>
Named<T> sorted(const Named<T>& given) {
  Named<T> all = given;
  const auto by_name = [](const auto& a, const auto& b) { return a.first < b.first; };
  sort_by(all.entries, by_name);
  return all;
}

/// The standing a plan goes by: the person it is about, or people in general.
const Standing* standing_for(const RecommendRequest& request, Reader& reader) {
  const auto& standings = request.profile.standings;
  if (request.around.context.about) {
    const auto about = [&](const Standing& standing) { return standing.target == request.around.context.about; };
    const auto found = std::find_if(standings.begin(), standings.end(), about);
    if (found != standings.end()) return &*found;
    const Reader::Step step(reader, std::string_view("context"));
    reader.fail_at(std::string_view("about"), ErrorCode::TargetUnknown, *request.around.context.about);
    return nullptr;
  }
  const auto& general = request.profile.general;
  if (!general) return nullptr;
  if (*general >= 0 && *general < static_cast<int>(standings.size())) {
    return &standings[static_cast<std::size_t>(*general)];
  }
  const Reader::Step step(reader, std::string_view("profile"));
  reader.fail_at(std::string_view("general"), ErrorCode::ValueOutOfRange, std::to_string(*general));
  return nullptr;
}

void take_standing(Situation& situation, const Standing& standing) {
  situation.pattern = static_cast<PatternWord>(standing.style);
  situation.neighbours = standing.neighbours;
  sort_list(situation.neighbours);
  for (const profile::DimensionStanding& dimension : standing.dimensions) {
    const auto axis = static_cast<std::size_t>(dimension.id);
    situation.constructs[axis] = dimension.construct;
    if (dimension.certainty) situation.axes[axis] = level_of(*dimension.certainty);
  }
}

void take_levels(Situation& situation, const profile::Profile& profile) {
  for (const auto& trait : profile.traits) situation.traits.add(trait.id, trait.level);
  for (const auto& capacity : profile.capacities) situation.capacities.add(capacity.id, capacity.level);
  for (const auto& model : profile.models) situation.models.add(model.id, model.sign);
  situation.traits = sorted(situation.traits);
  situation.capacities = sorted(situation.capacities);
  situation.models = sorted(situation.models);
  const profile::SelfRatings& ratings = profile.self_ratings;
  situation.ratings = {ratings.upset, ratings.readiness, ratings.urge, ratings.distress};
}

/// Everyone who is part of the person's life, and everyone they were asked about. Answers of a safety screen that raise
/// a flag about someone count as being afraid of them.
std::vector<Bond> bonds_of(const RecommendRequest& request) {
  std::vector<std::string> people;
  for (const auto& person : request.profile.people) {
    if (person.state != profile::State::Past) people.push_back(person.target);
  }
  for (const auto& [person, reply] : request.around.gates.afraid_of.entries) people.push_back(person);
  sort_once(people);
  std::vector<Bond> bonds;
  for (const std::string& person : people) {
    const Reply* reply = request.around.gates.afraid_of.find(person);
    const auto raised = [&](const profile::RaisedFlag& flag) { return flag.target == person; };
    const auto& flags = request.profile.flags;
    const bool unsafe = std::any_of(flags.begin(), flags.end(), raised);
    bonds.push_back({person, unsafe ? Reply::Yes : (reply == nullptr ? Reply::Unknown : *reply)});
  }
  return bonds;
}

/// Something done once counts as done, whatever was said of it at other times.
std::vector<Past> past_of(std::vector<Past> done) {
  const auto before = [](const Past& a, const Past& b) {
    return a.intervention != b.intervention ? a.intervention < b.intervention : a.outcome < b.outcome;
  };
  sort_by(done, before);
  const auto same = [](const Past& a, const Past& b) { return a.intervention == b.intervention; };
  done.erase(std::unique(done.begin(), done.end(), same), done.end());
  return done;
}

template <class Known>
void check_ids(std::string_view key, const std::vector<std::string>& ids, Reader& reader, Known known) {
  const Reader::Step step(reader, key);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!known(ids[i])) reader.fail_at(i, ErrorCode::UnknownId, ids[i]);
  }
}

void check_request(const RecommendRequest& request, const content::Guidance& guidance,
                   const content::Measured& measured, Reader& reader) {
  const auto flag = [&](const std::string& id) {
    return std::any_of(guidance.flags.begin(), guidance.flags.end(), [&](const auto* each) { return each->id == id; });
  };
  check_ids("flags", request.around.flags, reader, flag);
  check_ids("picked", request.picked, reader, [&](const std::string& id) { return measured.traits.contains(id); });
  {
    const Reader::Step gates(reader, std::string_view("gates"));
    const Reader::Step step(reader, std::string_view("answers"));
    for (const auto& [id, reply] : request.around.gates.answers.entries) {
      if (guidance.find_gate(id) == nullptr) reader.fail_at(std::string_view(id), ErrorCode::UnknownId, id);
    }
  }
  {
    const Reader::Step step(reader, std::string_view("done"));
    for (std::size_t i = 0; i < request.around.done.size(); ++i) {
      const Reader::Step inside(reader, i);
      const std::string& id = request.around.done[i].intervention;
      const bool known = guidance.find(id) != nullptr;
      if (!known) reader.fail_at(std::string_view("intervention"), ErrorCode::UnknownId, id);
    }
  }
  if (request.minutes && *request.minutes < 1) {
    reader.fail_at(std::string_view("minutes"), ErrorCode::ValueOutOfRange, std::to_string(*request.minutes));
  }
  const PlanContext& context = request.around.context;
  const bool enabled = context.place == Place::Clinic && context.joint;
  if ((context.joint || context.partner) && !enabled) {
    const Reader::Step step(reader, std::string_view("context"));
    reader.fail_at(std::string_view(context.joint ? "joint" : "partner"), ErrorCode::JointNotEnabled);
  }
}

}  // namespace

std::optional<PatternWord> pattern_of(const PerAxis<std::optional<AxisLevel>>& axes) {
  if (!axes[0] || !axes[1]) return std::nullopt;
  if (*axes[0] == AxisLevel::Near || *axes[1] == AxisLevel::Near) return PatternWord::Between;
  const bool anxious = *axes[0] == AxisLevel::High;
  const bool avoidant = *axes[1] == AxisLevel::High;
  if (anxious) return avoidant ? PatternWord::Fearful : PatternWord::Preoccupied;
  return avoidant ? PatternWord::Dismissing : PatternWord::Secure;
}

std::vector<Style> neighbours_of(const PerAxis<std::optional<AxisLevel>>& axes) {
  std::vector<Style> neighbours;
  if (pattern_of(axes) != PatternWord::Between) return neighbours;
  for (const Style style : {Style::Secure, Style::Preoccupied, Style::Dismissing, Style::Fearful}) {
    const bool anxious = style == Style::Preoccupied || style == Style::Fearful;
    const bool avoidant = style == Style::Dismissing || style == Style::Fearful;
    const auto fits = [](AxisLevel level, bool high) {
      return level == AxisLevel::Near || (level == AxisLevel::High) == high;
    };
    if (fits(*axes[0], anxious) && fits(*axes[1], avoidant)) neighbours.push_back(style);
  }
  return neighbours;
}

bool holds(const std::vector<std::string>& sorted, std::string_view id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

bool is_loaded(const content::Guidance& guidance, Reader& reader) {
  const bool loaded = guidance.settings != nullptr && !guidance.interventions.empty();
  if (!loaded) reader.fail(ErrorCode::GuidanceNotLoaded);
  return loaded;
}

Situation situation_of(const RecommendRequest& request, const content::Guidance& guidance,
                       const content::Measured& measured, Reader& reader) {
  check_request(request, guidance, measured, reader);
  Situation situation;
  if (const Standing* standing = standing_for(request, reader)) take_standing(situation, *standing);
  take_levels(situation, request.profile);
  situation.flags = request.around.flags;
  for (const auto& flag : request.profile.flags) situation.flags.push_back(flag.id);
  sort_once(situation.flags);
  situation.place = request.around.context.place;
  situation.joint = request.around.context.joint;
  situation.partner = request.around.context.partner;
  situation.people = bonds_of(request);
  for (const auto& standing : request.profile.standings) situation.people_measured += standing.target ? 1 : 0;
  situation.gates = sorted(request.around.gates.answers);
  situation.minutes = request.minutes;
  situation.picked = request.picked;
  sort_once(situation.picked);
  situation.without = request.around.preferences.without;
  situation.done = past_of(request.around.done);
  situation.off = request.around.off;
  return situation;
}

Words words_of(std::type_identity<Reply>) {
  static constexpr auto words = std::to_array<std::string_view>({"yes", "no", "unknown", "skip"});
  return words;
}

Words words_of(std::type_identity<Outcome>) {
  static constexpr auto words = std::to_array<std::string_view>({"done", "declined"});
  return words;
}

const Record& record_of(std::type_identity<PlanContext>) {
  static constexpr std::array fields{maybe<&PlanContext::place>("place"), maybe<&PlanContext::joint>("joint"),
                                     maybe<&PlanContext::partner>("partner"), maybe<&PlanContext::about>("about")};
  static constexpr Record record{"PlanContext", fields};
  return record;
}

const Record& record_of(std::type_identity<GateAnswers>) {
  static constexpr std::array fields{maybe<&GateAnswers::answers>("answers"),
                                     maybe<&GateAnswers::afraid_of>("afraid_of")};
  static constexpr Record record{"GateAnswers", fields};
  return record;
}

const Record& record_of(std::type_identity<Preferences>) {
  static constexpr std::array fields{maybe<&Preferences::without>("without")};
  static constexpr Record record{"Preferences", fields};
  return record;
}

const Record& record_of(std::type_identity<Past>) {
  static constexpr std::array fields{field<&Past::intervention>("intervention"), field<&Past::outcome>("outcome")};
  static constexpr Record record{"PastOffer", fields};
  return record;
}

const Record& record_of(std::type_identity<Circumstances>) {
  static constexpr std::array fields{
      maybe<&Circumstances::context>("context"), maybe<&Circumstances::flags>("flags"),
      maybe<&Circumstances::gates>("gates"),     maybe<&Circumstances::preferences>("preferences"),
      maybe<&Circumstances::done>("done"),       maybe<&Circumstances::off>("off")};
  static constexpr Record record{"Circumstances", fields};
  return record;
}

const Record& record_of(std::type_identity<RecommendRequest>) {
  static constexpr std::array fields{field<&RecommendRequest::profile>("profile"), spread<&RecommendRequest::around>(),
                                     maybe<&RecommendRequest::minutes>("minutes"),
                                     maybe<&RecommendRequest::picked>("picked")};
  static constexpr Record record{"RecommendRequest", fields};
  return record;
}

}  // namespace sb::guide

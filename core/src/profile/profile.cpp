#include "profile/profile.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "content/guidance.hpp"
#include "version.hpp"

namespace sb::profile {
namespace {

using content::Role;
using measure::ScaleKey;

// ------------------------------------------------------------------------------------------------------ standings

DimensionStanding standing_on(const Entry& entry, measure::Dimension dimension, content::Axis axis) {
  const std::string& id = scale_id(entry, dimension);
  DimensionStanding standing;
  standing.id = axis;
  standing.construct = find_scale(entry.ready.key, id)->scale->construct;
  standing.certainty = certainty_in(entry, dimension);
  const auto& mean = std::get<measure::MeanScore>(entry.result.scales.find(id)->kind);
  standing.mean = mean.mean;
  standing.interval95 = mean.interval95;
  return standing;
}

Standing standing_of(const Entry& entry) {
  Standing standing;
  standing.instrument = entry.result.instrument;
  standing.form = entry.result.form;
  if (!about_general(entry)) standing.target = entry.result.target;
  standing.state = entry.state;
  standing.dimensions = {standing_on(entry, measure::Dimension::Anxiety, content::Axis::Anxiety),
                         standing_on(entry, measure::Dimension::Avoidance, content::Axis::Avoidance)};
  standing.style = entry.result.styles->style;
  standing.neighbours = entry.result.styles->neighbours;
  standing.position = entry.result.position;
  return standing;
}

/// The standing a plan goes by: people in general, or the only person answered about. Differences between people are
/// never averaged away.
std::optional<int> general_of(const std::vector<Standing>& standings) {
  for (std::size_t i = 0; i < standings.size(); ++i) {
    if (!standings[i].target) return static_cast<int>(i);
  }
  return standings.size() == 1 ? std::optional(0) : std::nullopt;
}

/// The bond that may serve as practice ground, by the same questionnaire for everyone.
std::optional<std::string> easier_of(const std::vector<Standing>& standings) {
  const Standing* easiest = nullptr;
  int compared = 0;
  const auto height = [](const Standing& standing) {
    return standing.dimensions[0].mean.value_or(0) + standing.dimensions[1].mean.value_or(0);
  };
  for (const Standing& standing : standings) {
    const bool whole = standing.target && standing.dimensions[0].mean && standing.dimensions[1].mean;
    if (!whole || standing.state == State::Past) continue;
    if (easiest != nullptr && standing.instrument != easiest->instrument) continue;
    ++compared;
    if (easiest == nullptr || height(standing) < height(*easiest)) easiest = &standing;
  }
  return compared < 2 ? std::nullopt : easiest->target;
}

// ----------------------------------------------------------------------------------------------- scales one by one

/// One scale of an entry, scored.
struct Scored {
  const Entry& entry;
  const ScaleKey& scale;
  const measure::ScaleScore& score;

  [[nodiscard]] Level level() const { return level_of(*entry.ready.key.instrument, band_in(score)); }
  [[nodiscard]] std::optional<double> share() const {
    constexpr double kWhole = 100;
    std::optional<double> percent;
    if (const auto* mean = std::get_if<measure::MeanScore>(&score.kind)) percent = mean->percent;
    if (const auto* count = std::get_if<measure::CountScore>(&score.kind)) percent = count->percent;
    return percent ? std::optional(*percent / kWhole) : std::nullopt;
  }
};

/// Calls `visit` with every scale that is wanted, in the order answered.
template <class Visit>
void each_scale(const std::vector<Entry>& entries, bool (*wanted)(const content::Scale& scale), Visit visit) {
  for (const Entry& entry : entries) {
    for (const ScaleKey& scale : entry.ready.key.scales) {
      const measure::ScaleScore* score = entry.result.scales.find(scale.scale->id);
      if (score != nullptr && wanted(*scale.scale)) visit(Scored{entry, scale, *score});
    }
  }
}

template <Role role>
bool has_role(const content::Scale& scale) {
  return scale.role == role;
}

/// The standing of this id, made if it is not there yet.
template <class T>
T& standing_for(std::vector<T>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == id; });
  if (found != all.end()) return *found;
  T& fresh = all.emplace_back();
  fresh.id = id;
  return fresh;
}

/// Whether a level that was found says more than one that is there: known before unknown, higher before lower.
bool says_more(Level found, Level there) {
  if (found == Level::Unknown) return false;
  return there == Level::Unknown || found > there;
}

void add_answers(TraitStanding& trait, const Scored& scored) {
  const measure::Sheet& sheet = scored.entry.ready.sheet;
  for (const measure::KeyedItem& keyed : scored.scale.items) {
    const content::Item& item = scored.entry.ready.key.instrument->items[keyed.item];
    const auto& code = sheet.codes[keyed.item];
    if (!code || item.sensitive) continue;
    trait.answers.push_back({scored.entry.result.instrument, item.id, *code, sheet.target});
  }
}

/// Every trait the loaded instruments know, and of which the answers tell something or not. One that is asked about in
/// two ways is as high as the higher of them.
std::vector<TraitStanding> traits_of(const content::Registry& registry, const std::vector<Entry>& entries) {
  std::vector<TraitStanding> traits;
  for (const std::string& id : registry.measured().traits) traits.emplace_back().id = id;
  each_scale(entries, &content::tells_trait, [&](const Scored& scored) {
    TraitStanding& trait = standing_for(traits, scored.scale.scale->construct);
    add_answers(trait, scored);
    if (says_more(scored.level(), trait.level)) trait.level = scored.level();
    if (scored.share().value_or(-1) > trait.share.value_or(-1)) trait.share = scored.share();
  });
  return traits;
}

std::vector<CapacityStanding> capacities_of(const std::vector<Entry>& entries) {
  std::vector<CapacityStanding> capacities;
  each_scale(entries, &content::tells_capacity, [&](const Scored& scored) {
    CapacityStanding& capacity = standing_for(capacities, scored.scale.scale->construct);
    capacity.level = scored.level();
    capacity.share = scored.share();
  });
  return capacities;
}

/// Working models that have two sides: means run from negative to positive, counts of guesses do not.
std::vector<ModelStanding> models_of(const std::vector<Entry>& entries) {
  std::vector<ModelStanding> models;
  each_scale(entries, &has_role<Role::Model>, [&](const Scored& scored) {
    if (!std::holds_alternative<measure::MeanScore>(scored.score.kind)) return;
    ModelStanding& model = standing_for(models, scored.scale.scale->construct);
    model.sign = static_cast<Sign>(scored.level());
    model.share = scored.share();
  });
  return models;
}

std::vector<StrategyStanding> strategies_of(const std::vector<Entry>& entries) {
  std::vector<StrategyStanding> strategies;
  each_scale(entries, &has_role<Role::Strategy>, [&](const Scored& scored) {
    StrategyStanding& strategy = standing_for(strategies, scored.scale.scale->construct);
    strategy.level = scored.level();
    if (const auto* count = std::get_if<measure::CountScore>(&scored.score.kind)) strategy.count = count->count;
    strategy.of = scored.score.n;
  });
  return strategies;
}

// ------------------------------------------------------------------------------------------------- the other parts

std::vector<RaisedFlag> flags_of(const std::vector<Entry>& entries) {
  std::vector<RaisedFlag> flags;
  for (const Entry& entry : entries) {
    for (const std::string& id : entry.result.flags) flags.push_back({id, entry.result.target});
  }
  return flags;
}

std::vector<PersonStanding> people_of(const std::vector<Entry>& entries) {
  std::vector<PersonStanding> people;
  for (const Entry& entry : entries) {
    if (about_general(entry)) continue;
    const auto same = [&](const PersonStanding& known) { return known.target == *entry.result.target; };
    const auto found = std::find_if(people.begin(), people.end(), same);
    if (found == people.end()) {
      people.push_back({*entry.result.target, entry.state});
    } else if (!found->state) {
      found->state = entry.state;
    }
  }
  return people;
}

std::string mismatch_message(std::string_view construct) {
  return std::string("plan.mismatch.").append(construct);
}

/// Someone whose answers place them near security although a working model says otherwise.
std::vector<Mismatch> mismatches_of(const Profile& profile) {
  std::vector<Mismatch> mismatches;
  const bool secure =
      profile.general && profile.standings[static_cast<std::size_t>(*profile.general)].style == Verdict::Secure;
  if (!secure) return mismatches;
  for (const ModelStanding& model : profile.models) {
    if (model.sign == Sign::Negative) mismatches.push_back({model.id, mismatch_message(model.id)});
  }
  return mismatches;
}

/// Whether two who see a pattern see different ones; those who see none clearly do not count.
bool differ(const Profile& profile) {
  std::set<Verdict> seen;
  const auto look = [&](Verdict style) {
    if (style != Verdict::Between && style != Verdict::Insufficient) seen.insert(style);
  };
  if (profile.general) look(profile.standings[static_cast<std::size_t>(*profile.general)].style);
  for (const SourceReading& source : profile.sources) look(source.style);
  return seen.size() > 1;
}

ProfileProvenance provenance_of(const std::vector<Entry>& entries) {
  ProfileProvenance provenance{std::string(kEngineVersion), {}};
  std::set<std::string_view> seen;
  for (const Entry& entry : entries) {
    if (!seen.insert(entry.result.instrument).second) continue;
    provenance.instruments.push_back({entry.result.instrument, entry.result.revision});
  }
  return provenance;
}

void check_ratings(const SelfRatings& ratings, Reader& reader) {
  const Reader::Step step(reader, std::string_view("self_ratings"));
  const auto check = [&](std::string_view key, const std::optional<int>& rating) {
    const bool outside = rating && (*rating < 0 || *rating > kHighestRating);
    if (outside) reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(*rating));
  };
  check("upset", ratings.upset);
  check("readiness", ratings.readiness);
  check("urge", ratings.urge);
  check("distress", ratings.distress);
}

}  // namespace

Level level_of(const content::Instrument& instrument, const std::optional<std::string>& band) {
  if (!band) return Level::Unknown;
  if (*band == instrument.bands.front().id) return Level::Low;
  return *band == instrument.bands.back().id ? Level::High : Level::Middle;
}

std::vector<std::string> profile_messages(const content::Registry& registry) {
  std::set<std::string> messages;
  for (const auto& instrument : registry.instruments()) {
    for (const content::Scale& scale : instrument->scales) {
      const bool two_sided = scale.role == Role::Model && std::holds_alternative<content::MeanScale>(scale.kind);
      if (two_sided && !instrument->bands.empty()) messages.insert(mismatch_message(scale.construct));
    }
  }
  return {messages.begin(), messages.end()};
}

Profile make_profile(const measure::Library& library, const ProfileRequest& request, Reader& reader) {
  check_ratings(request.self_ratings, reader);
  const std::vector<Entry> entries = read_entries(library, request.measurements, request.cut, reader);
  Profile profile;
  if (!reader.ok()) return profile;
  for (const Entry& entry : entries) {
    if (places(entry.ready)) profile.standings.push_back(standing_of(entry));
  }
  profile.general = general_of(profile.standings);
  profile.easier = easier_of(profile.standings);
  profile.traits = traits_of(library.content(), entries);
  profile.capacities = capacities_of(entries);
  profile.models = models_of(entries);
  profile.strategies = strategies_of(entries);
  profile.flags = flags_of(entries);
  profile.people = people_of(entries);
  profile.self_ratings = request.self_ratings;
  profile.mismatches = mismatches_of(profile);
  add_missing(profile.history, request.history);
  profile.sources = request.sources;
  profile.sources_differ = differ(profile);
  profile.provenance = provenance_of(entries);
  return profile;
}

}  // namespace sb::profile

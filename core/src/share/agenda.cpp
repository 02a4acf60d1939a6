#include "share/agenda.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "share/case.hpp"
#include "support/fields.hpp"
#include "support/order.hpp"

namespace sb::share {
namespace {

using content::AgendaWhen;
using content::Style;

bool has(const std::vector<Style>& list, Style style) {
  return std::find(list.begin(), list.end(), style) != list.end();
}

/// The patterns that the client's own answers point to. Answers about people in general come first; where there are
/// none, whatever the session holds.
std::vector<Style> patterns_of(const AgendaBasis& basis) {
  std::vector<Style> patterns;
  const auto add = [&](Style style) {
    if (!has(patterns, style)) patterns.push_back(style);
  };
  for (const SourceView& view : basis.sources.views) {
    if (view.kind != kOwnAnswers || (view.target && !patterns.empty())) continue;
    for (const Style style : view.neighbours) add(style);
    if (view.style < profile::Verdict::Between) add(static_cast<Style>(view.style));
  }
  return patterns;
}

// ------------------------------------------------------------------------------------------------ moved answers

/// The newest session before this one in which a part was answered in the same way.
struct Earlier {
  const CaseSession* session = nullptr;
  const CaseMeasurement* part = nullptr;
};

Earlier earlier_of(const AgendaBasis& basis, const CaseMeasurement& part) {
  Earlier found;
  for (const CaseSession& session : basis.all.sessions) {
    if (&session == basis.session || session.made > basis.session->made) continue;
    for (const CaseMeasurement& other : session.measurements) {
      const bool same = other.answers && other.instrument == part.instrument && other.form == part.form &&
                        other.revision == part.revision && other.target == part.target &&
                        session.language == basis.session->language;
      if (same) found = {&session, &other};
    }
  }
  return found;
}

std::optional<int> rating_in(const measure::Answers& answers, const std::string& item) {
  const auto* answer = answers.find(item);
  const int* rating = answer == nullptr || !*answer ? nullptr : std::get_if<int>(&(*answer)->value);
  return rating == nullptr ? std::nullopt : std::optional(*rating);
}

void add_moved(const AgendaBasis& basis, const CaseMeasurement& part, std::vector<MovedAnswer>& moved) {
  const content::Instrument* instrument = basis.library.content().find(part.instrument);
  const Earlier before = part.answers ? earlier_of(basis, part) : Earlier{};
  if (before.part == nullptr || instrument == nullptr) return;
  for (const content::Item& item : instrument->items) {
    // What was asked with care is not repeated back.
    if (item.sensitive || !std::holds_alternative<content::RatingItem>(item.kind)) continue;
    const auto then = rating_in(*before.part->answers, item.id);
    const auto now = rating_in(*part.answers, item.id);
    if (!then || !now || std::abs(*now - *then) < basis.form.limits.changed_points) continue;
    moved.push_back({part.instrument, item.id, part.target, *then, *now, before.session->id});
  }
}

std::vector<MovedAnswer> moved_answers(const AgendaBasis& basis) {
  std::vector<MovedAnswer> moved;
  if (basis.session == nullptr) return moved;
  for (const CaseMeasurement& part : basis.session->measurements) add_moved(basis, part, moved);
  const auto by = [](const MovedAnswer& each) { return std::abs(each.after - each.before); };
  sort_by(moved, [&](const MovedAnswer& one, const MovedAnswer& other) { return by(one) > by(other); });
  const auto most = static_cast<std::size_t>(basis.form.limits.changed_answers);
  if (moved.size() > most) moved.resize(most);
  return moved;
}

// -------------------------------------------------------------------------------------------------- suggestions

std::vector<TalkingPoints> talking_for(const AgendaBasis& basis, const std::vector<Style>& patterns) {
  std::vector<TalkingPoints> points;
  for (const content::TalkingSet& set : basis.form.talking) {
    if (!set.pattern || has(patterns, *set.pattern)) points.push_back({set.pattern, set.say, set.avoid});
  }
  return points;
}

/// Notes for clinicians that fit any of the patterns; all of them while no pattern is known.
std::vector<StanceNote> stance_for(const AgendaBasis& basis, const std::vector<Style>& patterns) {
  std::vector<StanceNote> notes;
  for (const content::Intervention* each : basis.guidance.interventions) {
    const auto is_note = [](const content::Action& action) {
      return action.kind == content::ActionKind::ClinicianNote;
    };
    const auto fits = [&](Style style) { return patterns.empty() || has(patterns, style); };
    const bool wanted = std::any_of(each->actions.begin(), each->actions.end(), is_note) &&
                        std::any_of(each->patterns.begin(), each->patterns.end(), fits);
    if (wanted) notes.push_back({each->id, each->patterns, each->evidence});
  }
  return notes;
}

bool belongs(const AgendaBasis& basis, const Agenda& agenda, AgendaWhen when) {
  switch (when) {
    case AgendaWhen::Changed:
      return basis.changed || !agenda.moved.empty();
    case AgendaWhen::Strong:
      return basis.report != nullptr && !basis.report->strongest.empty();
    case AgendaWhen::Apart:
      return !basis.sources.apart.empty();
    case AgendaWhen::Placed:
      return !agenda.patterns.empty();
    case AgendaWhen::Always:
      break;
  }
  return true;
}

/// The session's answers as a profile is made of them.
profile::Profile profile_of(const AgendaBasis& basis, Reader& reader) {
  profile::ProfileRequest request;
  std::vector<track::PartName> read;
  if (basis.report != nullptr) {
    for (const CaseMeasurement& part : basis.session->measurements) {
      if (!part.answers) continue;
      Reader scratch;
      const profile::AnswerSet answered = asked_of(part);
      const auto ready = prepare(basis.library, answered, scratch);
      if (ready && scratch.ok()) request.measurements.push_back({answered, part.state, {}, {}});
    }
  }
  for (const SourceView& view : basis.sources.views) {
    if (view.kind != kOwnAnswers) request.sources.push_back({view.kind, view.style});
  }
  return make_profile(basis.library, request, reader);
}

/// Whether someone does it for themselves: in a clinic's place everything is known, what is for parents too.
bool is_for_client(const content::Intervention& intervention) {
  const auto& audience = intervention.audience;
  return std::find(audience.begin(), audience.end(), content::Audience::Self) != audience.end();
}

/// Steps from the plan that the person's own page would make, as it is made where a clinician is.
void add_between(const AgendaBasis& basis, Agenda& agenda) {
  Reader scratch;
  guide::RecommendRequest request;
  request.profile = profile_of(basis, scratch);
  request.around.context.place = guide::Place::Clinic;
  if (!scratch.ok() || request.profile.standings.empty()) return;
  const guide::Plan plan = recommend(basis.library, request, scratch);
  if (!scratch.ok()) return;
  const auto most = static_cast<std::size_t>(basis.form.limits.between);
  for (const auto* list : {&plan.now, &plan.in_the_moment, &plan.next}) {
    for (const guide::PlanItem& item : *list) {
      if (agenda.between.size() == most) break;
      if (!is_for_client(*basis.guidance.find(item.intervention))) continue;
      BetweenStep step{item.intervention, item.stage, {}};
      for (const guide::ReasonGiven& reason : item.reasons) step.rules.push_back(reason.rule);
      agenda.between.push_back(std::move(step));
    }
  }
}

}  // namespace

Agenda suggest(const AgendaBasis& basis) {
  Agenda agenda;
  agenda.patterns = patterns_of(basis);
  agenda.moved = moved_answers(basis);
  agenda.talking = talking_for(basis, agenda.patterns);
  agenda.stance = stance_for(basis, agenda.patterns);
  agenda.cautions = basis.form.cautions;
  for (const content::AgendaKind& kind : basis.form.agenda) {
    if (belongs(basis, agenda, kind.when)) agenda.lines.push_back(kind.id);
  }
  add_between(basis, agenda);
  return agenda;
}

const Record& record_of(std::type_identity<MovedAnswer>) {
  static constexpr std::array fields{
      field<&MovedAnswer::instrument>("instrument"), field<&MovedAnswer::item>("item"),
      maybe<&MovedAnswer::target>("target"),         field<&MovedAnswer::before>("before"),
      field<&MovedAnswer::after>("after"),           field<&MovedAnswer::from>("from")};
  static constexpr Record record{"MovedAnswer", fields};
  return record;
}

const Record& record_of(std::type_identity<TalkingPoints>) {
  static constexpr std::array fields{maybe<&TalkingPoints::pattern>("pattern"), field<&TalkingPoints::say>("say"),
                                     field<&TalkingPoints::avoid>("avoid")};
  static constexpr Record record{"TalkingPoints", fields};
  return record;
}

const Record& record_of(std::type_identity<StanceNote>) {
  static constexpr std::array fields{field<&StanceNote::intervention>("intervention"),
                                     field<&StanceNote::patterns>("patterns"),
                                     field<&StanceNote::evidence>("evidence")};
  static constexpr Record record{"StanceNote", fields};
  return record;
}

const Record& record_of(std::type_identity<BetweenStep>) {
  static constexpr std::array fields{field<&BetweenStep::intervention>("intervention"),
                                     field<&BetweenStep::stage>("stage"), field<&BetweenStep::rules>("rules")};
  static constexpr Record record{"BetweenStep", fields};
  return record;
}

const Record& record_of(std::type_identity<Agenda>) {
  static constexpr std::array fields{field<&Agenda::patterns>("patterns"), field<&Agenda::moved>("moved"),
                                     field<&Agenda::talking>("talking"),   field<&Agenda::stance>("stance"),
                                     field<&Agenda::cautions>("cautions"), field<&Agenda::lines>("lines"),
                                     field<&Agenda::between>("between")};
  static constexpr Record record{"Agenda", fields};
  return record;
}

}  // namespace sb::share

#include "profile/comparison.hpp"

#include <array>
#include <set>
#include <utility>

#include "measure/difference.hpp"
#include "support/fields.hpp"

namespace sb::profile {
namespace {

/// The beliefs about one person, each dimension by itself.
struct Sides {
  std::optional<measure::Belief> anxiety;
  std::optional<measure::Belief> avoidance;
};

Sides sides_of(const Ready& ready) {
  const content::Placement& placement = *ready.key.instrument->position;
  return {belief_in(ready, placement.anxiety), belief_in(ready, placement.avoidance)};
}

std::optional<Apart> apart_if_both(const std::optional<measure::Belief>& a, const std::optional<measure::Belief>& b) {
  if (!a || !b) return std::nullopt;
  return apart(*a, *b);
}

/// Everyone's checked answers, in the order given.
std::vector<Ready> read_people(const measure::Library& library, const CompareRequest& request, Reader& reader) {
  std::vector<Ready> everyone;
  std::set<std::string_view> seen;
  // People in general are no one person to stand beside another.
  const auto& general = library.content().resolve(request.instrument).value().instrument->general_target;
  for (std::size_t i = 0; i < request.people.size(); ++i) {
    const PersonAnswers& person = request.people[i];
    // The instrument and the form stand once for all; a mistake in them is told once, at their own place.
    const Reader::Step people(reader, std::string_view("people"));
    const Reader::Step inside(reader, i);
    if (person.target == general) {
      reader.fail_at(std::string_view("target"), ErrorCode::TargetNotExpected, person.target);
    }
    if (!seen.insert(person.target).second) {
      reader.fail_at(std::string_view("target"), ErrorCode::DuplicateMeasurement, person.target);
    }
    auto ready = prepare(library, {request.instrument, request.form, person.answers, person.target}, reader);
    if (!ready) continue;
    // A calibration may hold for some of the people only; all of them are compared in one metric.
    set_bank(*ready, nullptr);
    everyone.push_back(std::move(*ready));
  }
  return everyone;
}

/// Whether the instrument is there, has the form, and places people on the map in it.
bool can_compare(const measure::Library& library, const CompareRequest& request, Reader& reader) {
  const auto named = library.content().resolve(request.instrument);
  if (!named.ok()) {
    reader.fail_at(std::string_view("instrument"), named.errors().front().code, named.errors().front().detail);
    return false;
  }
  const content::Instrument* instrument = named.value().instrument;
  const content::Form* form = request.form ? find_form(*instrument, *request.form) : &instrument->forms.front();
  if (form == nullptr) {
    reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, *request.form);
    return false;
  }
  if (!places(begin(*instrument, *form, nullptr))) {
    reader.fail_at(std::string_view("instrument"), ErrorCode::NoPlaces, instrument->id);
  }
  const auto count = static_cast<int>(request.people.size());
  const bool fits = count >= 2 && count <= measure::kMostPeople;
  if (!fits) reader.fail_at(std::string_view("people"), ErrorCode::WrongLength, std::to_string(count));
  return reader.ok();
}

}  // namespace

Apart apart(const measure::Belief& a, const measure::Belief& b) {
  const measure::Difference difference = difference_of(a, b);
  return {difference.value, difference.sd, differ(a, b)};
}

Compared compare_people(const measure::Library& library, const CompareRequest& request, Reader& reader) {
  Compared compared;
  if (!can_compare(library, request, reader)) return compared;
  const std::vector<Ready> everyone = read_people(library, request, reader);
  if (!reader.ok()) return compared;
  const content::Instrument& instrument = *everyone.front().key.instrument;
  compared.instrument = instrument.id;
  compared.revision = instrument.revision;
  compared.form = everyone.front().key.form->id;
  compared.evidence = instrument.evidence;
  for (const Ready& person : everyone) {
    compared.people.push_back({*person.sheet.target, position_of(person, mean_beliefs_of(person))});
  }
  for (auto a = everyone.begin(); a != everyone.end(); ++a) {
    for (auto b = a + 1; b != everyone.end(); ++b) {
      const Sides first = sides_of(*a);
      const Sides second = sides_of(*b);
      compared.pairs.push_back({*a->sheet.target, *b->sheet.target, apart_if_both(first.anxiety, second.anxiety),
                                apart_if_both(first.avoidance, second.avoidance)});
    }
  }
  compared.provenance = provenance_of(instrument);
  return compared;
}

const Record& record_of(std::type_identity<PersonAnswers>) {
  static constexpr std::array fields{field<&PersonAnswers::target>("target"),
                                     field<&PersonAnswers::answers>("answers")};
  static constexpr Record record{"PersonAnswers", fields};
  return record;
}

const Record& record_of(std::type_identity<CompareRequest>) {
  static constexpr std::array fields{field<&CompareRequest::instrument>("instrument"),
                                     maybe<&CompareRequest::form>("form"), field<&CompareRequest::people>("people")};
  static constexpr Record record{"CompareRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<PersonPlace>) {
  static constexpr std::array fields{field<&PersonPlace::target>("target"), field<&PersonPlace::position>("position")};
  static constexpr Record record{"PersonPlace", fields};
  return record;
}

const Record& record_of(std::type_identity<Apart>) {
  static constexpr std::array fields{field<&Apart::difference>("difference"), field<&Apart::s_d>("s_d"),
                                     field<&Apart::different>("different")};
  static constexpr Record record{"Apart", fields};
  return record;
}

const Record& record_of(std::type_identity<PairOfPeople>) {
  static constexpr std::array fields{field<&PairOfPeople::a>("a"), field<&PairOfPeople::b>("b"),
                                     field<&PairOfPeople::anxiety>("anxiety"),
                                     field<&PairOfPeople::avoidance>("avoidance")};
  static constexpr Record record{"PairOfPeople", fields};
  return record;
}

const Record& record_of(std::type_identity<Compared>) {
  static constexpr std::array fields{field<&Compared::instrument>("instrument"),
                                     field<&Compared::revision>("revision"),
                                     field<&Compared::form>("form"),
                                     field<&Compared::evidence>("evidence"),
                                     field<&Compared::people>("people"),
                                     field<&Compared::pairs>("pairs"),
                                     field<&Compared::provenance>("provenance")};
  static constexpr Record record{"Compared", fields};
  return record;
}

}  // namespace sb::profile

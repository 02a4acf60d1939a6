#include "teach/made_up.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "measure/key.hpp"
#include "support/fields.hpp"

namespace sb::teach {
namespace {

using namespace content;
using measure::Answer;
using measure::Dimension;

/// How someone made up answers questions about one thing.
struct Manner {
  const MadeUp& person;
  measure::PerDimension<double> place;
};

/// How far each answer lies from where the person stands. They add up to nothing: who is made up to stand at a border
/// stands there with every seed.
std::vector<double> scattered(std::size_t count, double spread, Random& random) {
  std::vector<double> apart(count);
  double sum = 0;
  for (double& each : apart) sum += each = spread * random.normal();
  for (double& each : apart) each -= sum / static_cast<double>(count);
  return apart;
}

/// What is marked on the questions of a dimension: near where the person stands, and turned round where a question is.
void answer_scale(const MadeUp& person, const measure::ScaleKey& scale, double place, const Instrument& instrument,
                  Random& random, Named<std::optional<Answer>>& marked) {
  const std::vector<double> apart = scattered(scale.items.size(), person.spread, random);
  for (std::size_t i = 0; i < scale.items.size(); ++i) {
    const measure::KeyedItem& item = scale.items[i];
    const int rating = std::clamp(static_cast<int>(std::floor(place + apart[i] + 0.5)), scale.min, scale.max);
    const bool open = random.uniform() < person.left_open.value_or(0);
    const Answer answer{person.always.value_or(measure::keyed(scale, item, rating))};
    marked.add(instrument.items[item.item].id, open ? std::nullopt : std::optional(answer));
  }
}

profile::AnswerSet answer_all(const Instrument& instrument, const Manner& manner, Random& random) {
  const Form& form = instrument.forms.front();
  const measure::Key key = measure::make_key(instrument, form);
  Named<std::optional<Answer>> marked;
  for (const Dimension d : measure::kDimensions) {
    const auto& axes = *instrument.position;
    const measure::ScaleKey& scale = *find_scale(key, d == Dimension::Anxiety ? axes.anxiety : axes.avoidance);
    answer_scale(manner.person, scale, manner.place[d], instrument, random, marked);
  }
  profile::AnswerSet set{instrument.id, form.id, {}, {}};
  for (const std::size_t asked : key.asked) {
    const auto* answer = marked.find(instrument.items[asked].id);
    set.answers.add(instrument.items[asked].id, answer == nullptr ? std::nullopt : *answer);
  }
  return set;
}

const Instrument* placing(const measure::Library& library, const std::string& id, Reader& reader) {
  const Instrument* instrument = library.content().find(id);
  if (instrument != nullptr && instrument->position) return instrument;
  reader.fail(instrument == nullptr ? ErrorCode::UnknownInstrument : ErrorCode::NoPlaces, id);
  return nullptr;
}

}  // namespace

const Classroom* classroom_of(const measure::Library& library, Reader& reader) {
  const Classroom* classroom = library.content().classroom();
  if (classroom == nullptr) reader.fail(ErrorCode::GuidanceNotLoaded);
  return classroom;
}

Random seeded(int seed, Reader& reader) {
  if (seed < 1 || seed > kHighestSeed) {
    reader.fail_at(std::string_view("seed"), ErrorCode::ValueOutOfRange, std::to_string(seed));
  }
  return Random(static_cast<std::uint64_t>(std::max(seed, 1)));
}

MadeUpAnswers make_up_answers(const measure::Library& library, const MadeUpRequest& request, Reader& reader) {
  Random random = seeded(request.seed, reader);
  const Classroom* classroom = classroom_of(library, reader);
  if (classroom == nullptr) return {};
  const auto matches = [&](const MadeUp& each) { return each.id == request.person; };
  const auto person = std::find_if(classroom->people.begin(), classroom->people.end(), matches);
  if (person == classroom->people.end()) {
    reader.fail_at(std::string_view("person"), ErrorCode::UnknownId, request.person);
  }
  const Instrument* general = placing(library, classroom->instrument, reader);
  const Instrument* bonds = placing(library, classroom->bonds_instrument, reader);
  if (!reader.ok()) return {};
  MadeUpAnswers made{request.person, request.seed, {}};
  made.answered.push_back(answer_all(*general, {*person, {person->anxiety, person->avoidance}}, random));
  for (const MadeUpBond& bond : person->bonds) {
    made.answered.push_back(answer_all(*bonds, {*person, {bond.anxiety, bond.avoidance}}, random));
    made.answered.back().target = bond.target;
  }
  return made;
}

const Record& record_of(std::type_identity<MadeUpRequest>) {
  static constexpr std::array fields{field<&MadeUpRequest::person>("person"), field<&MadeUpRequest::seed>("seed")};
  static constexpr Record record{"MadeUpRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<MadeUpAnswers>) {
  static constexpr std::array fields{field<&MadeUpAnswers::person>("person"), field<&MadeUpAnswers::seed>("seed"),
                                     field<&MadeUpAnswers::answered>("answered")};
  static constexpr Record record{"MadeUpAnswers", fields};
  return record;
}

}  // namespace sb::teach

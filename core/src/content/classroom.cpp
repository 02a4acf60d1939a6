#include "content/classroom.hpp"

#include <algorithm>
#include <array>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {
namespace {

constexpr std::size_t kStyles = 4;

void check_share(std::string_view key, double value, Reader& reader) {
  if (value < 0 || value > 1) reader.fail_at(key, ErrorCode::ValueOutOfRange);
}

void check_person(const MadeUp& person, Reader& reader) {
  if (person.spread < 0) reader.fail_at(std::string_view("spread"), ErrorCode::ValueOutOfRange);
  if (person.left_open) check_share("left_open", *person.left_open, reader);
}

void check_population(const Population& population, Reader& reader) {
  const Reader::Step step(reader, std::string_view("population"));
  check_share("correlation", population.correlation, reader);
  if (population.standard_error <= 0) reader.fail_at(std::string_view("standard_error"), ErrorCode::ValueOutOfRange);
  const double narrowest = std::min(population.anxiety.spread, population.avoidance.spread);
  if (narrowest <= 0) reader.fail(ErrorCode::ValueOutOfRange, "spread");
}

void check_pictures(const std::vector<PatternPicture>& pictures, Reader& reader) {
  const Reader::Step step(reader, std::string_view("pictures"));
  if (pictures.size() != kStyles) reader.fail(ErrorCode::WrongLength);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const auto same = [&](const PatternPicture& other) { return other.style == pictures[i].style; };
    const auto before = pictures.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(pictures.begin(), before, same)) {
      reader.fail_at(i, ErrorCode::DuplicateId, word(pictures[i].style));
    }
  }
}

void check_lesson(const Lesson& lesson, Reader& reader) {
  int sum = 0;
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    const Reader::Step list(reader, std::string_view("steps"));
    const Reader::Step inside(reader, i);
    const int minutes = lesson.steps[i].minutes;
    if (minutes < 1) reader.fail_at(std::string_view("minutes"), ErrorCode::ValueOutOfRange, std::to_string(minutes));
    sum += minutes;
  }
  if (sum != lesson.minutes) reader.fail_at(std::string_view("minutes"), ErrorCode::ValueOutOfRange, "sum");
  const bool framed = lesson.steps.size() > 1 && lesson.steps.front().activity == Activity::Start &&
                      lesson.steps.back().activity == Activity::Close;
  if (!framed) reader.fail_at(std::string_view("steps"), ErrorCode::MissingKey, "start, close");
}

void check_feelings(const FeelingGroup& group, Reader& reader) {
  if (group.words.empty()) reader.fail_at(std::string_view("words"), ErrorCode::EmptyList);
}

}  // namespace

void check_classroom(const Classroom& classroom, Reader& reader) {
  check_pack_of(classroom, "people", classroom.people, reader,
                [&](const MadeUp& person) { check_person(person, reader); });
  check_population(classroom.population, reader);
  check_pictures(classroom.pictures, reader);
  check_entries("feelings", classroom.feelings, reader,
                [&](const FeelingGroup& group) { check_feelings(group, reader); });
  check_entries("scenes", classroom.scenes, reader, [&](const ListeningScene& scene) {
    if (scene.seconds < 1) reader.fail_at(std::string_view("seconds"), ErrorCode::ValueOutOfRange);
  });
  check_entries("lessons", classroom.lessons, reader, [&](const Lesson& lesson) { check_lesson(lesson, reader); });
}

Words words_of(std::type_identity<Activity>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"start", "map", "people", "scoring", "room", "cuts", "loop", "myths", "methods",
                                       "feelings", "listening", "coin", "close"});
  return words;
}

Words words_of(std::type_identity<View>) {
  static constexpr auto words = std::to_array<std::string_view>({"positive", "negative"});
  return words;
}

const Record& record_of(std::type_identity<MadeUpBond>) {
  static constexpr std::array fields{field<&MadeUpBond::target>("target"), field<&MadeUpBond::anxiety>("anxiety"),
                                     field<&MadeUpBond::avoidance>("avoidance")};
  static constexpr Record record{"MadeUpBond", fields};
  return record;
}

const Record& record_of(std::type_identity<MadeUp>) {
  static constexpr std::array fields{
      field<&MadeUp::id>("id"),         field<&MadeUp::anxiety>("anxiety"),     field<&MadeUp::avoidance>("avoidance"),
      field<&MadeUp::spread>("spread"), maybe<&MadeUp::left_open>("left_open"), maybe<&MadeUp::always>("always"),
      maybe<&MadeUp::bonds>("bonds")};
  static constexpr Record record{"MadeUp", fields};
  return record;
}

const Record& record_of(std::type_identity<SpreadOf>) {
  static constexpr std::array fields{field<&SpreadOf::mean>("mean"), field<&SpreadOf::spread>("spread")};
  static constexpr Record record{"SpreadOf", fields};
  return record;
}

const Record& record_of(std::type_identity<Population>) {
  static constexpr std::array fields{field<&Population::anxiety>("anxiety"), field<&Population::avoidance>("avoidance"),
                                     field<&Population::correlation>("correlation"),
                                     field<&Population::standard_error>("standard_error")};
  static constexpr Record record{"Population", fields};
  return record;
}

const Record& record_of(std::type_identity<PatternPicture>) {
  static constexpr std::array fields{field<&PatternPicture::style>("style"), field<&PatternPicture::self>("self"),
                                     field<&PatternPicture::other>("other"),
                                     field<&PatternPicture::strategy>("strategy")};
  static constexpr Record record{"PatternPicture", fields};
  return record;
}

const Record& record_of(std::type_identity<FeelingGroup>) {
  static constexpr std::array fields{field<&FeelingGroup::id>("id"), field<&FeelingGroup::words>("words")};
  static constexpr Record record{"FeelingGroup", fields};
  return record;
}

const Record& record_of(std::type_identity<ListeningScene>) {
  static constexpr std::array fields{field<&ListeningScene::id>("id"), field<&ListeningScene::seconds>("seconds")};
  static constexpr Record record{"ListeningScene", fields};
  return record;
}

const Record& record_of(std::type_identity<LessonStep>) {
  static constexpr std::array fields{field<&LessonStep::activity>("activity"), field<&LessonStep::minutes>("minutes")};
  static constexpr Record record{"LessonStep", fields};
  return record;
}

const Record& record_of(std::type_identity<Lesson>) {
  static constexpr std::array fields{field<&Lesson::id>("id"), field<&Lesson::minutes>("minutes"),
                                     field<&Lesson::steps>("steps")};
  static constexpr Record record{"Lesson", fields};
  return record;
}

const Record& record_of(std::type_identity<Classroom>) {
  static constexpr std::array fields{field<&Classroom::id>("id"),
                                     field<&Classroom::revision>("revision"),
                                     field<&Classroom::provenance>("provenance"),
                                     field<&Classroom::instrument>("instrument"),
                                     field<&Classroom::bonds_instrument>("bonds_instrument"),
                                     field<&Classroom::people>("people"),
                                     field<&Classroom::population>("population"),
                                     field<&Classroom::pictures>("pictures"),
                                     field<&Classroom::feelings>("feelings"),
                                     field<&Classroom::scenes>("scenes"),
                                     field<&Classroom::worksheets>("worksheets"),
                                     field<&Classroom::lessons>("lessons")};
  static constexpr Record record{"Classroom", fields};
  return record;
}

}  // namespace sb::content

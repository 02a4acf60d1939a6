#include "teach/outline.hpp"

#include <array>

#include "support/fields.hpp"
#include "teach/made_up.hpp"

namespace sb::teach {
namespace {

using content::ReadingKind;

bool is_myth(const content::Reading& reading) {
  return reading.kind == ReadingKind::Error || reading.kind == ReadingKind::Conflict ||
         reading.kind == ReadingKind::Overclaim;
}

}  // namespace

ClassroomOutline outline_of(const measure::Library& library, const ClassroomRequest&, Reader& reader) {
  const content::Classroom* classroom = classroom_of(library, reader);
  if (classroom == nullptr) return {};
  ClassroomOutline outline{.revision = classroom->revision,
                           .people = {},
                           .pictures = classroom->pictures,
                           .feelings = classroom->feelings,
                           .scenes = classroom->scenes,
                           .worksheets = classroom->worksheets,
                           .lessons = classroom->lessons,
                           .myths = {}};
  for (const content::MadeUp& person : classroom->people) {
    outline.people.push_back({person.id, {}});
    for (const content::MadeUpBond& bond : person.bonds) outline.people.back().bonds.push_back(bond.target);
  }
  for (const content::Reading* reading : library.content().guidance().readings) {
    if (is_myth(*reading)) outline.myths.push_back({reading->id, reading->kind, reading->sources});
  }
  return outline;
}

const Record& record_of(std::type_identity<ClassroomRequest>) {
  static constexpr Record record{"ClassroomRequest", {}};
  return record;
}

const Record& record_of(std::type_identity<MadeUpOutline>) {
  static constexpr std::array fields{field<&MadeUpOutline::id>("id"), field<&MadeUpOutline::bonds>("bonds")};
  static constexpr Record record{"MadeUpOutline", fields};
  return record;
}

const Record& record_of(std::type_identity<MythOutline>) {
  static constexpr std::array fields{field<&MythOutline::id>("id"), field<&MythOutline::kind>("kind"),
                                     field<&MythOutline::sources>("sources")};
  static constexpr Record record{"MythOutline", fields};
  return record;
}

const Record& record_of(std::type_identity<ClassroomOutline>) {
  static constexpr std::array fields{
      field<&ClassroomOutline::revision>("revision"), field<&ClassroomOutline::people>("people"),
      field<&ClassroomOutline::pictures>("pictures"), field<&ClassroomOutline::feelings>("feelings"),
      field<&ClassroomOutline::scenes>("scenes"),     field<&ClassroomOutline::worksheets>("worksheets"),
      field<&ClassroomOutline::lessons>("lessons"),   field<&ClassroomOutline::myths>("myths")};
  static constexpr Record record{"ClassroomOutline", fields};
  return record;
}

}  // namespace sb::teach

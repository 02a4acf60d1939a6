#include "content/clinic.hpp"

#include <array>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {
namespace {

void check_ids(std::string_view key, const std::vector<std::string>& ids, Reader& reader) {
  const Reader::Step step(reader, key);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!well_formed(ids[i])) reader.fail_at(i, ErrorCode::MalformedId, ids[i]);
  }
}

void check_talking(const std::vector<TalkingSet>& talking, Reader& reader) {
  const Reader::Step step(reader, std::string_view("talking"));
  for (std::size_t i = 0; i < talking.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_ids("say", talking[i].say, reader);
    check_ids("avoid", talking[i].avoid, reader);
  }
}

void check_limits(const ClinicLimits& limits, Reader& reader) {
  const Reader::Step step(reader, std::string_view("limits"));
  const auto check = [&](std::string_view key, int value) {
    if (value < 1) reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(value));
  };
  check("changed_answers", limits.changed_answers);
  check("changed_points", limits.changed_points);
  check("between", limits.between);
}

}  // namespace

void check_clinic_form(const ClinicForm& form, Reader& reader) {
  check_pack_of(form, "sources", form.sources, reader, [](const SheetKind&) {});
  check_entries("agenda", form.agenda, reader, [](const AgendaKind&) {});
  check_talking(form.talking, reader);
  check_ids("cautions", form.cautions, reader);
  check_limits(form.limits, reader);
}

Words words_of(std::type_identity<AgendaWhen>) {
  static constexpr auto words = std::to_array<std::string_view>({"always", "changed", "strong", "apart", "placed"});
  return words;
}

const Record& record_of(std::type_identity<SheetReads>) {
  static constexpr std::array fields{field<&SheetReads::part>("part"), field<&SheetReads::styles>("styles"),
                                     maybe<&SheetReads::second>("second")};
  static constexpr Record record{"SheetReads", fields};
  return record;
}

const Record& record_of(std::type_identity<SheetKind>) {
  static constexpr std::array fields{
      field<&SheetKind::id>("id"),         field<&SheetKind::intervention>("intervention"),
      field<&SheetKind::action>("action"), maybe<&SheetKind::must>("must"),
      maybe<&SheetKind::reads>("reads"),   maybe<&SheetKind::own_word>("own_word"),
      maybe<&SheetKind::paper>("paper")};
  static constexpr Record record{"SheetKind", fields};
  return record;
}

const Record& record_of(std::type_identity<TalkingSet>) {
  static constexpr std::array fields{maybe<&TalkingSet::pattern>("pattern"), field<&TalkingSet::say>("say"),
                                     field<&TalkingSet::avoid>("avoid")};
  static constexpr Record record{"TalkingSet", fields};
  return record;
}

const Record& record_of(std::type_identity<AgendaKind>) {
  static constexpr std::array fields{field<&AgendaKind::id>("id"), field<&AgendaKind::when>("when")};
  static constexpr Record record{"AgendaKind", fields};
  return record;
}

const Record& record_of(std::type_identity<ClinicLimits>) {
  static constexpr std::array fields{field<&ClinicLimits::changed_answers>("changed_answers"),
                                     field<&ClinicLimits::changed_points>("changed_points"),
                                     field<&ClinicLimits::between>("between")};
  static constexpr Record record{"ClinicLimits", fields};
  return record;
}

const Record& record_of(std::type_identity<ClinicForm>) {
  static constexpr std::array fields{field<&ClinicForm::id>("id"),
                                     field<&ClinicForm::revision>("revision"),
                                     field<&ClinicForm::basis>("basis"),
                                     field<&ClinicForm::sources>("sources"),
                                     field<&ClinicForm::talking>("talking"),
                                     field<&ClinicForm::agenda>("agenda"),
                                     field<&ClinicForm::cautions>("cautions"),
                                     field<&ClinicForm::limits>("limits")};
  static constexpr Record record{"ClinicForm", fields};
  return record;
}

}  // namespace sb::content

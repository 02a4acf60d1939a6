#include "door.hpp"

#include <array>

#include "support/fields.hpp"

namespace sb {
namespace {

// Each method is a function from what it is asked to what it answers; mistakes go to the reader.

Description run_describe(content::Registry& registry, const DescribeRequest& request, Reader&) {
  std::vector<std::string> names;
  for (const Method& method : methods()) names.emplace_back(method.name);
  return describe(registry, request, std::move(names));
}

Loaded run_load(content::Registry& registry, const LoadRequest& request, Reader& reader) {
  const Reader::Step step(reader, std::string_view("pack"));
  const auto pack = registry.load(request.pack);
  if (pack.ok()) return {std::string(pack.value().format), pack.value().id, pack.value().revision};
  for (const Error& error : pack.errors()) reader.add(error);
  return {};
}

profile::Measurement run_score(content::Registry& registry, const profile::ScoreRequest& request, Reader& reader) {
  auto ready = prepare(registry, request.answered, reader);
  if (ready && request.cut) choose_cut(*ready, *request.cut, reader);
  if (ready && request.norm) choose_norm(*ready, registry, *request.norm, reader);
  if (ready && request.milliseconds) take_times(*ready, *request.milliseconds, reader);
  if (!ready || !reader.ok()) return {};
  return measure_person(*ready, request.explain ? measure::Detail::Working : measure::Detail::Result);
}

share::Report run_report(content::Registry& registry, const share::ReportRequest& request, Reader& reader) {
  return make_report(registry, request, reader);
}

track::Change run_change(content::Registry& registry, const track::ChangeRequest& request, Reader& reader) {
  return change_between(registry, request, reader);
}

profile::Compared run_compare(content::Registry& registry, const profile::CompareRequest& request, Reader& reader) {
  return compare_people(registry, request, reader);
}

/// Reads the input, runs the work if the input is sound, writes the value.
template <class In, class Out, Out (*Work)(content::Registry&, const In&, Reader&)>
Result<Json> typed(content::Registry& registry, const Json& input) {
  Reader reader;
  const Reader::Step step(reader, std::string_view("input"));
  const In request = read_as<In>(input, reader);
  if (!reader.ok()) return reader.errors();
  const Out value = Work(registry, request, reader);
  if (!reader.ok()) return reader.errors();
  return to_json(value);
}

template <auto Work>
struct MethodOf;
template <class In, class Out, Out (*Work)(content::Registry&, const In&, Reader&)>
struct MethodOf<Work> {
  static constexpr Method named(std::string_view name) {
    return {name, &typed<In, Out, Work>, &CodecOf<In>::schema, &CodecOf<Out>::schema};
  }
};

constexpr std::array kMethods{MethodOf<run_describe>::named("describe"), MethodOf<run_load>::named("load"),
                              MethodOf<run_score>::named("score"),       MethodOf<run_report>::named("report"),
                              MethodOf<run_change>::named("change"),     MethodOf<run_compare>::named("compare")};

}  // namespace

std::span<const Method> methods() {
  return kMethods;
}

const Record& record_of(std::type_identity<LoadRequest>) {
  static constexpr std::array fields{field<&LoadRequest::pack>("pack")};
  static constexpr Record record{"LoadRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<Loaded>) {
  static constexpr std::array fields{field<&Loaded::format>("format"), field<&Loaded::id>("id"),
                                     field<&Loaded::revision>("revision")};
  static constexpr Record record{"Loaded", fields};
  return record;
}

}  // namespace sb

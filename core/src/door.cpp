#include "door.hpp"

#include <array>

#include "door_method.hpp"

namespace sb {
namespace {

// Each method is a function from what it is asked to what it answers; mistakes go to the reader.

Description run_describe(measure::Library& library, const DescribeRequest& request, Reader&) {
  std::vector<std::string> names;
  for (const Method& method : common_methods()) names.emplace_back(method.name);
  return describe(library.content(), request, std::move(names));
}

content::Loaded run_load(measure::Library& library, const LoadRequest& request, Reader& reader) {
  const Reader::Step step(reader, std::string_view("pack"));
  auto loaded = library.load(request.pack);
  if (loaded.ok()) return std::move(loaded).value();
  for (const Error& error : loaded.errors()) reader.add(error);
  return {};
}

profile::Measurement run_score(measure::Library& library, const profile::ScoreRequest& request, Reader& reader) {
  auto ready = prepare(library, request.answered, reader);
  if (ready && request.cut) choose_cut(*ready, *request.cut, reader);
  if (ready && request.functions) ask_functions(*ready, reader);
  if (ready && request.norm) choose_norm(*ready, library.content(), *request.norm, reader);
  if (ready && request.milliseconds) take_times(*ready, *request.milliseconds, reader);
  if (!ready || !reader.ok()) return {};
  return measure_person(*ready, findings_of(*ready),
                        request.explain ? measure::Detail::Working : measure::Detail::Result);
}

profile::Next run_next(measure::Library& library, const profile::NextRequest& request, Reader& reader) {
  return next_question(library, request, reader);
}

share::Report run_report(measure::Library& library, const share::ReportRequest& request, Reader& reader) {
  return make_report(library, request, reader);
}

track::Change run_change(measure::Library& library, const track::ChangeRequest& request, Reader& reader) {
  return change_between(library, request, reader);
}

track::Kept run_record(measure::Library& library, const track::RecordRequest& request, Reader& reader) {
  return keep(library, request, reader);
}

track::Followed run_follow(measure::Library& library, const track::FollowRequest& request, Reader& reader) {
  return follow(library, request, reader);
}

profile::Compared run_compare(measure::Library& library, const profile::CompareRequest& request, Reader& reader) {
  return compare_people(library, request, reader);
}

profile::Profile run_profile(measure::Library& library, const profile::ProfileRequest& request, Reader& reader) {
  return make_profile(library, request, reader);
}

guide::Plan run_recommend(measure::Library& library, const guide::RecommendRequest& request, Reader& reader) {
  return recommend(library, request, reader);
}

guide::Library run_library(measure::Library& library, const guide::LibraryRequest& request, Reader& reader) {
  return list_all(library, request, reader);
}

guide::Practised run_practice(measure::Library& library, const guide::PracticeRequest& request, Reader& reader) {
  return practise(library, request, reader);
}

guide::Rehearsal run_rehearse(measure::Library& library, const guide::RehearsalRequest& request, Reader& reader) {
  return rehearse(library, request, reader);
}

share::Imported run_import(measure::Library& library, const share::ImportRequest& request, Reader& reader) {
  return import_text(library.content(), request, reader);
}

track::Diary run_diary(measure::Library& library, const track::DiaryRequest& request, Reader& reader) {
  return sum_up(library, request, reader);
}

track::Journals run_journal(measure::Library& library, const track::JournalRequest& request, Reader& reader) {
  return check_journals(library, request, reader);
}

track::Timeline run_timeline(measure::Library& library, const track::TimelineRequest& request, Reader& reader) {
  return look_back(library, request, reader);
}

share::ExportFile run_export(measure::Library& library, const share::ExportRequest& request, Reader& reader) {
  return write_export(library, request, reader);
}

share::Offer run_share(measure::Library& library, const share::ShareRequest& request, Reader& reader) {
  return offer_shared(library, request, reader);
}

share::Code run_code(measure::Library& library, const share::CodeRequest& request, Reader& reader) {
  return make_code(library, request, reader);
}

constexpr std::array kMethods{MethodOf<run_describe>::named("describe"),
                              MethodOf<run_load>::named("load"),
                              MethodOf<run_score>::named("score"),
                              MethodOf<run_next>::named("next"),
                              MethodOf<run_report>::named("report"),
                              MethodOf<run_change>::named("change"),
                              MethodOf<run_compare>::named("compare"),
                              MethodOf<run_import>::named("import"),
                              MethodOf<run_record>::named("record"),
                              MethodOf<run_follow>::named("follow"),
                              MethodOf<run_profile>::named("profile"),
                              MethodOf<run_recommend>::named("recommend"),
                              MethodOf<run_library>::named("library"),
                              MethodOf<run_practice>::named("practice"),
                              MethodOf<run_rehearse>::named("rehearse"),
                              MethodOf<run_diary>::named("diary", kLargestRequest),
                              MethodOf<run_journal>::named("journal", kLargestRequest),
                              MethodOf<run_timeline>::named("timeline", kLargestRequest),
                              MethodOf<run_export>::named("export", kLargestRequest),
                              MethodOf<run_share>::named("share"),
                              MethodOf<run_code>::named("code")};

}  // namespace

std::span<const Method> common_methods() {
  return kMethods;
}

const std::vector<Method>& methods() {
  static const std::vector<Method> all = [] {
    std::vector<Method> joined(kMethods.begin(), kMethods.end());
    joined.insert(joined.end(), clinic_methods().begin(), clinic_methods().end());
    joined.insert(joined.end(), class_methods().begin(), class_methods().end());
    return joined;
  }();
  return all;
}

const Record& record_of(std::type_identity<LoadRequest>) {
  static constexpr std::array fields{field<&LoadRequest::pack>("pack")};
  static constexpr Record record{"LoadRequest", fields};
  return record;
}

}  // namespace sb

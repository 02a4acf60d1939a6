#include <algorithm>

#include "content/id.hpp"
#include "share/case.hpp"
#include "track/diary.hpp"

// Sheets that others fill in about a client. Each is compared with its form, and with nothing else of the case.
namespace sb::share {
namespace {

using content::Action;
using content::ClinicForm;
using content::Guidance;
using content::Part;
using content::SheetKind;

/// The sheet of a kind; nullptr where its intervention is not loaded.
const Action* sheet_of(const SheetKind& kind, const Guidance& guidance) {
  const content::Intervention* from = guidance.find(kind.intervention);
  return from == nullptr ? nullptr : content::find_id(from->actions, kind.action);
}

void check_given(const Action& sheet, const guide::GivenParts& given, Reader& reader) {
  const Reader::Step step(reader, std::string_view("given"));
  for (const auto& [id, value] : given.entries) {
    const Reader::Step inside(reader, std::string_view(id));
    const Part* part = content::find_id(sheet.parts, id);
    if (part == nullptr) {
      reader.fail(ErrorCode::UnknownId, id);
    } else {
      (void)fill_of(*part, value, reader);
    }
  }
}

/// Parts that a sheet still needs: what its form requires, what a choice calls for, and what has to be confirmed.
std::vector<std::string> missing_in(const SheetKind& kind, const Action& sheet, const guide::GivenParts& given) {
  std::vector<std::string> missing;
  Reader ignored;
  for (const Part& part : sheet.parts) {
    const guide::Given* there = given.find(part.id);
    const auto& called = part.required_when;
    const bool wanted =
        guide::must_be_full(part) || (called && guide::words_in(given.find(called->part)) == called->option);
    const bool full = there != nullptr && fill_of(part, *there, ignored) == guide::Fill::Full;
    const bool confirmed = std::all_of(kind.must.begin(), kind.must.end(), [&](const content::Choice& must) {
      return must.part != part.id || guide::words_in(there) == must.option;
    });
    if ((wanted && !full) || !confirmed) missing.push_back(part.id);
  }
  return missing;
}

void check_source(const ClinicForm& form, const Guidance& guidance, const CaseSource& source, Reader& reader) {
  if (!content::well_formed(source.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, source.id);
  track::check_day("day", source.day, reader);
  const SheetKind* kind = content::find_id(form.sources, source.kind);
  const Action* sheet = kind == nullptr ? nullptr : sheet_of(*kind, guidance);
  if (sheet == nullptr) return reader.fail_at(std::string_view("kind"), ErrorCode::UnknownId, source.kind);
  check_given(*sheet, source.given, reader);
  if (source.word && !kind->own_word) reader.fail_at(std::string_view("word"), ErrorCode::UnknownKey, source.kind);
}

}  // namespace

std::vector<SourceForm> source_forms(const ClinicForm& form, const Guidance& guidance) {
  std::vector<SourceForm> forms;
  for (const SheetKind& kind : form.sources) {
    const Action* sheet = sheet_of(kind, guidance);
    if (sheet == nullptr) continue;
    forms.push_back({kind.id, kind.intervention, kind.action, sheet->parts, kind.must, kind.own_word, kind.paper});
  }
  return forms;
}

void check_sources(const ClinicForm& form, const Guidance& guidance, const Case& all, Reader& reader) {
  const Reader::Step step(reader, std::string_view("sources"));
  for (std::size_t i = 0; i < all.sources.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_source(form, guidance, all.sources[i], reader);
  }
}

std::vector<SourceLack> lacks_of(const ClinicForm& form, const Guidance& guidance, const Case& all) {
  std::vector<SourceLack> lacks;
  for (const CaseSource& source : all.sources) {
    const SheetKind& kind = *content::find_id(form.sources, source.kind);
    auto missing = missing_in(kind, *sheet_of(kind, guidance), source.given);
    if (!missing.empty()) lacks.push_back({source.id, std::move(missing)});
  }
  return lacks;
}

SourceView view_of(const ClinicForm& form, const CaseSource& source) {
  const SheetKind& kind = *content::find_id(form.sources, source.kind);
  SourceView view{source.kind, source.id, {}, {}, source.day, profile::Verdict::Insufficient, {}};
  const auto say = [&](content::Style style) { view.style = static_cast<profile::Verdict>(style); };
  if (source.word) say(*source.word);
  if (!kind.reads) return view;
  const auto style_in = [&](std::string_view part) {
    return kind.reads->styles.find(guide::words_in(source.given.find(part)));
  };
  const auto& second = kind.reads->second;
  const bool by_second = second && guide::words_in(source.given.find(kind.reads->part)) == second->option;
  const content::Style* style = style_in(by_second ? second->part : kind.reads->part);
  if (style != nullptr) say(*style);
  return view;
}

}  // namespace sb::share

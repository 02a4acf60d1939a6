#include "share/shared.hpp"

#include <algorithm>
#include <utility>

#include "support/fields.hpp"
#include "track/diary.hpp"
#include "version.hpp"

namespace sb::share {
namespace {

using content::Instrument;
using profile::Entry;

bool picked(const ShareRequest& request, SharePart part) {
  return std::find(request.parts.begin(), request.parts.end(), part) != request.parts.end();
}

/// Whether someone may come to read what is shared.
bool reads(const Instrument& instrument, const std::string& who) {
  return std::find(instrument.readers.begin(), instrument.readers.end(), who) != instrument.readers.end();
}

/// Whether answers are about someone who may come to read them, or name them.
bool about_reader(const Entry& entry) {
  const Instrument& instrument = *entry.ready.key.instrument;
  const measure::Sheet& sheet = entry.ready.sheet;
  if (sheet.target && reads(instrument, *sheet.target)) return true;
  for (const std::vector<std::string>& people : sheet.people) {
    for (const std::string& who : people) {
      if (reads(instrument, who)) return true;
    }
  }
  return false;
}

std::optional<WhyNot> why_not(const Entry& entry, const ShareRequest& request) {
  const Instrument& instrument = *entry.ready.key.instrument;
  for (const content::Item& item : instrument.items) {
    if (item.sensitive) return WhyNot::Sensitive;
  }
  if (entry.result.scales.entries.empty()) return WhyNot::Unscored;
  if (about_reader(entry) && !picked(request, SharePart::AboutReader)) return WhyNot::AboutReader;
  return std::nullopt;
}

/// A checked entry's scores; the entry keeps none of what it gives away.
SharedMeasurement take_scores(Entry& entry) {
  SharedMeasurement shared;
  shared.instrument = entry.result.instrument;
  shared.form = entry.result.form;
  shared.revision = entry.result.revision;
  shared.target = entry.result.target;
  shared.state = entry.state;
  shared.scales = std::move(entry.result.scales);
  return shared;
}

void check_request(const ShareRequest& request, Reader& reader) {
  track::check_day("made", request.made, reader);
  if (request.language.empty()) reader.fail_at(std::string_view("language"), ErrorCode::EmptyText);
  if (request.parts.empty()) reader.fail_at(std::string_view("parts"), ErrorCode::EmptyList);
  if (request.notice.empty()) reader.fail_at(std::string_view("notice"), ErrorCode::EmptyText);
  if (request.site && request.site->empty()) reader.fail_at(std::string_view("site"), ErrorCode::EmptyText);
}

/// Everything of a document but what was measured.
Shared begin_shared(const ShareRequest& request) {
  Shared shared;
  shared.notice = request.notice;
  shared.engine = kEngineVersion;
  shared.made = request.made;
  shared.language = request.language;
  if (picked(request, SharePart::Marker)) shared.marker = request.marker;
  shared.site = request.site;
  return shared;
}

}  // namespace

std::string text_of(Shared& shared) {
  SharedFile file{{std::string(kSharedFormat), kSharedVersion}, std::move(shared)};
  std::string text = to_lines(to_json(file));
  shared = std::move(file.shared);
  return text;
}

Offer offer_shared(const measure::Library& library, const ShareRequest& request, Reader& reader) {
  Offer offer;
  check_request(request, reader);
  std::vector<Entry> entries = profile::read_entries(library, request.measurements, std::nullopt, reader);
  if (!reader.ok()) return offer;
  Shared shared = begin_shared(request);
  std::vector<BondPlace> bonds = comparable_bonds(entries, reader);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Entry& entry = entries[i];
    if (const auto why = why_not(entry, request)) {
      offer.left_out.push_back({{entry.result.instrument, entry.result.target}, *why});
      // Other reasons keep no one out: what is sensitive or has no score places nobody.
      const bool apart = *why == WhyNot::AboutReader;
      std::erase_if(bonds, [&](const BondPlace& bond) { return apart && bond.target == entry.result.target; });
      continue;
    }
    shared.measurements.push_back(take_scores(entry));
    if (picked(request, SharePart::Answers)) {
      shared.measurements.back().answers = request.measurements[i].answered.answers;
    }
  }
  if (shared.measurements.empty()) return offer;
  if (picked(request, SharePart::Differences)) {
    shared.differences = compare_bonds(bonds);
    offer.comparison = said(*shared.differences);
  }
  // The name says nothing of what is in the file.
  offer.name = "check-in-" + request.made + ".json";
  offer.text = text_of(shared);
  offer.shared = std::move(shared);
  return offer;
}

}  // namespace sb::share

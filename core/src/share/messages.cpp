#include "share/messages.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "measure/quality.hpp"
#include "share/import.hpp"
#include "share/practice.hpp"
#include "support/order.hpp"
#include "track/change.hpp"
#include "track/follow.hpp"

namespace sb::share {
namespace {

/// `report.` and the parts, joined by dots.
std::string message(std::initializer_list<std::string_view> parts) {
  std::string id("report");
  for (const std::string_view part : parts) id.append(".").append(part);
  return id;
}

/// Calls `visit` with every enumerator that has a word.
template <Worded E, class Visit>
void every(Visit visit) {
  for (std::size_t i = 0; i < words_of(std::type_identity<E>{}).size(); ++i) visit(static_cast<E>(i));
}

}  // namespace

std::string message_of(Dimension dimension, profile::Certainty certainty) {
  return message({word(dimension), word(certainty)});
}

std::string too_few_message(Dimension dimension) {
  return message({word(dimension), "too-few"});
}

std::string message_of(profile::Verdict verdict) {
  return message({"style", word(verdict)});
}

std::string band_message(std::string_view band) {
  return message({"band", band});
}

std::string message_of(Comparison comparison, Dimension dimension) {
  return message({"compare", comparison == Comparison::Different ? "different" : "too-close", word(dimension)});
}

std::string message_of(Note note) {
  return message({"note", word(note)});
}

std::string message_of(Pointing pointing) {
  return message({"strongest", word(pointing)});
}

std::string professional_message() {
  return message({"professional"});
}

std::vector<std::string> all_messages(const content::Registry& registry) {
  std::vector<std::string> all;
  every<Dimension>([&](Dimension dimension) {
    every<profile::Certainty>([&](profile::Certainty certainty) { all.push_back(message_of(dimension, certainty)); });
    all.push_back(too_few_message(dimension));
    every<Comparison>([&](Comparison comparison) { all.push_back(message_of(comparison, dimension)); });
  });
  every<profile::Verdict>([&](profile::Verdict verdict) { all.push_back(message_of(verdict)); });
  for (const auto& instrument : registry.instruments()) {
    for (const content::Band& band : instrument->bands) all.push_back(band_message(band.id));
    all.insert(all.end(), instrument->notes.begin(), instrument->notes.end());
  }
  for (const content::Alias& alias : registry.names().aliases) {
    if (alias.note) all.push_back(*alias.note);
  }
  every<Note>([&](Note note) { all.push_back(message_of(note)); });
  every<Marker>([&](Marker marker) {
    if (marker != Marker::None) all.push_back(message_of(marker));
  });
  every<Pointing>([&](Pointing pointing) { all.push_back(message_of(pointing)); });
  every<ImportNote>([&](ImportNote note) { all.push_back(message_of(note)); });
  all.push_back(professional_message());
  every<content::QualityIndex>([&](content::QualityIndex index) { all.push_back(measure::message_of(index)); });
  all.push_back(measure::several_message());
  for (std::string& message : track::change_messages()) all.push_back(std::move(message));
  for (std::string& message : track::follow_messages()) all.push_back(std::move(message));
  for (std::string& message : practice_messages()) all.push_back(std::move(message));
  sort_list(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Words words_of(std::type_identity<Dimension>) {
  static constexpr auto words = std::to_array<std::string_view>({"anxiety", "avoidance"});
  return words;
}

Words words_of(std::type_identity<Comparison>) {
  static constexpr auto words = std::to_array<std::string_view>({"different", "too_close"});
  return words;
}

Words words_of(std::type_identity<Note>) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"untested", "culture", "not-a-diagnosis", "may-miss", "change", "people-differ"});
  return words;
}

Words words_of(std::type_identity<Pointing>) {
  static constexpr auto words = std::to_array<std::string_view>({"agreed", "disagreed"});
  return words;
}

}  // namespace sb::share

// Files for the systems of a clinic or a study, over every form of every instrument. What other programs make of them
// is for tests/oracle. (F-11, F-62)
#include <set>

#include "content/registry.hpp"
#include "share/exchange.hpp"
#include "support/csv.hpp"
#include "support/test_support.hpp"

using namespace sb::test;
using sb::Json;
using sb::content::Form;
using sb::content::Instrument;

namespace {

/// Made-up words for every question and option of an instrument.
Json words_for(const Instrument& instrument) {
  Json::Object items;
  Json::Object options;
  for (const auto& item : instrument.items) {
    items.push_back({item.id, "Made-up words of " + item.id});
    const auto* choice = std::get_if<sb::content::ChoiceItem>(&item.kind);
    if (choice == nullptr) continue;
    Json::Object words;
    for (const std::string& option : choice->options) words.push_back({option, "Made-up " + option});
    options.push_back({item.id, std::move(words)});
  }
  return Json::Object{
      {"format", "securebase/item-text"},
      {"version", 1},
      {"instrument", instrument.id},
      {"revision", instrument.revision},
      {"language", "en"},
      {"status", "draft"},
      {"provenance",
       Json::Object{{"source", "made up"}, {"method", ""}, {"back_translation", false}, {"cognitive_debriefing_n", 0}}},
      {"items", std::move(items)},
      {"options", std::move(options)}};
}

Json any_answer(const Instrument& instrument, const sb::content::Item& item, Dice& dice) {
  if (dice.once_in(9)) return {};
  if (const auto* rating = std::get_if<sb::content::RatingItem>(&item.kind)) {
    const auto& range = response_of(instrument, *rating);
    return dice.roll(range.min, range.max);
  }
  if (const auto* choice = std::get_if<sb::content::ChoiceItem>(&item.kind)) {
    return choice->options[static_cast<std::size_t>(dice.roll(0, static_cast<int>(choice->options.size()) - 1))];
  }
  return Json::Array{instrument.targets.front()};
}

Json any_row(const Instrument& instrument, const Form& form, Dice& dice) {
  Json::Object answers;
  for (const auto& item : instrument.items) {
    const bool asked = std::find(form.items.begin(), form.items.end(), item.id) != form.items.end();
    if (asked) answers.push_back({item.id, any_answer(instrument, item, dice)});
  }
  Json::Object row{{"answers", std::move(answers)}};
  if (instrument.about == sb::content::About::Target) row.push_back({"target", instrument.targets.front()});
  return row;
}

Json request(std::string_view kind, const Instrument& instrument, const Form& form, Json::Array rows = {}) {
  return Json::Object{{"kind", kind},
                      {"instrument", instrument.id},
                      {"form", form.id},
                      {"pack", words_for(instrument)},
                      {"texts", Json::Object{{"title", "Made up"},
                                             {"report.note.untested", "No study has tested these."},
                                             {"report.note.not-a-diagnosis", "Not a diagnosis."}}},
                      {"rows", std::move(rows)},
                      {"today", "2026-11-23"}};
}

/// Calls `visit` with every form of every instrument.
template <class Visit>
void every_form(Visit visit) {
  const sb::content::Registry registry;
  for (const auto& instrument : registry.instruments()) {
    for (const Form& form : instrument->forms) visit(*instrument, form);
  }
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// The rows of a table; each must have as many fields as the first.
std::size_t rows_of(std::string_view text) {
  sb::CsvReader reader(sb::csv_source(text));
  sb::CsvRow row;
  std::size_t rows = 0;
  std::size_t width = 0;
  for (auto more = reader.next(row); more.ok() && more.value(); more = reader.next(row)) {
    if (rows++ == 0) width = row.fields.size();
    BOOST_TEST(row.fields.size() == width);
  }
  return rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exchange_files)

BOOST_AUTO_TEST_CASE(a_bundle_holds_one_response_a_row_and_one_observation_a_score) {
  sb::Engine engine;
  Dice dice(7);
  every_form([&](const Instrument& instrument, const Form& form) {
    if (instrument.scales.empty()) return;
    const Json ask =
        request("fhir", instrument, form, {any_row(instrument, form, dice), any_row(instrument, form, dice)});
    const std::string text = text_at(value_of(engine, "exchange", ask), "/text");
    BOOST_TEST(text == text_at(value_of(engine, "exchange", ask), "/text"));
    const Json bundle = json(text);
    std::set<std::string> addresses;
    for (const Json& entry : *at(bundle, "/entry")->as<Json::Array>()) addresses.insert(text_at(entry, "/fullUrl"));
    BOOST_TEST(addresses.size() == at(bundle, "/entry")->as<Json::Array>()->size());
    BOOST_TEST(count_of(text, "\"resourceType\": \"QuestionnaireResponse\"") == 2U);
    const bool untested = instrument.evidence == sb::content::Evidence::Untested;
    const std::size_t observations = count_of(text, "\"resourceType\": \"Observation\"");
    BOOST_TEST(count_of(text, "\"interpretation\"") == (untested ? observations : 0U), instrument.id);
    BOOST_TEST(text.find("subject\"") == std::string::npos);
  });
}

BOOST_AUTO_TEST_CASE(tables_are_whole_for_every_form) {
  sb::Engine engine;
  Dice dice(8);
  every_form([&](const Instrument& instrument, const Form& form) {
    for (const char* kind : {"redcap-dictionary", "codebook"}) {
      const std::string text = text_at(value_of(engine, "exchange", request(kind, instrument, form)), "/text");
      BOOST_TEST(rows_of(text) > form.items.size(), kind << " " << instrument.id);
    }
    if (instrument.scales.empty()) return;
    const Json ask = request("redcap-data", instrument, form, {any_row(instrument, form, dice)});
    BOOST_TEST(rows_of(text_at(value_of(engine, "exchange", ask), "/text")) == 2U);
  });
}

BOOST_AUTO_TEST_CASE(answers_that_nothing_scores_are_refused) {
  sb::Engine engine;
  Dice dice(9);
  every_form([&](const Instrument& instrument, const Form& form) {
    if (!instrument.scales.empty()) return;
    for (const char* kind : {"fhir", "redcap-data"}) {
      const Json answer = ask(engine, "exchange", request(kind, instrument, form, {any_row(instrument, form, dice)}));
      BOOST_TEST(text_at(answer, "/errors/0/code") + text_at(answer, "/errors/0/path") == "unknown_key/input/rows");
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()

#pragma once

#include "support/test_support.hpp"

// Cases, sessions and sheets for tests, and asking about them.
namespace sb::test {

inline Json::Object answers_of(const std::vector<int>& anxiety, const std::vector<int>& avoidance) {
  Json::Object answers = numbered("sbi-rel-anx-0", anxiety);
  for (sb::Member& member : numbered("sbi-rel-avo-0", avoidance)) answers.push_back(std::move(member));
  return answers;
}

inline Json::Object answered(Json::Object answers, std::string_view target = "friend") {
  return {{"instrument", "sbi-relationships"},
          {"form", "full"},
          {"revision", "1.0.0"},
          {"target", target},
          {"answers", std::move(answers)}};
}

/// Half of the items are turned round, so that this lies as far up as it can.
inline Json::Object high(std::string_view target = "friend") {
  return answered(answers_of({7, 7, 7, 1, 1, 1}, {7, 7, 7, 1, 1, 1}), target);
}

inline Json::Object session(std::string_view id, std::string_view made, Json::Array measurements,
                            std::string_view came = "file") {
  return {{"id", id}, {"made", made}, {"language", "en"}, {"came", came}, {"measurements", std::move(measurements)}};
}

inline Json::Object source(std::string_view kind, Json::Object given, std::string_view id = "s-1") {
  return {{"id", id}, {"kind", kind}, {"day", "2026-11-20"}, {"given", std::move(given)}};
}

inline Json::Object aai(std::string_view category, Json::Object more = {}) {
  Json::Object given{{"category", category}, {"trained", "yes"}};
  for (sb::Member& member : more) given.push_back(std::move(member));
  return source("interview", std::move(given));
}

inline Json::Object asked(Json::Array sessions, Json::Array sources = {}, Json::Object more = {}) {
  Json::Object tree{{"format", "securebase/case"},
                    {"version", 1},
                    {"sessions", std::move(sessions)},
                    {"sources", std::move(sources)}};
  for (sb::Member& member : more) tree.push_back(std::move(member));
  return {{"case", std::move(tree)}, {"today", "2026-11-22"}};
}

inline Json read(sb::Engine& engine, const Json& input) {
  return value_of(engine, "case", input);
}

inline std::string refusal(sb::Engine& engine, const Json& input) {
  const Json answer = ask(engine, "case", input);
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

inline std::string bytes_at(const Json& value, std::string_view pointer) {
  const Json* found = at(value, pointer);
  return found == nullptr ? std::string("nothing") : sb::to_text(*found);
}

/// Everything that is said of the client's own answers.
inline std::string own_bytes(const Json& value) {
  std::string all;
  for (const char* pointer : {"/case/sessions", "/sessions", "/report", "/numbers", "/series", "/number_changes"}) {
    all += bytes_at(value, pointer) + "\n";
  }
  return all;
}

inline Json::Object typed(std::string_view instrument, std::string_view form, Json::Object scales,
                          std::string_view target = "partner") {
  Json::Object part{{"instrument", instrument}, {"form", form}, {"revision", "1.0.0"}};
  if (!target.empty()) part.push_back({"target", target});
  part.push_back({"scales", std::move(scales)});
  return part;
}

inline Json::Object mean(double value) {
  return {{"mean", value}};
}

inline std::vector<std::string> texts_in(const Json& value, std::string_view pointer) {
  std::vector<std::string> texts;
  for (const Json& each : *at(value, pointer)->as<Json::Array>()) texts.push_back(*each.as<std::string>());
  return texts;
}

inline bool holds_text(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

inline Json::Object full_sheet(const std::string& kind) {
  if (kind == "interview") return aai("unresolved", {{"second", "dismissing"}});
  if (kind == "alliance") {
    return source(kind, {{"nearness", "3"}, {"breaks", "1"}, {"turning-up", "4"}, {"trust", "0"}, {"note", "n"}});
  }
  if (kind == "role-play") return source(kind, {{"reaction", "3"}, {"talk", "1"}, {"coping", "4"}});
  if (kind == "collateral") return source(kind, {{"rater", "partner"}, {"agreed", "yes"}, {"close", "c"}});
  if (kind == "history") return source(kind, {{"dh-warmth", "seldom"}, {"dh-fear", "skip"}});
  if (kind == "inventory") return source(kind, {{"own", "o"}});
  return source(kind, {{"note", "n"}});
}

inline std::vector<int> random_ratings(Dice& dice) {
  std::vector<int> all;
  for (int i = 0; i < 6; ++i) all.push_back(dice.roll(1, 7));
  return all;
}

}  // namespace sb::test

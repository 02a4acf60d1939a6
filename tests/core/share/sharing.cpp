#include "share/sharing.hpp"

#include "support/random_answers.hpp"

namespace sb::test {

Json part_of(const content::Registry& registry, std::string_view instrument, const Json& answer,
             std::string_view target) {
  Json::Object answers;
  for (const std::string& item : registry.find(instrument)->forms.front().items) answers.push_back({item, answer});
  Json::Object part{{"instrument", instrument}, {"answers", std::move(answers)}};
  if (!target.empty()) {
    part.push_back({"target", target});
    part.push_back({"state", "now"});
  }
  return part;
}

Json to_share(Json::Array measurements, std::vector<std::string_view> parts) {
  Json::Array picked;
  for (const std::string_view part : parts) picked.emplace_back(part);
  return Json::Object{{"made", "2026-11-22"},       {"language", "en"},
                      {"marker", "hard-week"},      {"measurements", std::move(measurements)},
                      {"parts", std::move(picked)}, {"notice", "Not a diagnosis. «لا»"},
                      {"site", "Harbour Clinic"}};
}

Json random_part(const content::Instrument& instrument, const content::Form& form, Dice& dice) {
  Json::Object part{{"instrument", instrument.id},
                    {"form", form.id},
                    {"answers", answers_to(instrument, form, dice, dice.roll(2, 40))}};
  if (instrument.about == content::About::Target) {
    const int last = static_cast<int>(instrument.targets.size());
    part.push_back({"target", instrument.targets[static_cast<std::size_t>(dice.roll(1, last)) - 1]});
    if (dice.once_in(2)) part.push_back({"state", dice.once_in(2) ? "now" : "past"});
  }
  return part;
}

std::string with(std::string text, std::string_view piece, std::string_view other) {
  const std::size_t place = text.find(piece);
  BOOST_REQUIRE(place != std::string::npos);
  return text.replace(place, piece.size(), other);
}

std::string refused(Engine& engine, std::string_view method, const Json& input) {
  const Json answer = ask(engine, method, input);
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

}  // namespace sb::test

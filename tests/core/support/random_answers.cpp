#include "support/random_answers.hpp"

#include <algorithm>

namespace sb::test {

Json::Object answers_to(const content::Instrument& instrument, const content::Form& form, Dice& dice, int skips) {
  Json::Object answers;
  for (const auto& item : instrument.items) {
    const bool asked = std::find(form.items.begin(), form.items.end(), item.id) != form.items.end();
    if (!asked) continue;
    Json answer;
    if (dice.once_in(skips)) {
    } else if (const auto* rating = std::get_if<content::RatingItem>(&item.kind)) {
      const auto& range = response_of(instrument, *rating);
      answer = Json(dice.roll(range.min, range.max));
    } else if (const auto* choice = std::get_if<content::ChoiceItem>(&item.kind)) {
      answer =
          Json(choice->options[static_cast<std::size_t>(dice.roll(1, static_cast<int>(choice->options.size()))) - 1]);
    } else {
      Json::Array people;
      for (const auto& target : instrument.targets) {
        if (dice.once_in(3)) people.emplace_back(target);
      }
      answer = Json(people);
    }
    answers.push_back({item.id, answer});
  }
  return answers;
}

}  // namespace sb::test

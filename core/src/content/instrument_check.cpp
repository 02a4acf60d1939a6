#include "content/instrument_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "content/id.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

// Bounds that keep every later computation finite, far outside anything a questionnaire uses.
constexpr int kWidestRange = 1000;
constexpr int kHeaviest = 1000;
constexpr std::size_t kStyles = 4;

/// Ids joined by dots, two at least.
bool names_message(std::string_view id) {
  const std::size_t dot = id.find('.');
  if (dot == std::string_view::npos || !well_formed(id.substr(0, dot))) return false;
  const std::string_view rest = id.substr(dot + 1);
  return well_formed(rest) || names_message(rest);
}

bool contains(const std::vector<std::string>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

class Checker {
 public:
  Checker(const Instrument& instrument, Reader& reader) : pack_(instrument), reader_(reader) {
    for (const Item& item : pack_.items) items_.emplace(item.id, &item);
  }

  void check() {
    check_head();
    check_items();
    check_forms();
    check_scales();
    check_placement();
    check_bands();
    check_flags();
    check_reliabilities();
    check_functions();
    check_composite();
    if (!pack_.notes.empty()) check_list("notes", pack_.notes, ErrorCode::MalformedId, names_message);
    check_quality(pack_, reader_);
    if (pack_.smallest_difference && *pack_.smallest_difference <= 0) {
      fail_at("smallest_difference", ErrorCode::ValueOutOfRange);
    }
  }

 private:
  void fail_at(std::string_view key, ErrorCode code, std::string_view detail = {}) {
    reader_.fail_at(key, code, detail);
  }

  /// Calls `check(entry)` with the reader standing on each entry of a list.
  template <class T, class Check>
  void each(std::string_view name, const std::vector<T>& list, Check check) {
    const Reader::Step step(reader_, name);
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Reader::Step inside(reader_, i);
      check(list[i]);
    }
  }

  void check_id(std::string_view id, std::set<std::string_view>& seen) {
    if (!well_formed(id)) fail_at("id", ErrorCode::MalformedId, id);
    if (!seen.insert(id).second) fail_at("id", ErrorCode::DuplicateId, id);
  }

  /// A list of ids: none empty, none twice, every one known.
  template <class Known>
  void check_list(std::string_view name, const std::vector<std::string>& ids, ErrorCode unknown, Known known) {
    if (ids.empty()) fail_at(name, ErrorCode::EmptyList);
    std::set<std::string_view> seen;
    each(name, ids, [&](const std::string& id) {
      if (!seen.insert(id).second) reader_.fail(ErrorCode::DuplicateId, id);
      if (!known(id)) reader_.fail(unknown, id);
    });
  }

  void check_item_list(std::string_view name, const std::vector<std::string>& ids) {
    check_list(name, ids, ErrorCode::UnknownId, [&](const std::string& id) { return items_.contains(id); });
  }

  void check_head() {
    if (!well_formed(pack_.id)) fail_at("id", ErrorCode::MalformedId, pack_.id);
    if (pack_.revision.empty()) fail_at("revision", ErrorCode::EmptyText);
    check_response(pack_.response);
    const bool asks_people = std::any_of(pack_.items.begin(), pack_.items.end(), [](const Item& item) {
      return std::holds_alternative<PeopleItem>(item.kind);
    });
    const bool wants_targets = asks_people || pack_.about == About::Target;
    if (wants_targets && pack_.targets.empty()) fail_at("targets", ErrorCode::TargetsMissing);
    if (!wants_targets && !pack_.targets.empty()) fail_at("targets", ErrorCode::TargetsNotExpected);
    if (!pack_.targets.empty()) check_list("targets", pack_.targets, ErrorCode::MalformedId, well_formed);
    const auto& general = pack_.general_target;
    const bool known = !general || (pack_.about == About::Target && contains(pack_.targets, *general));
    if (!known) fail_at("general_target", ErrorCode::UnknownId, *general);
    const auto is_target = [&](const std::string& id) { return contains(pack_.targets, id); };
    if (!pack_.readers.empty()) check_list("readers", pack_.readers, ErrorCode::UnknownId, is_target);
  }

  void check_response(const Response& response) {
    const Reader::Step step(reader_, std::string_view("response"));
    if (!well_formed(response.id)) fail_at("id", ErrorCode::MalformedId, response.id);
    if (response.min >= response.max) return fail_at("max", ErrorCode::EmptyRange, std::to_string(response.max));
    const bool wide = response.min < -kWidestRange || response.max > kWidestRange;
    if (wide) fail_at("max", ErrorCode::ValueOutOfRange, std::to_string(response.max));
  }

  void check_items() {
    if (pack_.items.empty()) fail_at("items", ErrorCode::EmptyList);
    std::set<std::string_view> seen;
    each("items", pack_.items, [&](const Item& item) {
      check_id(item.id, seen);
      if (const auto* rating = std::get_if<RatingItem>(&item.kind); rating != nullptr && rating->response) {
        check_response(*rating->response);
      }
      if (const auto* choice = std::get_if<ChoiceItem>(&item.kind)) {
        check_list("options", choice->options, ErrorCode::MalformedId, well_formed);
      }
    });
  }

  void check_forms() {
    if (pack_.forms.empty()) fail_at("forms", ErrorCode::EmptyList);
    std::set<std::string_view> seen;
    each("forms", pack_.forms, [&](const Form& form) {
      check_id(form.id, seen);
      check_item_list("items", form.items);
      if (form.minutes < 1) fail_at("minutes", ErrorCode::ValueOutOfRange, std::to_string(form.minutes));
    });
  }

  void check_scales() {
    std::set<std::string_view> seen;
    each("scales", pack_.scales, [&](const Scale& scale) {
      check_id(scale.id, seen);
      check_item_list("items", scale.items);
      const bool share_fits = scale.minimum_share > 0 && scale.minimum_share <= 1;
      if (!share_fits) fail_at("minimum_share", ErrorCode::ValueOutOfRange);
      if (scale.forms) {
        check_list("forms", *scale.forms, ErrorCode::UnknownForm,
                   [&](const std::string& id) { return find_form(pack_, id) != nullptr; });
      }
      std::visit([&](const auto& kind) { check_scale_kind(scale, kind); }, scale.kind);
    });
  }

  /// Every item of the scale is of the kind the scale can count.
  template <class Kind>
  void require_kind(const Scale& scale) {
    each("items", scale.items, [&](const std::string& id) {
      const auto found = items_.find(id);
      if (found == items_.end()) return;
      if (!std::holds_alternative<Kind>(found->second->kind)) reader_.fail(ErrorCode::WrongItemKind, id);
    });
  }

  void check_scale_kind(const Scale& scale, const MeanScale& mean) {
    require_kind<RatingItem>(scale);
    each("reversed", mean.reversed, [&](const std::string& id) {
      if (!contains(scale.items, id)) reader_.fail(ErrorCode::NotInScale, id);
    });
    std::vector<Response> ranges;
    for (const std::string& id : scale.items) {
      if (const RatingItem* rating = rating_of(id)) ranges.push_back(response_of(pack_, *rating));
    }
    const bool mixed = std::any_of(ranges.begin(), ranges.end(), [&](const Response& range) {
      return range.min != ranges.front().min || range.max != ranges.front().max;
    });
    if (mixed) fail_at("items", ErrorCode::MixedResponses);
  }

  void check_scale_kind(const Scale& scale, const CountScale& count) {
    require_kind<ChoiceItem>(scale);
    for (const std::string& id : scale.items) {
      const ChoiceItem* choice = choice_of(id);
      if (choice != nullptr && !contains(choice->options, count.option)) {
        return fail_at("option", ErrorCode::UnknownOption, count.option);
      }
    }
  }

  void check_scale_kind(const Scale& scale, const PeopleScale&) { require_kind<PeopleItem>(scale); }

  /// Every item of the scale weighs something, and no other does; with one of them missing the sum would mean nothing.
  void check_scale_kind(const Scale& scale, const WeightedScale& weighted) {
    require_kind<RatingItem>(scale);
    if (scale.minimum_share != 1) fail_at("minimum_share", ErrorCode::ValueOutOfRange);
    const Reader::Step step(reader_, std::string_view("weights"));
    for (const std::string& id : scale.items) {
      if (weighted.weights.find(id) == nullptr) fail_at(id, ErrorCode::MissingKey, id);
    }
    for (const auto& [id, weight] : weighted.weights.entries) {
      if (!contains(scale.items, id)) fail_at(id, ErrorCode::NotInScale, id);
      const bool sound = weight != 0 && weight >= -kHeaviest && weight <= kHeaviest;
      if (!sound) fail_at(id, ErrorCode::ValueOutOfRange, std::to_string(weight));
    }
  }

  void check_placement() {
    if (!pack_.position) return;
    const Reader::Step step(reader_, std::string_view("position"));
    std::optional<Response> shared;
    check_axis("anxiety", pack_.position->anxiety, shared);
    check_axis("avoidance", pack_.position->avoidance, shared);
    if (pack_.position->minimum_items < 1) fail_at("minimum_items", ErrorCode::ValueOutOfRange);
  }

  /// An axis of the map is a mean scale of role dimension, and the cut lies inside its range.
  void check_axis(std::string_view axis, std::string_view id, std::optional<Response>& shared) {
    const Scale* found = find_id(pack_.scales, id);
    if (found == nullptr) return fail_at(axis, ErrorCode::UnknownId, id);
    const bool fits = std::holds_alternative<MeanScale>(found->kind) && found->role == Role::Dimension;
    if (!fits) return fail_at(axis, ErrorCode::WrongItemKind, id);
    const RatingItem* first = found->items.empty() ? nullptr : rating_of(found->items.front());
    if (first == nullptr) return;
    const Response& range = response_of(pack_, *first);
    if (!shared) shared = range;
    if (range.min != shared->min || range.max != shared->max) fail_at(axis, ErrorCode::MixedResponses, id);
    const double cut = pack_.position->cut.value;
    if (cut <= range.min || cut >= range.max) {
      const Reader::Step step(reader_, std::string_view("cut"));
      fail_at("value", ErrorCode::CutOutOfRange);
    }
  }

  void check_bands() {
    double last = 0;
    std::set<std::string_view> seen;
    each("bands", pack_.bands, [&](const Band& band) {
      check_id(band.id, seen);
      if (band.up_to_percent <= last) fail_at("up_to_percent", ErrorCode::BandsNotAscending);
      last = band.up_to_percent;
    });
    if (!pack_.bands.empty() && last != 100) fail_at("bands", ErrorCode::BandsNotAscending);
  }

  void check_flags() {
    each("flags", pack_.flags, [&](const Flag& flag) {
      // The same flag may stand twice: then either rule raises it.
      if (!well_formed(flag.id)) fail_at("id", ErrorCode::MalformedId, flag.id);
      check_item_list("items", flag.items);
      const auto count = static_cast<int>(flag.items.size());
      if (flag.count_at_least < 1 || flag.count_at_least > count) fail_at("count_at_least", ErrorCode::ValueOutOfRange);
      if (flag.value_at_least.has_value() == flag.options.has_value())
        reader_.fail(ErrorCode::FlagRuleMissing, flag.id);
      for (const std::string& id : flag.items) check_flag_item(flag, id);
    });
  }

  void check_flag_item(const Flag& flag, const std::string& id) {
    if (!items_.contains(id)) return;
    if (flag.value_at_least && rating_of(id) == nullptr) fail_at("items", ErrorCode::WrongItemKind, id);
    if (!flag.options) return;
    const ChoiceItem* choice = choice_of(id);
    if (choice == nullptr) return fail_at("items", ErrorCode::WrongItemKind, id);
    for (const std::string& option : *flag.options) {
      if (!contains(choice->options, option)) fail_at("options", ErrorCode::UnknownOption, option);
    }
  }

  void check_reliabilities() {
    each("reliabilities", pack_.reliabilities, [&](const Reliability& reliability) {
      const auto matches = [&](const Scale& scale) { return scale.id == reliability.scale; };
      const bool known = std::any_of(pack_.scales.begin(), pack_.scales.end(), matches);
      if (!known) fail_at("scale", ErrorCode::UnknownId, reliability.scale);
      const auto& target = reliability.target;
      if (target && !contains(pack_.targets, *target)) fail_at("target", ErrorCode::UnknownId, *target);
      if (reliability.value <= 0 || reliability.value >= 1) fail_at("value", ErrorCode::ValueOutOfRange);
      if (reliability.sd <= 0) fail_at("sd", ErrorCode::ValueOutOfRange);
      if (reliability.n < 1) fail_at("n", ErrorCode::ValueOutOfRange);
      if (reliability.source.empty()) fail_at("source", ErrorCode::EmptyText);
    });
  }

  /// Each style has one function, and there are two dimensions to put into it.
  void check_functions() {
    if (!pack_.functions) return;
    if (!pack_.position) fail_at("position", ErrorCode::MissingKey);
    const Reader::Step step(reader_, std::string_view("functions"));
    const auto& styles = pack_.functions->styles;
    if (!well_formed(pack_.functions->name)) fail_at("name", ErrorCode::MalformedId, pack_.functions->name);
    if (pack_.functions->source.empty()) fail_at("source", ErrorCode::EmptyText);
    if (styles.size() != kStyles) fail_at("styles", ErrorCode::WrongLength, std::to_string(styles.size()));
    std::set<Style> seen;
    each("styles", styles, [&](const StyleFunction& function) {
      if (!seen.insert(function.style).second) fail_at("style", ErrorCode::DuplicateId, word(function.style));
    });
  }

  void check_composite() {
    if (!pack_.composite) return;
    if (!pack_.position) fail_at("position", ErrorCode::MissingKey);
    const Reader::Step step(reader_, std::string_view("composite"));
    if (!well_formed(pack_.composite->id)) fail_at("id", ErrorCode::MalformedId, pack_.composite->id);
    const bool about_one = pack_.about == About::Target;
    check_list("targets", pack_.composite->targets, ErrorCode::UnknownId, [&](const std::string& id) {
      return about_one && contains(pack_.targets, id) && id != pack_.general_target;
    });
  }

  const RatingItem* rating_of(const std::string& id) const { return kind_of<RatingItem>(id); }
  const ChoiceItem* choice_of(const std::string& id) const { return kind_of<ChoiceItem>(id); }

  template <class Kind>
  const Kind* kind_of(const std::string& id) const {
    const auto found = items_.find(id);
    return found == items_.end() ? nullptr : std::get_if<Kind>(&found->second->kind);
  }

  const Instrument& pack_;
  Reader& reader_;
  std::map<std::string_view, const Item*> items_;
};

}  // namespace

const Response& response_of(const Instrument& instrument, const RatingItem& rating) {
  return rating.response ? *rating.response : instrument.response;
}

const Form* find_form(const Instrument& instrument, std::string_view id) {
  return find_id(instrument.forms, id);
}

bool scored_in(const Scale& scale, const Form& form) {
  return !scale.forms || contains(*scale.forms, form.id);
}

void check_instrument(const Instrument& instrument, Reader& reader) {
  Checker(instrument, reader).check();
}

}  // namespace sb::content

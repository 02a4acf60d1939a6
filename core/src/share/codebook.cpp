#include <algorithm>
#include <array>

#include "share/exchange_form.hpp"
#include "share/table_writer.hpp"

// A codebook: every item with its answers and its place in each scale, every scale with its key, every published figure
// with where it comes from and how far it was checked. A number stands beside every word where one does.
namespace sb::share {
namespace {

using content::Item;
using measure::KeyedItem;
using measure::ScaleKey;

constexpr std::array<std::string_view, 25> kColumns{
    "entry", "instrument", "revision", "form",     "id",           "place",  "text",  "type",        "min",
    "max",   "answers",    "missing",  "reversed", "items",        "needed", "scale", "coefficient", "value",
    "n",     "mean",       "sd",       "sample",   "verification", "source", "terms"};

/// One line; what a kind of entry does not have stays empty.
struct Line {
  std::string_view entry;
  std::string id;
  std::optional<double> place;
  std::string text;
  std::string type;
  std::optional<double> min;
  std::optional<double> max;
  std::string answers;
  std::string_view missing;
  std::string reversed;
  std::string items;
  std::optional<double> needed;
  std::string scale;
  std::string coefficient;
  std::optional<double> value;
  std::optional<double> n;
  std::optional<double> mean;
  std::optional<double> sd;
  std::string sample;
  std::string_view verification;
  std::string source;
  std::string terms;
};

void add(TableWriter& table, const ExchangeForm& form, const Line& line) {
  for (const std::string_view text :
       {line.entry, std::string_view(form.instrument().id), std::string_view(form.instrument().revision),
        std::string_view(form.key.form->id), std::string_view(line.id)}) {
    table.field(text);
  }
  table.number(line.place);
  table.field(line.text);
  table.field(line.type);
  table.number(line.min);
  table.number(line.max);
  for (const std::string_view text :
       {std::string_view(line.answers), line.missing, std::string_view(line.reversed), std::string_view(line.items)}) {
    table.field(text);
  }
  table.number(line.needed);
  table.field(line.scale);
  table.field(line.coefficient);
  for (const auto& number : {line.value, line.n, line.mean, line.sd}) table.number(number);
  for (const std::string_view text : {std::string_view(line.sample), line.verification, std::string_view(line.source),
                                      std::string_view(line.terms)}) {
    table.field(text);
  }
  table.end_row();
}

void append(std::string& list, std::string_view more) {
  list.append(list.empty() ? "" : " ").append(more);
}

/// Whose questions they are, on what terms, and how far their key was checked.
Line about_instrument(const ExchangeForm& form) {
  const content::Provenance& from = form.instrument().provenance;
  Line line;
  line.entry = "instrument";
  line.id = form.instrument().id;
  line.text = text_of(form, "title");
  line.type = word(form.instrument().evidence);
  line.terms = from.terms;
  line.verification = word(from.verification);
  line.source = from.source;
  return line;
}

Line about_item(const ExchangeForm& form, std::size_t place) {
  const Item& item = form.instrument().items[form.key.asked[place]];
  Line line;
  line.entry = "item";
  line.id = item.id;
  line.place = static_cast<double>(place + 1);
  line.text = words_of_item(form, item);
  line.missing = "empty";
  const auto* rating = std::get_if<content::RatingItem>(&item.kind);
  line.type = std::visit([](const auto& kind) { return std::decay_t<decltype(kind)>::kTag; }, item.kind);
  if (rating != nullptr) {
    line.min = response_of(form.instrument(), *rating).min;
    line.max = response_of(form.instrument(), *rating).max;
  }
  for (const ExchangeOption& option : options_of(form, item)) {
    if (!line.answers.empty()) line.answers += " | ";
    line.answers += option.code + (option.label.empty() ? "" : ", " + option.label);
  }
  for (const ScaleKey& scale : form.key.scales) {
    for (const KeyedItem& keyed : scale.items) {
      if (keyed.item != form.key.asked[place]) continue;
      append(line.scale, scale.scale->id);
      if (keyed.reversed) append(line.reversed, scale.scale->id);
    }
  }
  return line;
}

Line about_scale(const ExchangeForm& form, const ScaleKey& scale) {
  Line line;
  line.entry = "scale";
  line.id = line.scale = scale.scale->id;
  line.text = name_of(form, *scale.scale);
  line.type = std::visit([](const auto& kind) { return std::decay_t<decltype(kind)>::kTag; }, scale.scale->kind);
  const bool rated = std::holds_alternative<content::MeanScale>(scale.scale->kind) ||
                     std::holds_alternative<content::WeightedScale>(scale.scale->kind);
  if (rated) line.min = scale.min;
  if (rated) line.max = scale.max;
  line.needed = scale.needed;
  const bool weighted = std::holds_alternative<content::WeightedScale>(scale.scale->kind);
  for (const KeyedItem& keyed : scale.items) {
    const std::string& id = form.instrument().items[keyed.item].id;
    append(line.items, weighted ? std::to_string(keyed.weight) + "*" + id : id);
    if (keyed.reversed) append(line.reversed, id);
  }
  if (const auto* count = std::get_if<content::CountScale>(&scale.scale->kind)) line.answers = count->option;
  return line;
}

Line about_figure(const content::Reliability& figure) {
  Line line;
  line.entry = "reliability";
  line.id = line.scale = figure.scale;
  line.type = figure.target.value_or("");
  line.coefficient = figure.coefficient;
  line.value = figure.value;
  line.n = figure.n;
  line.sd = figure.sd;
  line.sample = figure.sample;
  line.verification = word(figure.verification);
  line.source = figure.source;
  return line;
}

Line about_norm(const content::Norm& norm, const content::NormScale& scale) {
  Line line;
  line.entry = "norm";
  line.id = norm.id;
  line.type = norm.target.value_or("");
  line.scale = scale.scale;
  line.coefficient = word(norm.metric);
  line.n = scale.n.value_or(norm.n);
  line.mean = scale.mean;
  line.sd = scale.sd;
  line.sample = norm.sample;
  line.verification = word(norm.verification);
  line.source = norm.source;
  return line;
}

}  // namespace

std::string codebook(const ExchangeForm& form, const content::Registry& registry) {
  TableWriter table;
  for (const std::string_view column : kColumns) table.field(column);
  table.end_row();
  add(table, form, about_instrument(form));
  for (std::size_t place = 0; place < form.key.asked.size(); ++place) add(table, form, about_item(form, place));
  for (const ScaleKey& scale : form.key.scales) add(table, form, about_scale(form, scale));
  for (const content::Reliability& figure : form.instrument().reliabilities) add(table, form, about_figure(figure));
  for (const auto& norm : registry.norms()) {
    if (norm->instrument != form.instrument().id) continue;
    for (const content::NormScale& scale : norm->scales) add(table, form, about_norm(*norm, scale));
  }
  return table.take();
}

}  // namespace sb::share

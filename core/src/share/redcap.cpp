#include <algorithm>
#include <array>
#include <utility>

#include "share/exchange_form.hpp"
#include "share/messages.hpp"
#include "share/table_writer.hpp"

// REDCap's data dictionary: one row a field, 18 columns, the fields of a form one after another, the first field of all
// the record's id. https://projectredcap.org; columns as its own template names them.
namespace sb::share {
namespace {

using content::Item;
using content::RatingItem;
using measure::KeyedItem;
using measure::ScaleKey;

constexpr std::array<std::string_view, 18> kColumns{"Variable / Field Name",
                                                    "Form Name",
                                                    "Section Header",
                                                    "Field Type",
                                                    "Field Label",
                                                    "Choices, Calculations, OR Slider Labels",
                                                    "Field Note",
                                                    "Text Validation Type OR Show Slider Number",
                                                    "Text Validation Min",
                                                    "Text Validation Max",
                                                    "Identifier?",
                                                    "Branching Logic (Show field only if...)",
                                                    "Required Field?",
                                                    "Custom Alignment",
                                                    "Question Number (surveys only)",
                                                    "Matrix Group Name",
                                                    "Matrix Ranking?",
                                                    "Field Annotation"};
constexpr std::string_view kRecord = "record_id";

/// One row of the dictionary, as far as ours have something to say.
struct Field {
  std::string name;
  std::string section;
  std::string_view type;
  std::string label;
  std::string choices;
  std::string note;
  std::string matrix;
};

// -------------------------------------------------------------------------------------------------------- names

/// Small letters, digits and underscores, as names of fields, forms and matrices have to be.
std::string plain(std::string_view id) {
  std::string name(id);
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!kept) c = '_';
  }
  return name;
}

std::string form_name(const ExchangeForm& form) {
  return plain(form.instrument().id + "-" + form.key.form->id);
}

/// Names are one list in a whole project, so those of items say whose they are, where their ids do not.
std::string field_name(const ExchangeForm& form, const Item& item) {
  const content::Instrument& instrument = form.instrument();
  const bool says = instrument.family && item.id.starts_with(*instrument.family + "-");
  return plain(says ? item.id : instrument.id + "-" + item.id);
}

std::string field_name(const ExchangeForm& form, const content::Scale& scale) {
  return form_name(form) + "_" + plain(scale.id);
}

/// Words for a label, which REDCap shows as HTML and, in choices, splits at bars.
std::string escaped(std::string_view text) {
  constexpr std::array<std::pair<char, std::string_view>, 4> kWritten{
      {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'|', "&#124;"}}};
  std::string out;
  for (const char c : text) {
    const auto found =
        std::find_if(kWritten.begin(), kWritten.end(), [&](const auto& pair) { return pair.first == c; });
    if (found == kWritten.end()) {
      out += c;
    } else {
      out += found->second;
    }
  }
  return out;
}

// -------------------------------------------------------------------------------------------------------- fields

/// `1, Disagree | 2, Agree`
std::string choices_of(const std::vector<ExchangeOption>& options) {
  std::string choices;
  for (const ExchangeOption& option : options) {
    if (!choices.empty()) choices += " | ";
    choices += option.code + ", " + escaped(option.label.empty() ? option.code : option.label);
  }
  return choices;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all.append(all.empty() ? "" : ",").append(part);
  return all;
}

/// How an answered item counts, as part of a calculation; `name` is its field.
std::string counted(const ScaleKey& scale, const KeyedItem& item, const std::string& name) {
  if (const auto* count = std::get_if<content::CountScale>(&scale.scale->kind)) {
    return "if([" + name + R"(]=")" + count->option + R"(",1,0))";
  }
  if (std::holds_alternative<content::WeightedScale>(scale.scale->kind)) {
    return "[" + name + "]*" + std::to_string(item.weight);
  }
  // A mean leaves out what is empty, and a sum with an empty field in it would not be.
  if (!item.reversed) return "[" + name + "]";
  return "if([" + name + R"(]="","",)" + std::to_string(scale.min + scale.max) + "-[" + name + "])";
}

/// The score, once enough is answered.
std::string calculation(const ExchangeForm& form, const ScaleKey& scale) {
  std::vector<std::string> answered;
  std::vector<std::string> parts;
  for (const KeyedItem& item : scale.items) {
    const std::string name = field_name(form, form.instrument().items[item.item]);
    answered.push_back("if([" + name + "]=\"\",0,1)");
    parts.push_back(counted(scale, item, name));
  }
  const char* over = std::holds_alternative<content::MeanScale>(scale.scale->kind) ? "mean(" : "sum(";
  return "if(sum(" + joined(answered) + ")>=" + std::to_string(scale.needed) + "," + over + joined(parts) + "),\"\")";
}

/// The fields of the items. Ratings that follow each other on the same answers make one matrix.
void add_items(std::vector<Field>& fields, const ExchangeForm& form) {
  const content::Instrument& instrument = form.instrument();
  std::string last;
  int matrices = 0;
  for (const std::size_t asked : form.key.asked) {
    const Item& item = instrument.items[asked];
    Field field;
    field.name = field_name(form, item);
    field.type = std::holds_alternative<content::PeopleItem>(item.kind) ? "checkbox" : "radio";
    field.label = escaped(words_of_item(form, item));
    field.choices = choices_of(options_of(form, item));
    const auto* rating = std::get_if<RatingItem>(&item.kind);
    const std::string range = rating == nullptr ? std::string() : response_of(instrument, *rating).id;
    if (rating != nullptr) {
      if (range != last) ++matrices;
      field.matrix = form_name(form) + "_" + plain(range) + "_" + std::to_string(matrices);
    }
    last = range;
    fields.push_back(std::move(field));
  }
}

void add_scores(std::vector<Field>& fields, const ExchangeForm& form) {
  for (const ScaleKey& scale : form.key.scales) {
    if (!is_number(*scale.scale)) continue;
    Field field;
    field.name = field_name(form, *scale.scale);
    field.type = "calc";
    const std::string_view name = name_of(form, *scale.scale);
    field.label = escaped(name.empty() ? std::string_view(scale.scale->id) : name);
    field.choices = calculation(form, scale);
    fields.push_back(std::move(field));
  }
}

/// Whom the answers are about: a text, since a choice would pass for one of the questions.
Field about_field(const ExchangeForm& form) {
  Field field;
  field.name = form_name(form) + "_about";
  field.type = "text";
  field.label = escaped(text_of(form, "figure.about"));
  if (field.label.empty()) field.label = "about";
  for (const std::string& target : form.instrument().targets) {
    field.note.append(field.note.empty() ? "" : " / ").append(target);
  }
  return field;
}

bool has_about(const ExchangeForm& form) {
  return form.instrument().about == content::About::Target;
}

std::vector<Field> fields_of(const ExchangeForm& form) {
  std::vector<Field> fields;
  Field record;
  record.name = kRecord;
  record.type = "text";
  record.label = kRecord;
  fields.push_back(std::move(record));
  if (has_about(form)) fields.push_back(about_field(form));
  const std::size_t first = fields.size();
  add_items(fields, form);
  std::string& above = fields[first].section;
  above = escaped(text_of(form, "title"));
  for (const Note note : {Note::Untested, Note::NotADiagnosis}) {
    const bool said = note != Note::Untested || form.untested();
    if (said) above += "<br>" + escaped(text_of(form, message_of(note)));
  }
  add_scores(fields, form);
  return fields;
}

// ---------------------------------------------------------------------------------------------------------- data

/// A person's answer to an item: one column, or a column for each option where several can be ticked.
void add_answer(TableWriter& table, const ExchangeForm& form, const ExchangeAnswers& answers, std::size_t place) {
  const Item& item = form.instrument().items[place];
  const std::vector<std::string> codes = codes_of(answers, place);
  if (!std::holds_alternative<content::PeopleItem>(item.kind)) {
    return codes.empty() ? table.skip() : table.field(codes.front());
  }
  for (const ExchangeOption& option : options_of(form, item)) {
    table.field(std::find(codes.begin(), codes.end(), option.code) == codes.end() ? "0" : "1");
  }
}

void add_header(TableWriter& table, const ExchangeForm& form) {
  table.field(kRecord);
  if (has_about(form)) table.field(form_name(form) + "_about");
  for (const std::size_t asked : form.key.asked) {
    const Item& item = form.instrument().items[asked];
    const std::string name = field_name(form, item);
    if (!std::holds_alternative<content::PeopleItem>(item.kind)) {
      table.field(name);
      continue;
    }
    for (const ExchangeOption& option : options_of(form, item)) table.field(name + "___" + plain(option.code));
  }
  table.field(form_name(form) + "_complete");
  table.end_row();
}

}  // namespace

std::string redcap_dictionary(const ExchangeForm& form) {
  TableWriter table;
  for (const std::string_view column : kColumns) table.field(column);
  table.end_row();
  for (const Field& field : fields_of(form)) {
    table.field(field.name);
    table.field(form_name(form));
    table.field(field.section);
    table.field(field.type);
    table.field(field.label);
    table.field(field.choices);
    table.field(field.note);
    table.skip(8);
    table.field(field.matrix);
    table.skip(2);
    table.end_row();
  }
  return table.take();
}

std::string redcap_data(const ExchangeForm& form, const std::vector<ExchangeAnswers>& answers) {
  TableWriter table;
  add_header(table, form);
  for (const ExchangeAnswers& row : answers) {
    table.field(row.id);
    if (has_about(form)) table.field(row.result.target.value_or(""));
    for (const std::size_t asked : form.key.asked) add_answer(table, form, row, asked);
    table.field("2");  // what REDCap calls complete
    table.end_row();
  }
  return table.take();
}

}  // namespace sb::share

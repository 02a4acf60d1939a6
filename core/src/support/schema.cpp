#include "support/schema.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "support/fields.hpp"

namespace sb {
namespace {

/// The properties of one shape an object may take; a record with a family has one shape per alternative.
struct Shape {
  Json::Object properties;
  Json::Array required;

  void add(std::string_view name, Json body, bool always) {
    properties.push_back({std::string(name), std::move(body)});
    if (always) required.emplace_back(name);
  }
};

std::vector<Shape> shapes_of(std::vector<Shape> shapes, const Record& record, SchemaBook& book);

std::vector<Shape> with_family(const std::vector<Shape>& shapes, const Field& field, SchemaBook& book) {
  std::vector<Shape> all;
  for (const Alternative& alternative : field.alternatives()) {
    std::vector<Shape> tagged = shapes;
    for (Shape& shape : tagged) shape.add(field.name(), schema::one_of(std::span(&alternative.tag, 1)), true);
    for (Shape& shape : shapes_of(std::move(tagged), alternative.record(), book)) all.push_back(std::move(shape));
  }
  return all;
}

std::vector<Shape> shapes_of(std::vector<Shape> shapes, const Record& record, SchemaBook& book) {
  for (const Field& field : record.fields) {
    if (field.kind() == Field::Kind::Spread) {
      shapes = shapes_of(std::move(shapes), field.inner(), book);
    } else if (field.kind() == Field::Kind::Family) {
      shapes = with_family(shapes, field, book);
    } else {
      for (Shape& shape : shapes) shape.add(field.name(), schema_of(field.value_codec(), book), field.required());
    }
  }
  return shapes;
}

Json object_of(Shape shape) {
  Json::Object object{{"type", "object"}, {"properties", std::move(shape.properties)}};
  if (!shape.required.empty()) object.push_back({"required", std::move(shape.required)});
  object.push_back({"additionalProperties", false});
  return object;
}

Json body_of(const Record& record, SchemaBook& book) {
  std::vector<Shape> shapes = shapes_of(std::vector<Shape>(1), record, book);
  if (shapes.size() == 1) return object_of(std::move(shapes.front()));
  Json::Array choices;
  for (Shape& shape : shapes) choices.push_back(object_of(std::move(shape)));
  return schema::any_of(std::move(choices));
}

Json schema_of_shape(shape::Plain plain, SchemaBook&) {
  constexpr std::array<std::string_view, 5> kTypes{"boolean", "integer", "number", "string", "object"};
  return schema::type(kTypes[static_cast<std::size_t>(plain)]);
}

Json schema_of_shape(const shape::Word& word, SchemaBook&) {
  return schema::one_of(word.words());
}

Json schema_of_shape(const shape::Fields& fields, SchemaBook& book) {
  return book.reference(fields.record());
}

Json schema_of_shape(const shape::List& list, SchemaBook& book) {
  return schema::list_of(schema_of(*list.entry, book));
}

Json schema_of_shape(const shape::Fixed& list, SchemaBook& book) {
  return schema::list_of(schema_of(*list.entry, book), list.count);
}

Json schema_of_shape(const shape::Table& table, SchemaBook& book) {
  return schema::table_of(schema_of(*table.value, book));
}

Json schema_of_shape(const shape::Maybe& maybe, SchemaBook& book) {
  return schema::or_null(schema_of(*maybe.value, book));
}

Json schema_of_shape(const shape::Own& own, SchemaBook& book) {
  Json::Array forms;
  for (const Codec* form : own.forms) forms.push_back(schema_of(*form, book));
  return schema::any_of(std::move(forms));
}

}  // namespace

namespace schema {

Json type(std::string_view name) {
  return Json::Object{{"type", name}};
}

Json one_of(std::span<const std::string_view> words) {
  Json::Array choices;
  for (const std::string_view word : words) choices.emplace_back(word);
  return Json::Object{{"type", "string"}, {"enum", std::move(choices)}};
}

Json list_of(Json entry, std::optional<std::size_t> length) {
  Json::Object list{{"type", "array"}, {"items", std::move(entry)}};
  if (length) {
    list.push_back({"minItems", *length});
    list.push_back({"maxItems", *length});
  }
  return list;
}

Json table_of(Json entry) {
  return Json::Object{{"type", "object"}, {"additionalProperties", std::move(entry)}};
}

Json or_null(Json entry) {
  return any_of({std::move(entry), type("null")});
}

Json any_of(Json::Array choices) {
  return Json::Object{{"anyOf", std::move(choices)}};
}

}  // namespace schema

Json SchemaBook::reference(const Record& record) {
  const std::string place = "/$defs/" + std::string(record.name);
  const auto same_name = [&](const Definition& known) { return known.record->name == record.name; };
  const auto known = std::find_if(definitions_.begin(), definitions_.end(), same_name);
  if (known == definitions_.end()) {
    // The place is taken before the body is made, so that a record may refer to itself.
    const std::size_t at = definitions_.size();
    definitions_.push_back({&record, Json()});
    Json body = body_of(record, *this);
    definitions_[at].body = std::move(body);
  } else if (known->record != &record) {
    clashes_.push_back({ErrorCode::DuplicateId, place, std::string(record.name)});
  }
  return Json::Object{{"$ref", "#" + place}};
}

Result<Json> SchemaBook::definitions() && {
  if (!clashes_.empty()) return std::move(clashes_);
  Json::Object all;
  for (Definition& each : definitions_) all.push_back({std::string(each.record->name), std::move(each.body)});
  return Json(std::move(all));
}

Json schema_of(const Codec& codec, SchemaBook& book) {
  return std::visit([&](const auto& known) { return schema_of_shape(known, book); }, codec.shape);
}

Result<Json> schema_file(std::string_view title, Json (*body)(SchemaBook&)) {
  SchemaBook book;
  // Draft 7 ignores whatever stands beside a reference, so the body stands one step in.
  Json::Array top{body(book)};
  Result<Json> definitions = std::move(book).definitions();
  if (!definitions.ok()) return definitions;
  Json::Object file{
      {"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}, {"allOf", std::move(top)}};
  file.push_back({"$defs", std::move(definitions).value()});
  return Json(std::move(file));
}

}  // namespace sb

#include "support/codec.hpp"

#include <algorithm>
#include <limits>

#include "support/fields.hpp"

namespace sb {
namespace {

void expected(std::string_view what, const Json& from, Reader& reader) {
  std::string detail("expected ");
  detail.append(what).append(", found ").append(type_name(from));
  reader.fail(ErrorCode::WrongType, detail);
}

/// The value as T, or nullptr and a mistake.
template <class T>
const T* expect(std::string_view what, const Json& from, Reader& reader) {
  const auto* value = from.as<T>();
  if (value == nullptr) expected(what, from, reader);
  return value;
}

/// The index of a word among `words`, or nothing and a mistake.
std::optional<std::size_t> read_word(const Json& from, Words words, Reader& reader) {
  const auto* value = expect<std::string>("string", from, reader);
  if (value == nullptr) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), *value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  reader.fail(ErrorCode::UnknownValue, *value);
  return std::nullopt;
}

/// Reads the members of one object into a record and remembers which keys the record knows.
class RecordReader {
 public:
  RecordReader(const Json& object, Reader& reader) : object_(object), reader_(reader) {}

  void read(void* to, const Record& record) {
    for (const Field& field : record.fields) {
      switch (field.kind()) {
        case Field::Kind::Value:
          read_value(to, field);
          break;
        case Field::Kind::Spread:
          read(field.reach(to), field.inner());
          break;
        case Field::Kind::Family:
          read_family(to, field);
          break;
      }
    }
  }

  void refuse_unknown_keys(const Json::Object& members) {
    // Without a tag nobody can say which keys belong here, and guessing would only add noise to the first mistake.
    if (tag_missing_) return;
    for (const Member& member : members) {
      const bool known = std::find(known_.begin(), known_.end(), member.key) != known_.end();
      if (!known) reader_.fail_at(std::string_view(member.key), ErrorCode::UnknownKey, member.key);
    }
  }

 private:
  const Json* look_up(const Field& field) {
    known_.push_back(field.name());
    const Json* value = object_.find(field.name());
    if (value == nullptr && field.required()) reader_.fail_at(field.name(), ErrorCode::MissingKey, field.name());
    return value;
  }

  void read_value(void* to, const Field& field) {
    const Json* value = look_up(field);
    if (value == nullptr) return;
    const Reader::Step step(reader_, field.name());
    void* place = field.reach(to);
    if (const auto* maybe = field.may_be_empty()) place = maybe->make(place, true);
    field.value_codec().read(*value, place, reader_);
  }

  void read_family(void* to, const Field& field) {
    const Alternative* chosen = alternative(look_up(field), field);
    tag_missing_ = tag_missing_ || chosen == nullptr;
    if (chosen != nullptr) read(chosen->become(field.reach(to)), chosen->record());
  }

  const Alternative* alternative(const Json* tag, const Field& field) {
    if (tag == nullptr) return nullptr;
    const auto alternatives = field.alternatives();
    std::vector<std::string_view> tags;
    for (const Alternative& each : alternatives) tags.push_back(each.tag);
    const Reader::Step step(reader_, field.name());
    const auto index = read_word(*tag, tags, reader_);
    return index ? &alternatives[*index] : nullptr;
  }

  const Json& object_;
  Reader& reader_;
  std::vector<std::string_view> known_;
  bool tag_missing_ = false;
};

void write_fields(Json::Object& object, const void* from, const Record& record);

void write_family(Json::Object& object, const void* variant, const Field& field) {
  for (const Alternative& each : field.alternatives()) {
    const void* held = each.held(variant);
    if (held == nullptr) continue;
    object.push_back({std::string(field.name()), each.tag});
    write_fields(object, held, each.record());
  }
}

void write_fields(Json::Object& object, const void* from, const Record& record) {
  for (const Field& field : record.fields) {
    const void* value = field.peek(from);
    if (field.kind() == Field::Kind::Value) {
      if (const auto* maybe = field.may_be_empty()) value = maybe->held(value);
      if (value != nullptr) object.push_back({std::string(field.name()), field.value_codec().write(value)});
    } else if (field.kind() == Field::Kind::Spread) {
      write_fields(object, value, field.inner());
    } else {
      write_family(object, value, field);
    }
  }
}

// Reading, one function a shape.

void read_int(const Json& from, void* to, Reader& reader) {
  const auto* value = expect<std::int64_t>("integer", from, reader);
  if (value == nullptr) return;
  if (*value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max()) {
    return reader.fail(ErrorCode::NumberOutOfRange, std::to_string(*value));
  }
  *static_cast<int*>(to) = static_cast<int>(*value);
}

void read_shape(shape::Plain plain, const Json& from, void* to, Reader& reader) {
  switch (plain) {
    case shape::Plain::Bool:
      if (const auto* value = expect<bool>("boolean", from, reader)) *static_cast<bool*>(to) = *value;
      break;
    case shape::Plain::Int:
      read_int(from, to, reader);
      break;
    case shape::Plain::Double:
      if (!from.number(*static_cast<double*>(to))) expected("number", from, reader);
      break;
    case shape::Plain::Text:
      if (const auto* value = expect<std::string>("string", from, reader)) *static_cast<std::string*>(to) = *value;
      break;
    case shape::Plain::Tree:
      *static_cast<Json*>(to) = from;
      break;
  }
}

void read_shape(const shape::Word& word, const Json& from, void* to, Reader& reader) {
  if (const auto index = read_word(from, word.words(), reader)) {
    *static_cast<unsigned char*>(to) = static_cast<unsigned char>(*index);
  }
}

void read_shape(const shape::Fields& fields, const Json& from, void* to, Reader& reader) {
  const auto* members = expect<Json::Object>("object", from, reader);
  if (members == nullptr) return;
  RecordReader record(from, reader);
  record.read(to, fields.record());
  record.refuse_unknown_keys(*members);
}

void read_entries(const Json::Array& array, void* first, std::size_t stride, const Codec& entry, Reader& reader) {
  auto* place = static_cast<std::byte*>(first);
  for (std::size_t i = 0; i < array.size(); ++i) {
    const Reader::Step step(reader, i);
    entry.read(array[i], place + i * stride, reader);
  }
}

void read_shape(const shape::List& list, const Json& from, void* to, Reader& reader) {
  const auto* array = expect<Json::Array>("array", from, reader);
  if (array != nullptr) read_entries(*array, list.make(to, array->size()), list.stride, *list.entry, reader);
}

void read_shape(const shape::Fixed& list, const Json& from, void* to, Reader& reader) {
  const auto* array = expect<Json::Array>("array", from, reader);
  if (array == nullptr) return;
  if (array->size() != list.count) return reader.fail(ErrorCode::WrongLength, std::to_string(array->size()));
  read_entries(*array, to, list.stride, *list.entry, reader);
}

void read_shape(const shape::Table& table, const Json& from, void* to, Reader& reader) {
  const auto* members = expect<Json::Object>("object", from, reader);
  if (members == nullptr) return;
  table.make(to, members->size());
  for (std::size_t i = 0; i < members->size(); ++i) {
    const Member& member = (*members)[i];
    const Reader::Step step(reader, std::string_view(member.key));
    const shape::Slot slot = table.slot(to, i);
    *slot.name = member.key;
    table.value->read(member.value, slot.value, reader);
  }
}

void read_shape(const shape::Maybe& maybe, const Json& from, void* to, Reader& reader) {
  void* value = maybe.make(to, !from.is_null());
  if (value != nullptr) maybe.value->read(from, value, reader);
}

void read_shape(const shape::Own& own, const Json& from, void* to, Reader& reader) {
  own.read(from, to, reader);
}

// Writing, one function a shape.

Json write_shape(shape::Plain plain, const void* from) {
  switch (plain) {
    case shape::Plain::Bool:
      return *static_cast<const bool*>(from);
    case shape::Plain::Int:
      return *static_cast<const int*>(from);
    case shape::Plain::Double:
      return *static_cast<const double*>(from);
    case shape::Plain::Text:
      return *static_cast<const std::string*>(from);
    case shape::Plain::Tree:
      return *static_cast<const Json*>(from);
  }
  return {};
}

Json write_shape(const shape::Word& word, const void* from) {
  return word.words()[*static_cast<const unsigned char*>(from)];
}

Json write_shape(const shape::Fields& fields, const void* from) {
  const Record& record = fields.record();
  Json::Object object;
  object.reserve(record.fields.size());
  write_fields(object, from, record);
  return object;
}

Json write_entries(shape::Entries entries, std::size_t stride, const Codec& entry) {
  const auto* place = static_cast<const std::byte*>(entries.first);
  Json::Array array;
  array.reserve(entries.count);
  for (std::size_t i = 0; i < entries.count; ++i) array.push_back(entry.write(place + i * stride));
  return array;
}

Json write_shape(const shape::List& list, const void* from) {
  return write_entries(list.entries(from), list.stride, *list.entry);
}

Json write_shape(const shape::Fixed& list, const void* from) {
  return write_entries({from, list.count}, list.stride, *list.entry);
}

Json write_shape(const shape::Table& table, const void* from) {
  Json::Object object;
  object.reserve(table.count(from));
  for (std::size_t i = 0; i < table.count(from); ++i) {
    const shape::ConstSlot slot = table.peek(from, i);
    object.push_back({*slot.name, table.value->write(slot.value)});
  }
  return object;
}

Json write_shape(const shape::Maybe& maybe, const void* from) {
  const void* value = maybe.held(from);
  return value == nullptr ? Json() : maybe.value->write(value);
}

Json write_shape(const shape::Own& own, const void* from) {
  return own.write(from);
}

}  // namespace

void Codec::read(const Json& from, void* to, Reader& reader) const {
  std::visit([&](const auto& known) { read_shape(known, from, to, reader); }, shape);
}

Json Codec::write(const void* from) const {
  return std::visit([&](const auto& known) { return write_shape(known, from); }, shape);
}

}  // namespace sb

#include "support/codec.hpp"

#include <algorithm>
#include <limits>

#include "support/fields.hpp"

namespace sb::codec {
namespace {

/// Reads the members of one object into a record and remembers which keys the record knows.
class RecordReader {
 public:
  RecordReader(const Json& object, Reader& reader) : object_(object), reader_(reader) {}

  void read(void* to, const Record& record) {
    for (const Field& field : record.fields) {
      switch (field.kind) {
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
    known_.push_back(field.name);
    const Json* value = object_.find(field.name);
    if (value == nullptr && field.required) reader_.fail_at(field.name, ErrorCode::MissingKey, field.name);
    return value;
  }

  void read_value(void* to, const Field& field) {
    const Json* value = look_up(field);
    if (value == nullptr) return;
    const Reader::Step step(reader_, field.name);
    field.codec->read(*value, field.reach(to), reader_);
  }

  void read_family(void* to, const Field& field) {
    const Alternative* chosen = alternative(look_up(field), field);
    tag_missing_ = tag_missing_ || chosen == nullptr;
    if (chosen != nullptr) read(chosen->become(field.reach(to)), chosen->record());
  }

  const Alternative* alternative(const Json* tag, const Field& field) {
    if (tag == nullptr) return nullptr;
    const auto alternatives = field.alternatives().alternatives;
    std::vector<std::string_view> tags;
    for (const Alternative& each : alternatives) tags.push_back(each.tag);
    const Reader::Step step(reader_, field.name);
    const auto index = read_word(*tag, tags, reader_);
    return index ? &alternatives[*index] : nullptr;
  }

  const Json& object_;
  Reader& reader_;
  std::vector<std::string_view> known_;
  bool tag_missing_ = false;
};

void write_fields(Json::Object& object, const void* from, const Record& record) {
  for (const Field& field : record.fields) {
    const void* value = field.peek(from);
    if (value == nullptr) continue;
    if (field.kind == Field::Kind::Value) {
      object.push_back({std::string(field.name), field.codec->write(value)});
    } else if (field.kind == Field::Kind::Spread) {
      write_fields(object, value, field.inner());
    } else {
      const Family& family = field.alternatives();
      const Alternative& chosen = family.alternatives[family.index(value)];
      object.push_back({std::string(field.name), chosen.tag});
      write_fields(object, family.held(value), chosen.record());
    }
  }
}

}  // namespace

void expected(std::string_view what, const Json& from, Reader& reader) {
  std::string detail("expected ");
  detail.append(what).append(", found ").append(type_name(from));
  reader.fail(ErrorCode::WrongType, detail);
}

void read_bool(const Json& from, void* to, Reader& reader) {
  const auto* value = from.as<bool>();
  if (value == nullptr) return expected("boolean", from, reader);
  *static_cast<bool*>(to) = *value;
}

void read_int(const Json& from, void* to, Reader& reader) {
  const auto* value = from.as<std::int64_t>();
  if (value == nullptr) return expected("integer", from, reader);
  if (*value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max()) {
    return reader.fail(ErrorCode::NumberOutOfRange, std::to_string(*value));
  }
  *static_cast<int*>(to) = static_cast<int>(*value);
}

void read_double(const Json& from, void* to, Reader& reader) {
  if (!from.number(*static_cast<double*>(to))) expected("number", from, reader);
}

void read_string(const Json& from, void* to, Reader& reader) {
  const auto* value = from.as<std::string>();
  if (value == nullptr) return expected("string", from, reader);
  *static_cast<std::string*>(to) = *value;
}

void read_json(const Json& from, void* to, Reader&) {
  *static_cast<Json*>(to) = from;
}

std::optional<std::size_t> read_word(const Json& from, Words words, Reader& reader) {
  const auto* value = from.as<std::string>();
  if (value == nullptr) {
    expected("string", from, reader);
    return std::nullopt;
  }
  const auto found = std::find(words.begin(), words.end(), *value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  reader.fail(ErrorCode::UnknownValue, *value);
  return std::nullopt;
}

const Json::Array* expect_array(const Json& from, Reader& reader) {
  const auto* array = from.as<Json::Array>();
  if (array == nullptr) expected("array", from, reader);
  return array;
}

const Json::Object* expect_object(const Json& from, Reader& reader) {
  const auto* object = from.as<Json::Object>();
  if (object == nullptr) expected("object", from, reader);
  return object;
}

void read_record(const Json& from, void* to, const Record& record, Reader& reader) {
  const auto* members = expect_object(from, reader);
  if (members == nullptr) return;
  RecordReader fields(from, reader);
  fields.read(to, record);
  fields.refuse_unknown_keys(*members);
}

Json write_record(const void* from, const Record& record) {
  Json::Object object;
  object.reserve(record.fields.size());
  write_fields(object, from, record);
  return object;
}

}  // namespace sb::codec

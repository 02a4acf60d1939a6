#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/json.hpp"
#include "support/reader.hpp"
#include "support/schema.hpp"

namespace sb {

struct Record;

/// How values of one C++ type travel as JSON: read them, write them, say what they look like.
///
/// Three plain functions over untyped pointers, so that one small loop serves every record of the program: a template
/// that unrolled each record would cost the WebAssembly module far more bytes than the tables do.
struct Codec {
  void (*read)(const Json& from, void* to, Reader& reader);
  Json (*write)(const void* from);
  Json (*schema)(SchemaBook& book);
};

/// The words of an enum, in the order of its enumerators.
using Words = std::span<const std::string_view>;

/// A type whose fields are listed in a table, found by `record_of(std::type_identity<T>)` beside the type.
template <class T>
concept Recorded = requires(std::type_identity<T> type) {
  { record_of(type) } -> std::same_as<const Record&>;
};

/// An enum whose words are listed, found by `words_of(std::type_identity<E>)` beside the enum.
template <class E>
concept Worded = std::is_enum_v<E> && requires(std::type_identity<E> type) {
  { words_of(type) } -> std::same_as<Words>;
};

/// The word of an enumerator.
template <Worded E>
[[nodiscard]] std::string_view word(E value) {
  return words_of(std::type_identity<E>{})[static_cast<std::size_t>(value)];
}

/// Values under names, in the order they were given: a JSON object used as a table.
template <class T>
struct Named {
  std::vector<std::pair<std::string, T>> entries;

  /// The value of this name, or nullptr.
  [[nodiscard]] const T* find(std::string_view name) const {
    for (const auto& [key, value] : entries) {
      if (key == name) return &value;
    }
    return nullptr;
  }
  /// Adds a value under a name that is not there yet.
  void add(std::string_view name, T value) { entries.emplace_back(std::string(name), std::move(value)); }
};

namespace codec {

void read_bool(const Json& from, void* to, Reader& reader);
void read_int(const Json& from, void* to, Reader& reader);
void read_double(const Json& from, void* to, Reader& reader);
void read_string(const Json& from, void* to, Reader& reader);
void read_json(const Json& from, void* to, Reader& reader);
/// The index of a word among `words`, or nothing and a mistake.
std::optional<std::size_t> read_word(const Json& from, Words words, Reader& reader);
void read_record(const Json& from, void* to, const Record& record, Reader& reader);
Json write_record(const void* from, const Record& record);
/// The elements of an array, or nullptr and a mistake.
const Json::Array* expect_array(const Json& from, Reader& reader);
/// The members of an object, or nullptr and a mistake.
const Json::Object* expect_object(const Json& from, Reader& reader);
void expected(std::string_view what, const Json& from, Reader& reader);

}  // namespace codec

template <class T>
struct CodecOf;

/// The one codec of a type.
template <class T>
inline constexpr Codec codec_of{CodecOf<T>::read, CodecOf<T>::write, CodecOf<T>::schema};

template <>
struct CodecOf<bool> {
  static constexpr auto read = codec::read_bool;
  static Json write(const void* from) { return *static_cast<const bool*>(from); }
  static Json schema(SchemaBook&) { return schema::type("boolean"); }
};

template <>
struct CodecOf<int> {
  static constexpr auto read = codec::read_int;
  static Json write(const void* from) { return *static_cast<const int*>(from); }
  static Json schema(SchemaBook&) { return schema::type("integer"); }
};

template <>
struct CodecOf<double> {
  static constexpr auto read = codec::read_double;
  static Json write(const void* from) { return *static_cast<const double*>(from); }
  static Json schema(SchemaBook&) { return schema::type("number"); }
};

template <>
struct CodecOf<std::string> {
  static constexpr auto read = codec::read_string;
  static Json write(const void* from) { return *static_cast<const std::string*>(from); }
  static Json schema(SchemaBook&) { return schema::type("string"); }
};

/// A value that is read by someone else, such as a pack inside a request.
template <>
struct CodecOf<Json> {
  static constexpr auto read = codec::read_json;
  static Json write(const void* from) { return *static_cast<const Json*>(from); }
  static Json schema(SchemaBook&) { return schema::type("object"); }
};

template <Worded E>
struct CodecOf<E> {
  static void read(const Json& from, void* to, Reader& reader) {
    if (const auto index = codec::read_word(from, words_of(std::type_identity<E>{}), reader)) {
      *static_cast<E*>(to) = static_cast<E>(*index);
    }
  }
  static Json write(const void* from) { return word(*static_cast<const E*>(from)); }
  static Json schema(SchemaBook&) { return schema::one_of(words_of(std::type_identity<E>{})); }
};

template <Recorded T>
struct CodecOf<T> {
  static void read(const Json& from, void* to, Reader& reader) {
    codec::read_record(from, to, record_of(std::type_identity<T>{}), reader);
  }
  static Json write(const void* from) { return codec::write_record(from, record_of(std::type_identity<T>{})); }
  static Json schema(SchemaBook& book) { return book.reference(record_of(std::type_identity<T>{})); }
};

template <class T>
struct CodecOf<std::vector<T>> {
  static void read(const Json& from, void* to, Reader& reader) {
    const auto* array = codec::expect_array(from, reader);
    if (array == nullptr) return;
    auto& list = *static_cast<std::vector<T>*>(to);
    list.clear();
    for (const Json& entry : *array) {
      const Reader::Step step(reader, list.size());
      codec_of<T>.read(entry, &list.emplace_back(), reader);
    }
  }
  static Json write(const void* from) {
    Json::Array array;
    for (const T& entry : *static_cast<const std::vector<T>*>(from)) array.push_back(codec_of<T>.write(&entry));
    return array;
  }
  static Json schema(SchemaBook& book) { return schema::list_of(codec_of<T>.schema(book)); }
};

/// A list of fixed length, such as a point or an interval.
template <class T, std::size_t N>
struct CodecOf<std::array<T, N>> {
  static void read(const Json& from, void* to, Reader& reader) {
    const auto* array = codec::expect_array(from, reader);
    if (array == nullptr) return;
    if (array->size() != N) return reader.fail(ErrorCode::WrongLength, std::to_string(array->size()));
    for (std::size_t i = 0; i < N; ++i) {
      const Reader::Step step(reader, i);
      codec_of<T>.read((*array)[i], &(*static_cast<std::array<T, N>*>(to))[i], reader);
    }
  }
  static Json write(const void* from) {
    Json::Array array;
    for (const T& entry : *static_cast<const std::array<T, N>*>(from)) array.push_back(codec_of<T>.write(&entry));
    return array;
  }
  static Json schema(SchemaBook& book) { return schema::list_of(codec_of<T>.schema(book), N); }
};

template <class T>
struct CodecOf<Named<T>> {
  static void read(const Json& from, void* to, Reader& reader) {
    const auto* object = codec::expect_object(from, reader);
    if (object == nullptr) return;
    auto& entries = static_cast<Named<T>*>(to)->entries;
    entries.clear();
    for (const Member& member : *object) {
      const Reader::Step step(reader, std::string_view(member.key));
      codec_of<T>.read(member.value, &entries.emplace_back(member.key, T()).second, reader);
    }
  }
  static Json write(const void* from) {
    Json::Object object;
    for (const auto& [name, value] : static_cast<const Named<T>*>(from)->entries) {
      object.push_back({name, codec_of<T>.write(&value)});
    }
    return object;
  }
  static Json schema(SchemaBook& book) { return schema::table_of(codec_of<T>.schema(book)); }
};

/// Null stands for "there is none": for answers not given and results that cannot be told.
template <class T>
struct CodecOf<std::optional<T>> {
  static void read(const Json& from, void* to, Reader& reader) {
    auto& value = *static_cast<std::optional<T>*>(to);
    value.reset();
    if (!from.is_null()) codec_of<T>.read(from, &value.emplace(), reader);
  }
  static Json write(const void* from) {
    const auto& value = *static_cast<const std::optional<T>*>(from);
    return value ? codec_of<T>.write(&*value) : Json();
  }
  static Json schema(SchemaBook& book) { return schema::or_null(codec_of<T>.schema(book)); }
};

}  // namespace sb

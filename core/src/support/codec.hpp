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
#include <variant>
#include <vector>

#include "support/json.hpp"
#include "support/reader.hpp"

namespace sb {

struct Codec;
struct Record;

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

/// The shapes that values take, each with the little that differs from type to type.
namespace shape {

/// A value without parts. A tree is read by someone else, such as a pack inside a request.
enum class Plain : std::uint8_t { Bool, Int, Double, Text, Tree };

/// An enumerator, held in one byte, by its word.
struct Word {
  Words (*words)();
};

/// A record, by its field table.
struct Fields {
  const Record& (*record)();
};

/// The entries of a list as they lie in memory.
struct Entries {
  const void* first;
  std::size_t count;
};

/// A list of any length.
struct List {
  void* (*make)(void* list, std::size_t count);  ///< fills it with new entries and tells where the first one is
  Entries (*entries)(const void* list);
  std::size_t stride;  ///< bytes from one entry to the next
  const Codec* entry;
};

/// A list of fixed length, such as a point or an interval.
struct Fixed {
  std::size_t count;
  std::size_t stride;
  const Codec* entry;
};

/// One entry of a table.
struct Slot {
  std::string* name;
  void* value;
};
/// One entry of a table that is only looked at.
struct ConstSlot {
  const std::string* name;
  const void* value;
};

/// Values under names.
struct Table {
  void (*make)(void* table, std::size_t count);  ///< fills it with new entries
  std::size_t (*count)(const void* table);
  Slot (*slot)(void* table, std::size_t index);
  ConstSlot (*peek)(const void* table, std::size_t index);
  const Codec* value;
};

/// Null stands for "there is none": for answers not given and results that cannot be told.
struct Maybe {
  void* (*make)(void* optional, bool there);  ///< a new value, or nullptr and none
  const void* (*held)(const void* optional);  ///< the value, or nullptr
  const Codec* value;
};

/// A value that its type reads and writes itself, in one of several forms.
struct Own {
  void (*read)(const Json& from, void* to, Reader& reader);
  Json (*write)(const void* from);
  std::span<const Codec* const> forms;
};

}  // namespace shape

/// How values of one C++ type travel as JSON.
///
/// A description over untyped pointers, so that one small loop reads every type of the program, one writes and one says
/// what they look like: templates that did this for each type would cost the WebAssembly module far more bytes.
struct Codec {
  std::variant<shape::Plain, shape::Word, shape::Fields, shape::List, shape::Fixed, shape::Table, shape::Maybe,
               shape::Own>
      shape;

  /// Reads a value into the object at `to`; mistakes are left in the reader.
  void read(const Json& from, void* to, Reader& reader) const;
  /// Writes the object at `from`.
  [[nodiscard]] Json write(const void* from) const;
};

template <class T>
struct CodecOf;

/// The one codec of a type.
template <class T>
inline constexpr Codec codec_of{CodecOf<T>::kShape};

template <>
struct CodecOf<bool> {
  static constexpr auto kShape = shape::Plain::Bool;
};

template <>
struct CodecOf<int> {
  static constexpr auto kShape = shape::Plain::Int;
};

template <>
struct CodecOf<double> {
  static constexpr auto kShape = shape::Plain::Double;
};

template <>
struct CodecOf<std::string> {
  static constexpr auto kShape = shape::Plain::Text;
};

template <>
struct CodecOf<Json> {
  static constexpr auto kShape = shape::Plain::Tree;
};

template <Worded E>
struct CodecOf<E> {
  static_assert(sizeof(E) == 1);
  static Words words() { return words_of(std::type_identity<E>{}); }
  static constexpr shape::Word kShape{&words};
};

template <Recorded T>
struct CodecOf<T> {
  static const Record& record() { return record_of(std::type_identity<T>{}); }
  static constexpr shape::Fields kShape{&record};
};

template <class T>
struct CodecOf<std::vector<T>> {
  static_assert(!std::is_same_v<T, bool>);
  static void* make(void* list, std::size_t count) {
    auto& entries = *static_cast<std::vector<T>*>(list);
    entries = std::vector<T>(count);
    return entries.data();
  }
  static shape::Entries entries(const void* list) {
    const auto& all = *static_cast<const std::vector<T>*>(list);
    return {all.data(), all.size()};
  }
  static constexpr shape::List kShape{&make, &entries, sizeof(T), &codec_of<T>};
};

template <class T, std::size_t N>
struct CodecOf<std::array<T, N>> {
  static constexpr shape::Fixed kShape{N, sizeof(T), &codec_of<T>};
};

template <class T>
struct CodecOf<Named<T>> {
  using Entries = std::vector<std::pair<std::string, T>>;

  static void make(void* table, std::size_t count) { static_cast<Named<T>*>(table)->entries = Entries(count); }
  static std::size_t count(const void* table) { return static_cast<const Named<T>*>(table)->entries.size(); }
  static shape::Slot slot(void* table, std::size_t index) {
    auto& [name, value] = static_cast<Named<T>*>(table)->entries[index];
    return {&name, &value};
  }
  static shape::ConstSlot peek(const void* table, std::size_t index) {
    const auto& [name, value] = static_cast<const Named<T>*>(table)->entries[index];
    return {&name, &value};
  }
  static constexpr shape::Table kShape{&make, &count, &slot, &peek, &codec_of<T>};
};

template <class T>
struct CodecOf<std::optional<T>> {
  static void* make(void* optional, bool there) {
    auto& value = *static_cast<std::optional<T>*>(optional);
    value.reset();
    return there ? &value.emplace() : nullptr;
  }
  static const void* held(const void* optional) {
    const auto& value = *static_cast<const std::optional<T>*>(optional);
    return value ? &*value : nullptr;
  }
  static constexpr shape::Maybe kShape{&make, &held, &codec_of<T>};
};

}  // namespace sb

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

#include "support/codec.hpp"

namespace sb {

struct Alternative;

/// One line of a field table.
struct Field {
  enum class Kind : unsigned char {
    Value,   ///< one key and its value
    Spread,  ///< the fields of an inner record, laid out in the outer object
    Family,  ///< a tag and the fields of whichever alternative it names
  };

  std::string_view name;
  Kind kind = Kind::Value;
  bool required = true;
  void* (*reach)(void* record) = nullptr;                    ///< the field inside its record, to be read into
  const void* (*peek)(const void* record) = nullptr;         ///< the field inside its record, to be written
  const Codec* codec = nullptr;                              ///< Value
  const Record& (*inner)() = nullptr;                        ///< Spread
  std::span<const Alternative> (*alternatives)() = nullptr;  ///< Family

  /// How the field is empty when its key is left out, or nullptr when it then keeps its default.
  [[nodiscard]] const shape::Maybe* may_be_empty() const {
    return required ? nullptr : std::get_if<shape::Maybe>(&codec->shape);
  }
  /// The codec of what stands under the key when it is there.
  [[nodiscard]] const Codec& value_codec() const {
    const auto* maybe = may_be_empty();
    // Every optional shape in the tables names what it holds.
    // NOLINTNEXTLINE(clang-analyzer-core.uninitialized.UndefReturn)
    return maybe == nullptr ? *codec : *maybe->value;
  }
};

/// A record's name and fields: the one table that reads it, writes it and describes it.
struct Record {
  std::string_view name;
  std::span<const Field> fields;
};

/// One member of a closed family, a std::variant whose alternatives are records: its tag and what it holds.
struct Alternative {
  std::string_view tag;
  const Record& (*record)();
  void* (*become)(void* variant);            ///< makes the variant hold a new one
  const void* (*held)(const void* variant);  ///< what the variant holds, or nullptr when it is another
};

namespace detail {

template <class M>
struct MemberOf;
template <class R, class T>
struct MemberOf<T R::*> {
  using Owner = R;
  using Type = T;
};

template <auto Member>
using OwnerOf = typename MemberOf<decltype(Member)>::Owner;
template <auto Member>
using TypeOf = typename MemberOf<decltype(Member)>::Type;

template <auto Member>
void* reach(void* record) {
  return &(static_cast<OwnerOf<Member>*>(record)->*Member);
}
template <auto Member>
const void* peek(const void* record) {
  return &(static_cast<const OwnerOf<Member>*>(record)->*Member);
}
template <class T>
const Record& table() {
  return record_of(std::type_identity<T>{});
}

template <class V>
struct FamilyOf;
template <class... T>
struct FamilyOf<std::variant<T...>> {
  using Variant = std::variant<T...>;

  static std::span<const Alternative> get() {
    static constexpr std::array<Alternative, sizeof...(T)> alternatives{
        Alternative{T::kTag, &table<T>, &become<T>, &held<T>}...};
    return alternatives;
  }
  template <class A>
  static void* become(void* variant) {
    return &static_cast<Variant*>(variant)->template emplace<A>();
  }
  template <class A>
  static const void* held(const void* variant) {
    return std::get_if<A>(static_cast<const Variant*>(variant));
  }
};

}  // namespace detail

/// A field that must be there. A std::optional is null when empty.
template <auto Member>
constexpr Field field(std::string_view name) {
  using Type = detail::TypeOf<Member>;
  return {.name = name, .reach = &detail::reach<Member>, .peek = &detail::peek<Member>, .codec = &codec_of<Type>};
}

/// A field that may be left out: a std::optional stays empty and is not written, anything else keeps its default.
template <auto Member>
constexpr Field maybe(std::string_view name) {
  Field line = field<Member>(name);
  line.required = false;
  return line;
}

/// The fields of an inner record, laid out in the outer object.
template <auto Member>
constexpr Field spread() {
  return {.name = {},
          .kind = Field::Kind::Spread,
          .reach = &detail::reach<Member>,
          .peek = &detail::peek<Member>,
          .inner = &detail::table<detail::TypeOf<Member>>};
}

/// A std::variant: the tag under `name`, then the fields of the alternative it names.
template <auto Member>
constexpr Field family(std::string_view name) {
  return {.name = name,
          .kind = Field::Kind::Family,
          .reach = &detail::reach<Member>,
          .peek = &detail::peek<Member>,
          .alternatives = &detail::FamilyOf<detail::TypeOf<Member>>::get};
}

/// Reads a record; mistakes are left in the reader.
template <Recorded T>
[[nodiscard]] T read_as(const Json& from, Reader& reader) {
  T value;
  codec_of<T>.read(from, &value, reader);
  return value;
}

/// Writes a record.
template <Recorded T>
[[nodiscard]] Json to_json(const T& value) {
  return codec_of<T>.write(&value);
}

}  // namespace sb

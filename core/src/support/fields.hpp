#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

#include "support/codec.hpp"

namespace sb {

struct Alternative;

/// One line of a field table. There are a thousand of them, and the module that ships is paid for by the byte: so each
/// is four words long.
class Field {
 public:
  enum class Kind : std::uint8_t {
    Value,   ///< one key and its value
    Spread,  ///< the fields of an inner record, laid out in the outer object
    Family,  ///< a tag and the fields of whichever alternative it names
  };
  /// The field inside its record.
  using Reach = void* (*)(void* record);
  using Inner = const Record& (*)();
  using Alternatives = std::span<const Alternative> (*)();

  constexpr Field(std::string_view key, Reach place, const Codec* codec, bool needed)
      : name_(key.data()),
        length_(static_cast<std::uint8_t>(key.size())),
        kind_(Kind::Value),
        required_(needed),
        reach_(place),
        codec_(codec) {}
  constexpr Field(Reach place, Inner record) : kind_(Kind::Spread), reach_(place), inner_(record) {}
  constexpr Field(std::string_view key, Reach place, Alternatives all)
      : name_(key.data()),
        length_(static_cast<std::uint8_t>(key.size())),
        kind_(Kind::Family),
        reach_(place),
        alternatives_(all) {}

  [[nodiscard]] std::string_view name() const { return {name_, length_}; }
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool required() const { return required_; }
  /// The field inside its record, to be read into.
  [[nodiscard]] void* reach(void* record) const { return reach_(record); }
  /// The field inside its record, to be written.
  [[nodiscard]] const void* peek(const void* record) const {
    return reach_(const_cast<void*>(record));  // NOLINT: only the place is worked out
  }
  [[nodiscard]] const Record& inner() const { return inner_(); }
  [[nodiscard]] std::span<const Alternative> alternatives() const;
  /// How the field is empty when its key is left out, or nullptr when it then keeps its default.
  [[nodiscard]] const shape::Maybe* may_be_empty() const {
    return required_ ? nullptr : std::get_if<shape::Maybe>(&codec_->shape);
  }
  /// The codec of what stands under the key when it is there.
  [[nodiscard]] const Codec& value_codec() const {
    const auto* maybe = may_be_empty();
    // Every optional shape in the tables names what it holds.
    // NOLINTNEXTLINE(clang-analyzer-core.uninitialized.UndefReturn)
    return maybe == nullptr ? *codec_ : *maybe->value;
  }

 private:
  const char* name_ = "";
  std::uint8_t length_ = 0;
  Kind kind_;
  bool required_ = true;
  Reach reach_;
  union {
    const Codec* codec_;         // Value
    Inner inner_;                // Spread
    Alternatives alternatives_;  // Family
  };
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

inline std::span<const Alternative> Field::alternatives() const {
  return alternatives_();
}

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
  return {name, &detail::reach<Member>, &codec_of<detail::TypeOf<Member>>, true};
}

/// A field that may be left out: a std::optional stays empty and is not written, anything else keeps its default.
template <auto Member>
constexpr Field maybe(std::string_view name) {
  return {name, &detail::reach<Member>, &codec_of<detail::TypeOf<Member>>, false};
}

/// The fields of an inner record, laid out in the outer object.
template <auto Member>
constexpr Field spread() {
  return {&detail::reach<Member>, &detail::table<detail::TypeOf<Member>>};
}

/// A std::variant: the tag under `name`, then the fields of the alternative it names.
template <auto Member>
constexpr Field family(std::string_view name) {
  return {name, &detail::reach<Member>, &detail::FamilyOf<detail::TypeOf<Member>>::get};
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

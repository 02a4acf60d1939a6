#pragma once

#include <array>

#include "content/guidance.hpp"
#include "content/pack.hpp"
#include "support/fields.hpp"

// How the text of a pack becomes its body. For the files that read packs, no one else.
namespace sb::content {

/// Tells the reader of a pack that is of another format or version than asked for.
void check_header(const Json& json, std::string_view format, Reader& reader);

/// Header first: a pack of another format or version would only give misleading mistakes about its fields.
template <class Body>
Result<Body> read_pack(const Json& json, std::string_view format, void (*check)(const Body&, Reader&)) {
  Reader reader;
  check_header(json, format, reader);
  if (!reader.ok()) return reader.errors();
  auto pack = read_as<Pack<Body>>(json, reader);
  if (check != nullptr && reader.ok()) check(pack.body, reader);
  if (!reader.ok()) return reader.errors();
  return std::move(pack.body);
}

/// The check of a body of guidance, where guidance is checked at all.
template <class Body>
constexpr auto guidance_check(void (*check)(const Body&, Reader&)) {
  return kChecksGuidance ? check : nullptr;
}

/// The fields of every pack: its header's, and beside them its body's.
template <class Body>
inline constexpr std::array<Field, 2> kPackFields{spread<&Pack<Body>::header>(), spread<&Pack<Body>::body>()};

}  // namespace sb::content

#include "securebase/engine.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "door.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "version.hpp"

namespace sb {

/// What an engine remembers between requests: content, never answers.
struct Engine::State {
  content::Registry registry;
};

namespace {

constexpr int kDoorVersion = 1;

/// The envelope of every request.
struct Request {
  std::string method;
  int version = 0;
  std::optional<Json> input;
};

const Record& record_of(std::type_identity<Request>) {
  static constexpr Field fields[]{field<&Request::method>("method"), field<&Request::version>("version"),
                                  maybe<&Request::input>("input")};
  static constexpr Record record{"Request", fields};
  return record;
}

Json list_of(const Errors& errors) {
  Json::Array list;
  for (const Error& error : errors) {
    list.push_back(Json::Object{{"code", name_of(error.code)}, {"path", error.path}, {"detail", error.detail}});
  }
  return list;
}

Json refused(const Errors& errors) {
  return Json::Object{{"ok", false}, {"version", kDoorVersion}, {"errors", list_of(errors)}};
}

/// Warnings say that a compiled-in pack is faulty; no build that passed its tests has any.
Json accepted(Json value, const Errors& warnings) {
  return Json::Object{{"ok", true},
                      {"version", kDoorVersion},
                      {"engine", kEngineVersion},
                      {"value", std::move(value)},
                      {"warnings", list_of(warnings)}};
}

Result<Json> dispatch(content::Registry& registry, std::string_view text) {
  const auto json = parse_json(text);
  if (!json.ok()) return json.errors();
  Reader reader;
  const auto request = read_as<Request>(json.value(), reader);
  if (!reader.ok()) return reader.errors();
  if (request.version != kDoorVersion) {
    return Error{ErrorCode::UnsupportedVersion, "/version", std::to_string(request.version)};
  }
  const auto all = methods();
  const auto method = std::find_if(all.begin(), all.end(), [&](const Method& m) { return m.name == request.method; });
  if (method == all.end()) return Error{ErrorCode::UnknownMethod, "/method", request.method};
  return method->run(registry, request.input.value_or(Json::Object()));
}

std::string respond(content::Registry& registry, std::string_view text) {
  const auto value = dispatch(registry, text);
  return to_text(value.ok() ? accepted(value.value(), registry.faults()) : refused(value.errors()));
}

}  // namespace

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

std::string Engine::run(std::string_view request) noexcept {
  // Only a fault of our own or the end of memory gets here; the details would help no one outside.
  try {
    return respond(state_->registry, request);
  } catch (const std::exception&) {
    return R"({"ok":false,"version":1,"errors":[{"code":"internal","path":"","detail":""}]})";
  }
}

}  // namespace sb

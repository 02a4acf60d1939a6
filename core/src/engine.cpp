#include "securebase/engine.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "door.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "version.hpp"

namespace sb {

namespace {

/// Marks a key as known without copying what it holds.
struct InputPlace {};

}  // namespace

template <>
struct CodecOf<InputPlace> {
  static void read(const Json&, void*, Reader&) {}
  static Json write(const void*) { return {}; }
  static constexpr shape::Own kShape{&read, &write, {}};
};

/// What an engine remembers between requests: content, never answers.
struct Engine::State {
  measure::Library library;
};

namespace {

constexpr int kDoorVersion = 1;

/// The envelope of every request. Its input is read by the method, straight from the text's tree.
struct Request {
  std::string method;
  int version = 0;
  InputPlace input;
};

const Record& record_of(std::type_identity<Request>) {
  static constexpr std::array fields{field<&Request::method>("method"), field<&Request::version>("version"),
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
  // The value is added by moving: an initializer list would copy the whole tree.
  Json::Object answer{{"ok", true}, {"version", kDoorVersion}, {"engine", kEngineVersion}};
  answer.push_back({"value", std::move(value)});
  answer.push_back({"warnings", list_of(warnings)});
  return answer;
}

const Method* find_method(const Json& name) {
  const auto* text = name.as<std::string>();
  const std::vector<Method>& all = methods();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Method& m) { return text && m.name == *text; });
  return found == all.end() ? nullptr : &*found;
}

/// Only requests of some methods may be larger than texts commonly are, and of which method one is has to be read
/// first.
Result<Json> parse_request(std::string_view text) {
  auto json = parse_json(text, kLargestRequest);
  if (text.size() <= kLargestText) return json;
  const Json* name = json.ok() ? json.value().find("method") : nullptr;
  const Method* method = name == nullptr ? nullptr : find_method(*name);
  return method != nullptr && text.size() <= method->largest ? json : parse_json(text);
}

Result<Json> dispatch(measure::Library& library, std::string_view text) {
  const auto json = parse_request(text);
  if (!json.ok()) return json.errors();
  Reader reader;
  const auto request = read_as<Request>(json.value(), reader);
  if (!reader.ok()) return reader.errors();
  if (request.version != kDoorVersion) {
    return Error{ErrorCode::UnsupportedVersion, "/version", std::to_string(request.version)};
  }
  const Method* method = find_method(request.method);
  if (method == nullptr) return Error{ErrorCode::UnknownMethod, "/method", request.method};
  static const Json none{Json::Object()};
  const Json* input = json.value().find("input");
  return method->run(library, input == nullptr ? none : *input);
}

std::string respond(measure::Library& library, std::string_view text) {
  auto value = dispatch(library, text);
  return to_text(value.ok() ? accepted(std::move(value).value(), library.content().faults()) : refused(value.errors()));
}

}  // namespace

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

std::string Engine::run(std::string_view request) noexcept {
#ifdef __cpp_exceptions
  // Only a fault of our own or the end of memory gets here; the details would help no one outside.
  try {
    return respond(state_->library, request);
  } catch (const std::exception&) {
    return R"({"ok":false,"version":1,"errors":[{"code":"internal","path":"","detail":""}]})";
  }
#else
  // Built without exceptions, whatever would throw stops the program instead.
  return respond(state_->library, request);
#endif
}

}  // namespace sb

#include "targets.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "securebase/engine.hpp"
#include "support/csv.hpp"
#include "support/json_io.hpp"

namespace sb::fuzz {
namespace {

// What is loaded stays; a new engine now and then keeps one input from standing in another's way for long.
constexpr int kRunsOfAnEngine = 200;

Engine& engine() {
  static std::unique_ptr<Engine> held;
  static int runs = 0;
  if (runs++ % kRunsOfAnEngine == 0) held = std::make_unique<Engine>();
  return *held;
}

bool is_mistake(const Json& one) {
  const Json* code = one.find("code");
  return code != nullptr && code->as<std::string>() != nullptr && !code->as<std::string>()->empty() &&
         one.find("path") != nullptr;
}

/// An answer is JSON, says whether it is one, and where it is none names at least one mistake with its place.
std::string fault_in(const std::string& text) {
  const Result<Json> answer = parse_json(text, text.size() + 1);
  if (!answer.ok()) return "the answer is no JSON: " + text.substr(0, 200);
  const Json* ok = answer.value().find("ok");
  if (ok == nullptr || ok->as<bool>() == nullptr) return "the answer does not say whether it is one";
  const Json* value = answer.value().find("value");
  if (*ok->as<bool>()) return value == nullptr ? "an answer without a value" : "";
  const Json* errors = answer.value().find("errors");
  const auto* list = errors == nullptr ? nullptr : errors->as<Json::Array>();
  if (value != nullptr || list == nullptr || list->empty()) return "a refusal that is half an answer";
  return std::all_of(list->begin(), list->end(), is_mistake) ? "" : "a mistake without its code or its place";
}

std::string ask(const std::string& request) {
  Engine& asked = engine();
  const std::string answer = asked.run(request);
  const std::string fault = fault_in(answer);
  if (!fault.empty() || request.find("\"load\"") != std::string::npos) return fault;
  return asked.run(request) == answer ? "" : "the same request is answered otherwise the second time";
}

std::string take_request(std::string_view bytes) {
  return ask(std::string(bytes));
}

std::string take_pack(std::string_view bytes) {
  return ask(R"({"method":"load","version":1,"input":{"pack":)" + std::string(bytes) + "}}");
}

/// The text of a file inside a request.
template <const char* Method, const char* Before>
std::string take_text(std::string_view bytes) {
  std::string request = R"({"method":")" + std::string(Method) + R"(","version":1,"input":{)" + Before + R"("text":)";
  request += to_text(Json(std::string(bytes)));
  return ask(request + "}}");
}

constexpr char kImport[] = "import";
constexpr char kShared[] = "open_shared";
constexpr char kCode[] = "read_code";
constexpr char kSite[] = "configure";
constexpr char kNothing[] = "";
constexpr char kTable[] = R"("instrument":"ecr-rs","language":"en","format":"csv",)";
constexpr char kFhir[] = R"("instrument":"rq","language":"en","format":"fhir",)";
constexpr char kRedcap[] = R"("instrument":"raas","language":"en","format":"redcap",)";

/// A table in memory that comes in pieces of a few bytes.
struct Pieces {
  std::string_view left;
  std::size_t most = 1;
};

std::size_t read_piece(void* state, char* out, std::size_t size) {
  auto& pieces = *static_cast<Pieces*>(state);
  const std::size_t count = std::min({size, pieces.most, pieces.left.size()});
  std::copy_n(pieces.left.data(), count, out);
  pieces.left.remove_prefix(count);
  return count;
}

std::string rows_of(CsvReader reader) {
  std::string all;
  std::string store;
  CsvRow row;
  for (;;) {
    const Result<bool> more = reader.next(row);
    // Of a row that is too long and wrong as well, either is found first, by how much of it is there.
    if (!more.ok()) return all + "!";
    if (!more.value()) return all;
    for (const std::string_view field : row.fields) all.append(csv_value(field, store)).push_back('\x1f');
    all += std::to_string(row.line) + "\x1e";
  }
}

/// A table says the same however its bytes come.
std::string take_table(std::string_view bytes) {
  constexpr std::size_t kLongest = 4096;
  std::string_view whole = bytes;
  const std::string at_once = rows_of(CsvReader(csv_source(whole), kLongest));
  for (const std::size_t most : {std::size_t{1}, std::size_t{7}}) {
    Pieces pieces{bytes, most};
    if (rows_of(CsvReader({&pieces, &read_piece}, kLongest)) != at_once) return "rows depend on how the table comes";
  }
  return "";
}

constexpr std::array kTargets{Target{"request", &take_request},
                              Target{"pack", &take_pack},
                              Target{"table", &take_table},
                              Target{"import-table", &take_text<kImport, kTable>},
                              Target{"import-fhir", &take_text<kImport, kFhir>},
                              Target{"import-redcap", &take_text<kImport, kRedcap>},
                              Target{"shared", &take_text<kShared, kNothing>},
                              Target{"code", &take_text<kCode, kNothing>},
                              Target{"site", &take_text<kSite, kNothing>}};

}  // namespace

std::span<const Target> targets() {
  return kTargets;
}

}  // namespace sb::fuzz

#include "content/site.hpp"

#include <algorithm>

#include "content/site_check.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"

namespace sb::content {
namespace {

// ---------------------------------------------------------------------------------- taking out what is wrong

/// The steps of a JSON pointer.
std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> steps;
  for (const char c : path) {
    if (c == '/') {
      steps.emplace_back();
    } else if (!steps.empty()) {
      steps.back() += c;
    }
  }
  for (std::string& step : steps) {
    for (std::size_t at = step.find('~'); at != std::string::npos; at = step.find('~', at + 1)) {
      if (at + 1 < step.size()) step.replace(at, 2, step[at + 1] == '1' ? "/" : "~");
    }
  }
  return steps;
}

/// A step into a tree, or nullptr where there is nothing.
Json* inside(Json& tree, const std::string& step) {
  if (auto* list = tree.as<Json::Array>()) {
    std::size_t index = 0;
    for (const char digit : step) index = 10 * index + static_cast<std::size_t>(digit - '0');
    return index < list->size() ? &(*list)[index] : nullptr;
  }
  auto* members = tree.as<Json::Object>();
  if (members == nullptr) return nullptr;
  const auto found = std::find_if(members->begin(), members->end(), [&](const Member& one) { return one.key == step; });
  return found == members->end() ? nullptr : &found->value;
}

void take_from(Json& parent, const Json* child) {
  if (auto* list = parent.as<Json::Array>()) {
    list->erase(list->begin() + (child - list->data()));
  } else {
    std::erase_if(*parent.as<Json::Object>(), [&](const Member& one) { return &one.value == child; });
  }
}

/// How much of a tree goes when something in it is wrong: the value itself; what lacks something goes as a whole, and
/// of the words of a questionnaire all go, since half of them would be another questionnaire.
std::size_t depth_of_fault(const std::vector<std::string>& steps) {
  return !steps.empty() && steps.front() == "texts" ? std::min<std::size_t>(steps.size(), 2) : steps.size();
}

/// Takes out what a pointer points at, or as much around it as is there; false when that is everything.
bool take_out(Json& tree, std::string_view path) {
  const std::vector<std::string> steps = steps_of(path);
  std::vector<Json*> way{&tree};
  for (std::size_t i = 0; i < depth_of_fault(steps); ++i) {
    Json* next = inside(*way.back(), steps[i]);
    if (next == nullptr) break;
    way.push_back(next);
  }
  if (way.size() < 2) return false;
  take_from(*way[way.size() - 2], way.back());
  return true;
}

// ------------------------------------------------------------------------------------------------- reading

/// Whether a file says that it is one of these. Another format or version would only give misleading notes.
Errors header_faults(const Json& file) {
  Reader reader;
  const std::string_view format = format_of(file);
  if (format != kSiteFormat) reader.fail_at(std::string_view("format"), ErrorCode::UnknownFormat, format);
  const Json* version = file.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (reader.ok() && (number == nullptr || *number != kSiteVersion)) {
    reader.fail_at(std::string_view("version"), ErrorCode::UnsupportedVersion);
  }
  return reader.errors();
}

void note(const Error& error, std::vector<SiteNote>& notes) {
  notes.push_back({std::string(name_of(error.code)), error.path, error.detail});
}

/// Mistakes of one reading, each named once, and what they stand on taken out, the last first so that places in lists
/// still hold. False when nothing is left to read.
bool leave_out(const Errors& errors, Json& tree, std::vector<SiteNote>& notes) {
  for (const Error& error : errors) note(error, notes);
  bool left = true;
  for (auto error = errors.rbegin(); error != errors.rend(); ++error) {
    const auto again = std::find_if(errors.rbegin(), error, [&](const Error& one) { return one.path == error->path; });
    if (again == error) left = take_out(tree, error->path) && left;
  }
  return left;
}

/// What can be used of a file. Each reading takes out all that it finds wrong, so that the next one finds less.
Site read_site(Json tree, const Registry& registry, std::vector<SiteNote>& notes) {
  while (true) {
    Reader reader;
    auto file = read_as<SiteFile>(tree, reader);
    if (reader.ok()) check_site(file.site, registry, reader);
    if (reader.ok()) return std::move(file.site);
    if (!leave_out(reader.errors(), tree, notes)) return {};
  }
}

}  // namespace

Configured configure(const Registry& registry, const SiteRequest& request) {
  Configured configured;
  const auto json = parse_json(request.text);
  const Errors unusable = json.ok() ? header_faults(json.value()) : json.errors();
  for (const Error& error : unusable) note(error, configured.notes);
  if (unusable.empty()) configured.site = read_site(json.value(), registry, configured.notes);
  if (configured.site.help.entries.empty()) {
    note({ErrorCode::HelpMissing, "/help", {}}, configured.notes);
  }
  return configured;
}

}  // namespace sb::content

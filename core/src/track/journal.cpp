#include "track/journal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "support/order.hpp"

namespace sb::track {
namespace {

using content::DiaryForm;

constexpr int kMinutesADay = 1440;
constexpr int kHighestUpset = 10;

// ---------------------------------------------------------------------------------------------------- versions

/// Makes a journal of one version one of the next, its `version` too.
using Upgrade = void (*)(Json& journal);

/// The step from version i + 1 to i + 2; so there are none yet.
constexpr std::array<Upgrade, kJournalVersion - 1> kUpgrades{};

/// Header first: a file of another format or version would only give misleading mistakes about its fields.
int check_header(const Json& tree, Reader& reader) {
  const std::string_view format = content::format_of(tree);
  const Json* version = tree.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (format != kJournalFormat) {
    reader.fail_at(std::string_view("format"), ErrorCode::UnknownFormat, format);
  } else if (number != nullptr && *number > kJournalVersion) {
    reader.fail_at(std::string_view("version"), ErrorCode::NewerVersion, std::to_string(*number));
  } else if (number == nullptr || *number < 1) {
    reader.fail_at(std::string_view("version"), ErrorCode::UnsupportedVersion,
                   number == nullptr ? "" : std::to_string(*number));
  }
  return reader.ok() ? static_cast<int>(*number) : kJournalVersion;
}

Json upgraded(Json tree, int version) {
  for (auto step = static_cast<std::size_t>(version) - 1; step < kUpgrades.size(); ++step) kUpgrades[step](tree);
  return tree;
}

// ---------------------------------------------------------------------------------------------------- checking

void check_id(std::string_view key, const std::optional<std::string>& id, Reader& reader) {
  if (id && !content::well_formed(*id)) reader.fail_at(key, ErrorCode::MalformedId, *id);
}

void check_range(std::string_view key, const std::optional<int>& value, int end, Reader& reader) {
  const bool fits = !value || (*value >= 0 && *value < end);
  if (!fits) reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(*value));
}

void check_stamp(const Stamp& stamp, Reader& reader) {
  if (!stamp.id) reader.fail_at(std::string_view("id"), ErrorCode::MissingKey, "id");
  if (!stamp.changed) reader.fail_at(std::string_view("changed"), ErrorCode::MissingKey, "changed");
  check_id("id", stamp.id, reader);
}

void check(const DiaryForm&, const KeptOccasion& occasion, Reader& reader) {
  check_day("made", occasion.kept.made, reader);
  if (occasion.kept.language.empty()) reader.fail_at(std::string_view("language"), ErrorCode::EmptyText);
}

void check(const DiaryForm& form, const DiaryEntry& entry, Reader& reader) {
  check_entry(form, entry, reader);
}

void check(const DiaryForm&, const PracticeEntry& entry, Reader& reader) {
  check_id("intervention", entry.intervention, reader);
  check_id("action", entry.action, reader);
  check_day("day", entry.day, reader);
  check_range("minute", entry.minute, kMinutesADay, reader);
  if (entry.upset) {
    const Reader::Step step(reader, std::string_view("upset"));
    check_range("before", entry.upset->before, kHighestUpset + 1, reader);
    check_range("now", entry.upset->now, kHighestUpset + 1, reader);
  }
  if (!entry.tags) return;
  const Reader::Step step(reader, std::string_view("tags"));
  for (std::size_t i = 0; i < entry.tags->size(); ++i) {
    if (!content::well_formed((*entry.tags)[i])) reader.fail_at(i, ErrorCode::MalformedId, (*entry.tags)[i]);
  }
}

void check(const DiaryForm&, const PlanChoice& choice, Reader& reader) {
  check_id("intervention", choice.intervention, reader);
  check_day("day", choice.day, reader);
}

/// Whatever stands twice under one id, in a list of things that have one.
void check_once(std::vector<std::pair<std::string_view, std::size_t>> ids, Reader& reader) {
  sort_by(ids, [](const auto& one, const auto& other) { return one.first < other.first; });
  for (std::size_t i = 1; i < ids.size(); ++i) {
    if (ids[i].first != ids[i - 1].first) continue;
    const Reader::Step step(reader, ids[i].second);
    reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, ids[i].first);
  }
}

template <class Thing>
void check_all(std::string_view key, const std::vector<Thing>& things, const DiaryForm& form, Reader& reader) {
  const Reader::Step step(reader, key);
  std::vector<std::pair<std::string_view, std::size_t>> ids;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_stamp(things[i].stamp, reader);
    check(form, things[i], reader);
    if (things[i].stamp.id) ids.emplace_back(*things[i].stamp.id, i);
  }
  check_once(std::move(ids), reader);
}

// ----------------------------------------------------------------------------------------------------- merging

/// The lists of a journal. They are merged as trees, so that all kinds are merged by the same code.
constexpr std::array<std::string_view, 4> kKinds{"occasions", "diary", "practice", "choices"};

const Json::Array& list_in(const Json& tree, std::string_view kind) {
  return *tree.find(kind)->as<Json::Array>();
}

const std::string& id_of(const Json& thing) {
  return *thing.find("id")->as<std::string>();
}

double changed_of(const Json& thing) {
  double changed = 0;
  (void)thing.find("changed")->number(changed);
  return changed;
}

Json::Array by_id(const Json& tree, std::string_view kind) {
  Json::Array things = list_in(tree, kind);
  sort_by(things, [](const Json& one, const Json& other) { return id_of(one) < id_of(other); });
  return things;
}

/// Two versions of one thing: less than nothing when the other one is newer, 0 when they are the same.
int newer(const Json& mine, const Json& theirs) {
  const std::string one = to_text(mine);
  const std::string other = to_text(theirs);
  if (one == other) return 0;
  const double later = changed_of(mine) - changed_of(theirs);
  return later != 0 ? (later > 0 ? 1 : -1) : one.compare(other);
}

/// Both lists as one, in the order of ids; what happens is counted.
Json::Array merge(const Json::Array& mine, const Json::Array& theirs, MergeCount& count) {
  Json::Array merged;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < mine.size() || j < theirs.size()) {
    const bool no_mine = i == mine.size();
    const bool no_theirs = j == theirs.size();
    const int order = no_mine ? 1 : no_theirs ? -1 : id_of(mine[i]).compare(id_of(theirs[j]));
    const int better = order != 0 ? 0 : newer(mine[i], theirs[j]);
    ++(order < 0    ? count.only_here
       : order > 0  ? count.added
       : better > 0 ? count.newer_here
       : better < 0 ? count.newer_there
                    : count.same);
    merged.push_back(order > 0 || better < 0 ? theirs[j] : mine[i]);
    i += order <= 0 ? 1U : 0U;
    j += order >= 0 ? 1U : 0U;
  }
  return merged;
}

/// A journal with each list in the order of ids, merged with another one's if there is one.
Json ordered(const Json& mine, const Json* theirs, std::vector<MergeCount>& counts) {
  Json::Object all;
  for (const Member& member : *mine.as<Json::Object>()) {
    if (std::find(kKinds.begin(), kKinds.end(), member.key) == kKinds.end()) {
      all.push_back(member);
      continue;
    }
    Json::Array list = by_id(mine, member.key);
    if (theirs != nullptr) list = merge(list, by_id(*theirs, member.key), counts.emplace_back(MergeCount{member.key}));
    all.push_back({member.key, std::move(list)});
  }
  return all;
}

/// The journal that a text holds, in the shape of the newest version.
Json read_file(const DiaryForm& form, const std::string& text, Reader& reader) {
  const Reader::Step step(reader, std::string_view("file"));
  auto tree = parse_json(text, kLargestRequest);
  if (tree.ok()) return tree_of(read_journal(form, tree.value(), reader));
  for (const Error& error : tree.errors()) reader.add(error);
  return {};
}

}  // namespace

Journal read_journal(const DiaryForm& form, const Json& tree, Reader& reader) {
  Reader own;
  const int version = check_header(tree, own);
  JournalFile file;
  if (own.ok()) file = read_as<JournalFile>(upgraded(tree, version), own);
  if (own.ok()) {
    check_all("occasions", file.journal.occasions, form, own);
    check_all("diary", file.journal.diary, form, own);
    check_all("practice", file.journal.practice, form, own);
    check_all("choices", file.journal.choices, form, own);
  }
  for (const Error& error : own.errors()) reader.add(error);
  // All but the notice.
  auto& [notice, occasions, diary, practice, choices] = file.journal;
  return {{}, std::move(occasions), std::move(diary), std::move(practice), std::move(choices)};
}

Json tree_of(const Journal& journal) {
  JournalFile file;
  file.header.format = kJournalFormat;
  file.header.version = kJournalVersion;
  file.journal = journal;
  return to_json(file);
}

Journals check_journals(const measure::Library& library, const JournalRequest& request, Reader& reader) {
  const DiaryForm& form = library.content().diary_form();
  Json mine;
  {
    const Reader::Step step(reader, std::string_view("mine"));
    mine = tree_of(read_journal(form, request.mine.tree, reader));
  }
  const Json theirs = request.file ? read_file(form, *request.file, reader) : Json();
  Journals journals;
  if (!reader.ok()) return journals;
  std::vector<MergeCount> counts;
  journals.journal.tree = ordered(mine, nullptr, counts);
  if (!request.file) return journals;
  journals.merged = JournalTree{ordered(mine, &theirs, counts)};
  journals.merge = std::move(counts);
  return journals;
}

}  // namespace sb::track

namespace sb {

void CodecOf<track::JournalTree>::read(const Json& from, void* to, Reader&) {
  static_cast<track::JournalTree*>(to)->tree = from;
}

Json CodecOf<track::JournalTree>::write(const void* from) {
  return static_cast<const track::JournalTree*>(from)->tree;
}

}  // namespace sb

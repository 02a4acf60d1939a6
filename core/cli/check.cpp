#include "check.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "content/registry.hpp"
#include "faults.hpp"
#include "support/json_io.hpp"

namespace sb::cli {
namespace {

using content::Instrument;

/// The text of a file, one byte more than the limit at most, so that the reader can refuse what is too large.
Result<Json> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kLargestText + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad() || (file.fail() && file.gcount() == 0 && !file.eof())) {
    return Error{ErrorCode::FileUnreadable, "", ""};
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  return parse_json(text);
}

class PackChecker {
 public:
  /// Instruments first, because what speaks of them is compared with them.
  void read(const std::string& path) {
    auto json = read_file(path);
    if (!json.ok()) return note(path, json.errors());
    const std::string format(content::format_of(json.value()));
    if (format == content::kInstrumentFormat) {
      keep(path, content::read_instrument(json.value()));
    } else if (is_dependent(format)) {
      dependents_.emplace_back(path, std::move(json).value());
    } else if (content::is_guidance(format)) {
      read_guidance(path, json.value());
    } else if (format == content::kVocabularyFormat) {
      note_faults(path, content::read_vocabulary(json.value()));
    } else if (format == content::kInstrumentNamesFormat) {
      note_faults(path, content::read_instrument_names(json.value()));
    } else if (format == content::kDiaryFormat) {
      note_faults(path, content::read_diary_form(json.value()));
    } else if (format == content::kClassroomFormat) {
      note_faults(path, content::read_classroom(json.value()));
    } else if (format == content::kClinicFormat) {
      note_faults(path, content::read_clinic_form(json.value()));
    } else {
      note(path, {{ErrorCode::UnknownFormat, "/format", format}});
    }
  }

  int finish() {
    for (const auto& [path, json] : dependents_) check_dependent(path, json);
    check_guidance();
    return code_;
  }

 private:
  void note(const std::string& path, const Errors& errors) {
    if (report_faults(path, errors) != kSuccess) code_ = kContentFault;
  }

  /// Of a pack that speaks of no other.
  template <class T>
  void note_faults(const std::string& path, const Result<T>& read) {
    if (!read.ok()) note(path, read.errors());
  }

  void keep(const std::string& path, Result<Instrument> instrument) {
    if (!instrument.ok()) return note(path, instrument.errors());
    std::string id = instrument.value().id;
    instruments_.insert_or_assign(std::move(id), std::move(instrument).value());
  }

  static bool is_dependent(std::string_view format) {
    return format == content::kItemTextFormat || format == content::kCalibrationFormat ||
           format == content::kNormFormat;
  }

  void check_dependent(const std::string& path, const Json& json) {
    const std::string_view format = content::format_of(json);
    if (format == content::kCalibrationFormat) {
      compare(path, content::read_calibration(json), &content::check_calibration);
    } else if (format == content::kNormFormat) {
      compare(path, content::read_norm(json), &content::check_norm_of);
    } else {
      compare(path, content::read_item_text(json), &content::check_item_text);
    }
  }

  /// Compares a pack with the instrument it speaks of.
  template <class Body>
  void compare(const std::string& path, const Result<Body>& pack,
               void (*check)(const Body&, const Instrument&, Reader&)) {
    if (!pack.ok()) return note(path, pack.errors());
    const Instrument* instrument = find(pack.value().instrument);
    if (instrument == nullptr) {
      return note(path, {{ErrorCode::UnknownInstrument, "/instrument", pack.value().instrument}});
    }
    Reader reader;
    check(pack.value(), *instrument, reader);
    note(path, reader.errors());
  }

  const Instrument* find(const std::string& id) {
    const auto given = instruments_.find(id);
    return given != instruments_.end() ? &given->second : registry().find(id);
  }

  const content::Registry& registry() {
    if (!registry_) registry_.emplace();
    return *registry_;
  }

  /// One kind of guidance among the files given, each with its path.
  template <class Body>
  using Given = std::list<std::pair<std::string, Body>>;

  template <class Body>
  void keep_guidance(Given<Body>& given, const std::string& path, Result<Body> pack) {
    if (!pack.ok()) return note(path, pack.errors());
    given.emplace_back(path, std::move(pack).value());
  }

  void read_guidance(const std::string& path, const Json& json) {
    const std::string_view format = content::format_of(json);
    if (format == content::kSourcesFormat) return keep_guidance(sources_, path, content::read_sources(json));
    if (format == content::kPlansFormat) return keep_guidance(plans_, path, content::read_plans(json));
    if (format == content::kRulesFormat) return keep_guidance(rules_, path, content::read_rules(json));
    if (format == content::kReadingsFormat) return keep_guidance(readings_, path, content::read_readings(json));
    if (format == content::kScenariosFormat) return keep_guidance(scenarios_, path, content::read_scenarios(json));
    keep_guidance(interventions_, path, content::read_interventions(json));
  }

  /// Puts files in place of the compiled-in packs of the same id.
  template <class Body>
  static void replace(std::vector<const Body*>& packs, const Given<Body>& given) {
    for (const auto& entry : given) {
      const Body& body = entry.second;
      const auto same = [&](const Body* known) { return known->id == body.id; };
      const auto found = std::find_if(packs.begin(), packs.end(), same);
      (found == packs.end() ? packs.emplace_back() : *found) = &body;
    }
  }

  /// Compares each file with all the guidance there is once the files stand in place of what is compiled in.
  template <class Body, class Check>
  void compare_guidance(const Given<Body>& given, const content::GuidanceContext& context, Check check) {
    for (const auto& [path, body] : given) {
      Reader reader;
      check(body, context, reader);
      note(path, reader.errors());
    }
  }

  void check_guidance() {
    const bool none = sources_.empty() && plans_.empty() && rules_.empty() && interventions_.empty() &&
                      readings_.empty() && scenarios_.empty();
    if (none) return;
    content::GuidancePacks packs = registry().guidance_packs();
    replace(packs.sources, sources_);
    replace(packs.interventions, interventions_);
    replace(packs.plans, plans_);
    replace(packs.rules, rules_);
    replace(packs.readings, readings_);
    replace(packs.scenarios, scenarios_);
    content::Measured measured = registry().measured();
    for (const auto& [id, instrument] : instruments_) add_measured(measured, instrument);
    const content::Guidance all = join(packs);
    const content::GuidanceContext context{all, measured};
    compare_guidance(interventions_, context, &content::check_interventions_in);
    compare_guidance(plans_, context, &content::check_plans_in);
    compare_guidance(rules_, context, &content::check_rules_in);
    compare_guidance(readings_, context, &content::check_readings_in);
    compare_guidance(scenarios_, context, &content::check_scenarios_in);
  }

  std::map<std::string, Instrument> instruments_;
  std::vector<std::pair<std::string, Json>> dependents_;
  Given<content::SourceList> sources_;
  Given<content::InterventionSet> interventions_;
  Given<content::PlanSet> plans_;
  Given<content::RuleSet> rules_;
  Given<content::ReadingSet> readings_;
  Given<content::ScenarioSet> scenarios_;
  std::optional<content::Registry> registry_;
  int code_ = kSuccess;
};

}  // namespace

int check_packs(const std::vector<std::string>& files) {
  PackChecker checker;
  for (const std::string& file : files) checker.read(file);
  const int code = checker.finish();
  if (code == kSuccess) std::cout << files.size() << " packs, no faults\n";
  return code;
}

}  // namespace sb::cli

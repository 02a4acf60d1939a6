#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/guidance.hpp"
#include "content/pack.hpp"

namespace sb::content {

/// A pack file compiled into the program.
struct BuiltIn {
  std::string_view file;
  std::string_view text;
};

/// The packs under core/content, in the order of their names; made by a CMake script.
[[nodiscard]] const std::vector<BuiltIn>& built_in_packs();

/// What was loaded.
struct Loaded {
  std::string format;
  std::string id;
  std::string revision;
};

/// An instrument as someone asked for it.
struct NamedInstrument {
  const Instrument* instrument = nullptr;
  std::optional<std::string> note;  ///< id of the message that says what is odd about the name
};

/// Packs of one kind in the order they came, those that are compiled in first.
template <class Body>
struct Shelf {
  std::vector<std::unique_ptr<Body>> packs;
  std::size_t built_in = 0;  ///< so many at the front are compiled in
};

/// Packs of guidance.
struct GuidanceShelves {
  Shelf<SourceList> sources;
  Shelf<InterventionSet> interventions;
  Shelf<PlanSet> plans;
  Shelf<RuleSet> rules;
  Shelf<ReadingSet> readings;
  Shelf<ScenarioSet> scenarios;
};

/// All content an engine knows: what is compiled in, and what has been loaded since.
class Registry {
 public:
  /// Reads every pack that is compiled in; a faulty one is left out and its mistakes are kept.
  Registry();

  /// The instrument of this id, or nullptr. The pointer lasts until the same id is loaded again.
  [[nodiscard]] const Instrument* find(std::string_view id) const;
  /// The instrument of this id or of another name people use for it. A name of several is refused by naming them all.
  [[nodiscard]] Result<NamedInstrument> resolve(std::string_view name) const;
  /// Every instrument a name may stand for; its id stands for itself.
  [[nodiscard]] std::vector<NameMatch> named(std::string_view name) const;
  /// The norm of this id, or nullptr. The pointer lasts until the same id is loaded again.
  [[nodiscard]] const Norm* find_norm(std::string_view id) const;
  /// Instruments in the order they came.
  [[nodiscard]] const std::vector<std::unique_ptr<Instrument>>& instruments() const { return instruments_.packs; }
  /// Norms in the order they came; some may be of instruments that are not loaded.
  [[nodiscard]] const std::vector<std::unique_ptr<Norm>>& norms() const { return norms_.packs; }
  /// Calibrations in the order they came; some may be of instruments that are not loaded.
  [[nodiscard]] const std::vector<std::unique_ptr<Calibration>>& calibrations() const { return calibrations_.packs; }
  /// The words people use for styles.
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// The names people use for instruments.
  [[nodiscard]] const InstrumentNames& names() const { return names_; }
  /// What an entry of the diary can hold.
  [[nodiscard]] const DiaryForm& diary_form() const { return diary_form_; }
  /// What a clinician works with, where it is loaded; nullptr otherwise.
  [[nodiscard]] const ClinicForm* clinic_form() const {
    return clinic_.packs.empty() ? nullptr : clinic_.packs.front().get();
  }
  /// What a class works with, where it is loaded; nullptr otherwise.
  [[nodiscard]] const Classroom* classroom() const {
    return classroom_.packs.empty() ? nullptr : classroom_.packs.front().get();
  }
  /// Mistakes in the packs that are compiled in and read so far; empty in any build that passed its tests.
  [[nodiscard]] const Errors& faults() const { return faults_; }
  /// The calibration of an instrument, for one of its targets where it holds for some only; nullptr if there is none.
  [[nodiscard]] const Calibration* find_calibration(const Instrument& instrument,
                                                    const std::optional<std::string>& target) const;
  /// Whether there is a calibration of an instrument, for anyone.
  [[nodiscard]] bool is_calibrated(const Instrument& instrument) const;
  /// Everything that can be offered and what decides about it, as far as it is loaded.
  [[nodiscard]] Guidance guidance() const { return join(guidance_packs()); }
  /// The packs the guidance is made of.
  [[nodiscard]] GuidancePacks guidance_packs() const { return packs_on(guidance_shelves()); }
  /// What the instruments can tell of a person.
  [[nodiscard]] Measured measured() const;
  /// Adds a pack. One that was loaded before is replaced; one that is compiled in is not. Guidance is compared with all
  /// other guidance as soon as its settings are there, and may be loaded once more just as it is compiled in.
  [[nodiscard]] Result<Loaded> load(const Json& pack);

 private:
  [[nodiscard]] static GuidancePacks packs_on(const GuidanceShelves& shelves);
  [[nodiscard]] Result<Norm> read_norm_here(const Json& pack) const;
  void add_built_in(const BuiltIn& pack);
  [[nodiscard]] Result<Calibration> read_calibration_here(const Json& pack) const;
  void keep_faults(const BuiltIn& pack, const Errors& errors) const;
  /// The guidance, read when it is first asked for: most requests need none of it.
  [[nodiscard]] GuidanceShelves& guidance_shelves() const;

  Shelf<Instrument> instruments_;
  Shelf<Calibration> calibrations_;
  Shelf<Norm> norms_;
  Vocabulary vocabulary_;
  InstrumentNames names_;
  mutable Errors faults_;
  mutable std::optional<GuidanceShelves> guidance_;
  DiaryForm diary_form_;
  Shelf<ClinicForm> clinic_;
  Shelf<Classroom> classroom_;
};

[[nodiscard]] const Record& record_of(std::type_identity<Loaded>);

}  // namespace sb::content

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  /// Instruments in the order they came.
  [[nodiscard]] const std::vector<std::unique_ptr<Instrument>>& instruments() const { return instruments_; }
  /// The words people use for styles.
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// The names people use for instruments.
  [[nodiscard]] const InstrumentNames& names() const { return names_; }
  /// Mistakes in the packs that are compiled in; empty in any build that passed its tests.
  [[nodiscard]] const Errors& faults() const { return faults_; }
  /// The calibration of an instrument, for one of its targets where it holds for some only; nullptr if there is none.
  [[nodiscard]] const Calibration* find_calibration(const Instrument& instrument,
                                                    const std::optional<std::string>& target) const;
  /// Whether there is a calibration of an instrument, for anyone.
  [[nodiscard]] bool is_calibrated(const Instrument& instrument) const;
  /// Adds an instrument or a calibration. One that was loaded before is replaced; one that is compiled in is not.
  [[nodiscard]] Result<Loaded> load(const Json& pack);

 private:
  void add_built_in(const BuiltIn& pack);
  Result<Loaded> load_instrument(const Json& pack);
  Result<Loaded> load_calibration(const Json& pack);
  void keep_faults(const BuiltIn& pack, const Errors& errors);

  std::vector<std::unique_ptr<Instrument>> instruments_;
  std::vector<std::unique_ptr<Calibration>> calibrations_;
  std::size_t built_in_count_ = 0;
  std::size_t built_in_calibrations_ = 0;
  Vocabulary vocabulary_;
  InstrumentNames names_;
  Errors faults_;
};

[[nodiscard]] const Record& record_of(std::type_identity<Loaded>);

}  // namespace sb::content

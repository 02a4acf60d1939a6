#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "content/registry.hpp"
#include "measure/bank.hpp"

namespace sb::measure {

/// The content an engine knows, and the tables made from its calibrations: made when first needed, since most people
/// never meet a calibrated questionnaire, and kept, since an adaptive check needs them at every step.
class Library {
 public:
  [[nodiscard]] const content::Registry& content() const { return content_; }
  /// Adds a pack; see `Registry::load`.
  [[nodiscard]] Result<content::Loaded> load(const Json& pack);
  /// The tables for an instrument and, where it asks about people, for one of them; nullptr when it is not calibrated.
  [[nodiscard]] const Bank* bank_for(const content::Instrument& instrument,
                                     const std::optional<std::string>& target) const;

 private:
  content::Registry content_;
  mutable std::map<const content::Calibration*, std::unique_ptr<Bank>> banks_;
};

}  // namespace sb::measure

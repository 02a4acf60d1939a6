#include "measure/library.hpp"

namespace sb::measure {

Result<content::Loaded> Library::load(const Json& pack) {
  auto loaded = content_.load(pack);
  // A pack may take the place of one that tables were made from.
  if (loaded.ok()) banks_.clear();
  return loaded;
}

const Bank* Library::bank_for(const content::Instrument& instrument, const std::optional<std::string>& target) const {
  const content::Calibration* calibration = content_.find_calibration(instrument, target);
  if (calibration == nullptr) return nullptr;
  auto& bank = banks_[calibration];
  if (!bank) bank = std::make_unique<Bank>(make_bank(instrument, *calibration));
  return bank.get();
}

}  // namespace sb::measure

#include "describe.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "profile/next.hpp"
#include "profile/profile.hpp"
#include "share/messages.hpp"
#include "support/fields.hpp"
#include "support/order.hpp"
#include "version.hpp"

namespace sb {
namespace {

std::optional<std::vector<CalibrationOutline>> calibrations_of(const content::Registry& registry,
                                                               const content::Instrument& instrument) {
  std::vector<CalibrationOutline> found;
  for (const auto& calibration : registry.calibrations()) {
    if (calibration->instrument != instrument.id) continue;
    found.push_back({profile::source_of(*calibration), calibration->targets,
                     profile::fewest_questions(*calibration, measure::Stop())});
  }
  if (found.empty()) return std::nullopt;
  return found;
}

InstrumentOutline outline(const content::Registry& registry, const content::Instrument& instrument) {
  InstrumentOutline outline{.id = instrument.id,
                            .revision = instrument.revision,
                            .family = instrument.family,
                            .evidence = instrument.evidence,
                            .text = instrument.provenance.text,
                            .provenance = instrument.provenance,
                            .about = instrument.about,
                            .response = instrument.response,
                            .targets = instrument.targets,
                            .items = instrument.items,
                            .forms = instrument.forms,
                            .scales = {},
                            .calibrations = calibrations_of(registry, instrument),
                            .functions = {},
                            .skips_count = false};
  if (const content::Functions* functions = profile::functions_of(instrument)) outline.functions = functions->name;
  for (const content::Scale& scale : instrument.scales) {
    outline.scales.push_back({scale.id, scale.role, scale.construct});
  }
  outline.skips_count = std::any_of(instrument.flags.begin(), instrument.flags.end(),
                                    [](const content::Flag& flag) { return flag.skips_count; });
  return outline;
}

}  // namespace

Description describe(const content::Registry& registry, const DescribeRequest& request,
                     std::vector<std::string> methods) {
  Description description;
  description.engine = kEngineVersion;
  for (const auto& instrument : registry.instruments())
    description.instruments.push_back(outline(registry, *instrument));
  for (const auto& norm : registry.norms()) {
    if (registry.find(norm->instrument) != nullptr) description.norms.push_back(source_of(*norm));
  }
  description.methods = std::move(methods);
  description.messages = share::all_messages(registry);
  for (auto& more : profile::profile_messages(registry)) description.messages.push_back(std::move(more));
  sort_list(description.messages);
  description.messages.erase(std::unique(description.messages.begin(), description.messages.end()),
                             description.messages.end());
  if (request.term) {
    description.matches = look_up(registry.vocabulary(), *request.term);
    description.names = registry.named(*request.term);
  }
  return description;
}

const Record& record_of(std::type_identity<DescribeRequest>) {
  static constexpr std::array fields{maybe<&DescribeRequest::term>("term")};
  static constexpr Record record{"DescribeRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<ScaleOutline>) {
  static constexpr std::array fields{field<&ScaleOutline::id>("id"), field<&ScaleOutline::role>("role"),
                                     field<&ScaleOutline::construct>("construct")};
  static constexpr Record record{"ScaleOutline", fields};
  return record;
}

const Record& record_of(std::type_identity<CalibrationOutline>) {
  static constexpr std::array fields{spread<&CalibrationOutline::source>(),
                                     maybe<&CalibrationOutline::targets>("targets"),
                                     field<&CalibrationOutline::fewest>("fewest")};
  static constexpr Record record{"CalibrationOutline", fields};
  return record;
}

const Record& record_of(std::type_identity<InstrumentOutline>) {
  static constexpr std::array fields{field<&InstrumentOutline::id>("id"),
                                     field<&InstrumentOutline::revision>("revision"),
                                     maybe<&InstrumentOutline::family>("family"),
                                     field<&InstrumentOutline::evidence>("evidence"),
                                     field<&InstrumentOutline::text>("text"),
                                     field<&InstrumentOutline::provenance>("provenance"),
                                     field<&InstrumentOutline::about>("about"),
                                     field<&InstrumentOutline::response>("response"),
                                     field<&InstrumentOutline::targets>("targets"),
                                     field<&InstrumentOutline::items>("items"),
                                     field<&InstrumentOutline::forms>("forms"),
                                     field<&InstrumentOutline::scales>("scales"),
                                     maybe<&InstrumentOutline::calibrations>("calibrations"),
                                     maybe<&InstrumentOutline::functions>("functions"),
                                     field<&InstrumentOutline::skips_count>("skips_count")};
  static constexpr Record record{"InstrumentOutline", fields};
  return record;
}

const Record& record_of(std::type_identity<Description>) {
  static constexpr std::array fields{
      field<&Description::engine>("engine"),     field<&Description::instruments>("instruments"),
      field<&Description::norms>("norms"),       field<&Description::methods>("methods"),
      field<&Description::messages>("messages"), maybe<&Description::matches>("matches"),
      maybe<&Description::names>("names")};
  static constexpr Record record{"Description", fields};
  return record;
}

}  // namespace sb

#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/registry.hpp"
#include "profile/measurement.hpp"
#include "support/codec.hpp"

namespace sb {

/// What `describe` is asked.
struct DescribeRequest {
  std::optional<std::string> term;  ///< a word someone uses for a style or an instrument
};

/// A scale, for those who show results.
struct ScaleOutline {
  std::string id;
  content::Role role = content::Role::Dimension;
  std::string construct;
};

/// A calibration by which the questions of an instrument can be chosen one by one.
struct CalibrationOutline {
  profile::CalibrationUsed source;
  std::optional<std::vector<std::string>> targets;  ///< the people it holds for; everyone when empty
  int fewest = 0;                                   ///< questions that an adaptive check asks at least
};

/// An instrument as far as a page needs it to ask the questions.
struct InstrumentOutline {
  std::string id;
  std::string revision;
  std::optional<std::string> family;
  content::Evidence evidence = content::Evidence::Untested;
  content::TextTerms text = content::TextTerms::NotIncluded;  ///< whether its questions can be asked from here
  content::Provenance provenance;
  content::About about = content::About::PeopleClose;
  content::Response response;
  std::vector<std::string> targets;
  std::vector<content::Item> items;
  std::vector<content::Form> forms;
  std::vector<ScaleOutline> scales;
  std::optional<std::vector<CalibrationOutline>> calibrations;
  std::optional<std::string> functions;  ///< name of the published functions that `score` can apply
  bool skips_count = false;  ///< whether a question left open can raise a mark, and so is an answer in its way
};

/// What `describe` answers.
struct Description {
  std::string engine;
  std::vector<InstrumentOutline> instruments;
  std::vector<content::NormSource> norms;  ///< of instruments that are loaded
  std::vector<std::string> methods;
  std::vector<std::string> messages;
  std::optional<std::vector<content::TermMatch>> matches;  ///< styles the term stands for
  std::optional<std::vector<content::NameMatch>> names;    ///< instruments the term may stand for
};

/// Lists all that is loaded.
[[nodiscard]] Description describe(const content::Registry& registry, const DescribeRequest& request,
                                   std::vector<std::string> methods);

[[nodiscard]] const Record& record_of(std::type_identity<DescribeRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ScaleOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<CalibrationOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<InstrumentOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<Description>);

}  // namespace sb

#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/registry.hpp"
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
[[nodiscard]] const Record& record_of(std::type_identity<InstrumentOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<Description>);

}  // namespace sb

#include "content/vocabulary.hpp"

#include <array>
#include <set>

#include "support/fields.hpp"

namespace sb::content {

std::string folded(std::string_view term) {
  std::string out;
  for (const char c : term) {
    const bool gap = c == ' ' || c == '-' || c == '_' || c == '/' || c == '\t';
    if (gap && (out.empty() || out.back() == ' ')) continue;
    out += gap ? ' ' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<TermMatch> look_up(const Vocabulary& vocabulary, std::string_view term) {
  std::vector<TermMatch> matches;
  const std::string wanted = folded(term);
  for (const Term& entry : vocabulary.terms) {
    if (folded(entry.term) == wanted) matches.push_back({entry.style, entry.note});
  }
  return matches;
}

void check_vocabulary(const Vocabulary& vocabulary, Reader& reader) {
  const Reader::Step step(reader, std::string_view("terms"));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < vocabulary.terms.size(); ++i) {
    const std::string term = folded(vocabulary.terms[i].term);
    if (term.empty()) reader.fail_at(i, ErrorCode::EmptyText);
    if (!seen.insert(term).second) reader.fail_at(i, ErrorCode::DuplicateId, term);
  }
}

Words words_of(std::type_identity<Style>) {
  static constexpr auto words = std::to_array<std::string_view>({"secure", "preoccupied", "dismissing", "fearful"});
  return words;
}

Words words_of(std::type_identity<TermNote>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"same", "infant-term", "interview-term", "different-construct"});
  return words;
}

const Record& record_of(std::type_identity<Term>) {
  static constexpr std::array fields{field<&Term::term>("term"), field<&Term::style>("style"),
                                     field<&Term::note>("note")};
  static constexpr Record record{"Term", fields};
  return record;
}

const Record& record_of(std::type_identity<TermMatch>) {
  static constexpr std::array fields{field<&TermMatch::style>("style"), field<&TermMatch::note>("note")};
  static constexpr Record record{"TermMatch", fields};
  return record;
}

const Record& record_of(std::type_identity<Vocabulary>) {
  static constexpr std::array fields{field<&Vocabulary::revision>("revision"), field<&Vocabulary::terms>("terms")};
  static constexpr Record record{"Vocabulary", fields};
  return record;
}

}  // namespace sb::content

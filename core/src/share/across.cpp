#include "share/across.hpp"

#include <algorithm>
#include <array>

#include "measure/difference.hpp"
#include "profile/comparison.hpp"
#include "support/fields.hpp"

namespace sb::share {
namespace {

constexpr std::array kDimensions{Dimension::Anxiety, Dimension::Avoidance};

Spread spread_of(std::span<const BondPlace> bonds, Dimension dimension) {
  const auto mean = [&](const BondPlace& bond) { return side(bond.beliefs, dimension).mean; };
  const auto by_mean = [&](const BondPlace& a, const BondPlace& b) { return mean(a) < mean(b); };
  const BondPlace& lowest = *std::min_element(bonds.begin(), bonds.end(), by_mean);
  const BondPlace& highest = *std::max_element(bonds.begin(), bonds.end(), by_mean);
  double sum = 0;
  for (const BondPlace& bond : bonds) sum += mean(bond);
  return {.mean = sum / static_cast<double>(bonds.size()),
          .lowest = {lowest.target, mean(lowest)},
          .highest = {highest.target, mean(highest)},
          .n = static_cast<int>(bonds.size())};
}

PeopleDifference compare(const BondPlace& a, const BondPlace& b, Dimension dimension) {
  const profile::Apart apart = profile::apart(side(a.beliefs, dimension), side(b.beliefs, dimension));
  return {.dimension = dimension,
          .a = a.target,
          .b = b.target,
          .difference = apart.difference,
          .sd = apart.s_d,
          .verdict = apart.different ? Comparison::Different : Comparison::TooClose};
}

}  // namespace

const measure::Belief& side(const profile::Beliefs& beliefs, Dimension dimension) {
  return dimension == Dimension::Anxiety ? beliefs.anxiety : beliefs.avoidance;
}

std::vector<BondPlace> comparable_bonds(std::span<const profile::Entry> entries, Reader& reader) {
  std::vector<BondPlace> bonds;
  const profile::Entry* first = nullptr;
  for (const profile::Entry& entry : entries) {
    if (!entry.beliefs || about_general(entry)) continue;
    if (first == nullptr) first = &entry;
    const bool same = entry.result.instrument == first->result.instrument && entry.result.form == first->result.form;
    if (same) bonds.push_back({*entry.result.target, *entry.beliefs});
  }
  if (bonds.size() > std::size_t{measure::kMostPeople}) {
    reader.fail_at(std::string_view("measurements"), ErrorCode::WrongLength, std::to_string(bonds.size()));
  }
  return bonds;
}

std::optional<AcrossPeople> across_people(std::span<const BondPlace> bonds) {
  if (bonds.size() < 2) return std::nullopt;
  return AcrossPeople{spread_of(bonds, Dimension::Anxiety), spread_of(bonds, Dimension::Avoidance)};
}

std::vector<PeopleDifference> compare_bonds(std::span<const BondPlace> bonds) {
  std::vector<PeopleDifference> pairs;
  for (const Dimension dimension : kDimensions) {
    for (std::size_t a = 0; a < bonds.size(); ++a) {
      for (std::size_t b = a + 1; b < bonds.size(); ++b) pairs.push_back(compare(bonds[a], bonds[b], dimension));
    }
  }
  return pairs;
}

std::vector<PeopleComparison> said(std::span<const PeopleDifference> differences) {
  std::vector<PeopleComparison> all;
  for (const PeopleDifference& one : differences) all.push_back({one, message_of(one.verdict, one.dimension)});
  return all;
}

const Record& record_of(std::type_identity<TargetMean>) {
  static constexpr std::array fields{field<&TargetMean::target>("target"), field<&TargetMean::mean>("mean")};
  static constexpr Record record{"TargetMean", fields};
  return record;
}

const Record& record_of(std::type_identity<Spread>) {
  static constexpr std::array fields{field<&Spread::mean>("mean"), field<&Spread::lowest>("lowest"),
                                     field<&Spread::highest>("highest"), field<&Spread::n>("n")};
  static constexpr Record record{"Spread", fields};
  return record;
}

const Record& record_of(std::type_identity<AcrossPeople>) {
  static constexpr std::array fields{field<&AcrossPeople::anxiety>("anxiety"),
                                     field<&AcrossPeople::avoidance>("avoidance")};
  static constexpr Record record{"AcrossPeople", fields};
  return record;
}

const Record& record_of(std::type_identity<PeopleDifference>) {
  static constexpr std::array fields{field<&PeopleDifference::dimension>("dimension"),
                                     field<&PeopleDifference::a>("a"),
                                     field<&PeopleDifference::b>("b"),
                                     field<&PeopleDifference::difference>("difference"),
                                     field<&PeopleDifference::sd>("sd"),
                                     field<&PeopleDifference::verdict>("verdict")};
  static constexpr Record record{"PeopleDifference", fields};
  return record;
}

const Record& record_of(std::type_identity<PeopleComparison>) {
  static constexpr std::array fields{spread<&PeopleComparison::difference>(),
                                     field<&PeopleComparison::message>("message")};
  static constexpr Record record{"PeopleComparison", fields};
  return record;
}

}  // namespace sb::share

#include "share/triangulation.hpp"

#include <array>

#include "support/fields.hpp"

namespace sb::share {
namespace {

bool names_one(const SourceView& view) {
  return view.style != profile::Verdict::Between && view.style != profile::Verdict::Insufficient;
}

bool differ(const SourceView& one, const SourceView& other) {
  return one.kind != other.kind && names_one(one) && names_one(other) && one.style != other.style;
}

}  // namespace

void mark_apart(Triangulation& all) {
  for (std::size_t i = 0; i < all.views.size(); ++i) {
    for (std::size_t j = i + 1; j < all.views.size(); ++j) {
      if (differ(all.views[i], all.views[j])) all.apart.push_back({static_cast<int>(i), static_cast<int>(j)});
    }
  }
}

const Record& record_of(std::type_identity<SourceView>) {
  static constexpr std::array fields{field<&SourceView::kind>("kind"),
                                     field<&SourceView::of>("of"),
                                     maybe<&SourceView::part>("part"),
                                     maybe<&SourceView::target>("target"),
                                     field<&SourceView::day>("day"),
                                     field<&SourceView::style>("style"),
                                     field<&SourceView::neighbours>("neighbours")};
  static constexpr Record record{"SourceView", fields};
  return record;
}

const Record& record_of(std::type_identity<SourcesApart>) {
  static constexpr std::array fields{field<&SourcesApart::one>("one"), field<&SourcesApart::other>("other")};
  static constexpr Record record{"SourcesApart", fields};
  return record;
}

const Record& record_of(std::type_identity<Triangulation>) {
  static constexpr std::array fields{field<&Triangulation::views>("views"), field<&Triangulation::apart>("apart"),
                                     field<&Triangulation::missing>("missing")};
  static constexpr Record record{"Triangulation", fields};
  return record;
}

}  // namespace sb::share

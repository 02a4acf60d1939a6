#pragma once

#include <memory>
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

/// What a pack calls itself.
struct PackName {
  std::string_view format;
  std::string id;
  std::string revision;
};

/// The packs under core/content, in the order of their names; made by a CMake script.
[[nodiscard]] const std::vector<BuiltIn>& built_in_packs();

/// All content an engine knows: what is compiled in, and what has been loaded since.
class Registry {
 public:
  /// Packs of one kind in the order they came, those that are compiled in first.
  template <class Body>
  struct Shelf {
    std::vector<std::unique_ptr<Body>> packs;
    std::size_t built_in = 0;  ///< so many at the front are compiled in
  };

  /// Reads every pack that is compiled in; a faulty one is left out and its mistakes are kept.
  Registry();

  /// The instrument of this id, or nullptr. The pointer lasts until the same id is loaded again.
  [[nodiscard]] const Instrument* find(std::string_view id) const;
  /// The norm of this id, or nullptr. The pointer lasts until the same id is loaded again.
  [[nodiscard]] const Norm* find_norm(std::string_view id) const;
  /// Instruments in the order they came.
  [[nodiscard]] const std::vector<std::unique_ptr<Instrument>>& instruments() const { return instruments_.packs; }
  /// Norms in the order they came; some may be of instruments that are not loaded.
  [[nodiscard]] const std::vector<std::unique_ptr<Norm>>& norms() const { return norms_.packs; }
  /// The words people use for styles.
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// Mistakes in the packs that are compiled in; empty in any build that passed its tests.
  [[nodiscard]] const Errors& faults() const { return faults_; }
  /// Adds an instrument or a norm. One that was loaded before is replaced; one that is compiled in is not.
  [[nodiscard]] Result<PackName> load(const Json& pack);

 private:
  Result<Norm> read_norm_here(const Json& pack) const;
  void add_built_in(const BuiltIn& pack);
  void keep_faults(const BuiltIn& pack, const Errors& errors);

  Shelf<Instrument> instruments_;
  Shelf<Norm> norms_;
  Vocabulary vocabulary_;
  Errors faults_;
};

}  // namespace sb::content

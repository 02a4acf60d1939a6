#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace sb {

/// A small symmetric matrix.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : size_(size), cells_(size * size, 0) {}
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] double& at(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const { return cells_[row * size_ + column]; }
  /// Adds the outer product of a vector with itself.
  void add_outer(const std::vector<double>& vector);

 private:
  std::size_t size_;
  std::vector<double> cells_;
};

/// Solves A x = b for a positive definite A by Cholesky's factor; empty when A is not.
[[nodiscard]] std::optional<std::vector<double>> solve(const Matrix& matrix, const std::vector<double>& right);
/// The inverse of a positive definite matrix; empty when it is not one.
[[nodiscard]] std::optional<Matrix> inverse(const Matrix& matrix);

}  // namespace sb

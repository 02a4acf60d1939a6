#include "support/linear.hpp"

#include <cmath>

namespace sb {
namespace {

/// The lower factor L of A = L L', or nothing.
std::optional<Matrix> factor(const Matrix& matrix) {
  const std::size_t n = matrix.size();
  Matrix lower(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix.at(i, j);
      for (std::size_t k = 0; k < j; ++k) sum -= lower.at(i, k) * lower.at(j, k);
      if (i == j && !(sum > 0)) return std::nullopt;
      lower.at(i, j) = i == j ? std::sqrt(sum) : sum / lower.at(j, j);
    }
  }
  return lower;
}

std::vector<double> solve_by(const Matrix& lower, std::vector<double> x) {
  const std::size_t n = lower.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) x[i] -= lower.at(i, k) * x[k];
    x[i] /= lower.at(i, i);
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) x[i] -= lower.at(k, i) * x[k];
    x[i] /= lower.at(i, i);
  }
  return x;
}

}  // namespace

void Matrix::add_outer(const std::vector<double>& vector) {
  for (std::size_t i = 0; i < size_; ++i) {
    if (vector[i] == 0) continue;
    for (std::size_t j = 0; j < size_; ++j) cells_[i * size_ + j] += vector[i] * vector[j];
  }
}

std::optional<std::vector<double>> solve(const Matrix& matrix, const std::vector<double>& right) {
  const auto lower = factor(matrix);
  if (!lower) return std::nullopt;
  return solve_by(*lower, right);
}

std::optional<Matrix> inverse(const Matrix& matrix) {
  const auto lower = factor(matrix);
  if (!lower) return std::nullopt;
  const std::size_t n = matrix.size();
  Matrix result(n);
  for (std::size_t column = 0; column < n; ++column) {
    std::vector<double> unit(n, 0);
    unit[column] = 1;
    const auto solved = solve_by(*lower, unit);
    for (std::size_t row = 0; row < n; ++row) result.at(row, column) = solved[row];
  }
  return result;
}

}  // namespace sb

#include "score.hpp"

#include <algorithm>
#include <optional>

#include "csv_writer.hpp"
#include "faults.hpp"
#include "profile/measurement.hpp"
#include "table.hpp"

namespace sb::cli {
namespace {

using content::Instrument;
using measure::ScaleKey;

/// Scores rows of one table and writes them out.
class TableScorer {
 public:
  TableScorer(const measure::Library& library, const Instrument& instrument, const content::Form& form,
              const ScoreOptions& options)
      : library_(library),
        instrument_(instrument),
        options_(options),
        ready_(profile::begin(instrument, form, nullptr)) {
    graded_ = !options.classical && library.content().is_calibrated(instrument);
    if (graded_) placed_ = {instrument.position->anxiety, instrument.position->avoidance};
    about({});
  }

  /// Finds out what each column is for.
  Errors set_columns(const std::vector<std::string>& names) {
    auto columns = columns_of(instrument_, ready_.key.asked, names, options_.target_column);
    Errors errors = check_target_column(instrument_, options_.target_column);
    if (!columns.ok()) errors.insert(errors.end(), columns.errors().begin(), columns.errors().end());
    if (columns.ok()) columns_ = std::move(columns).value();
    names_ = names;
    return errors;
  }

  void write_header(CsvWriter& out) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!columns_[i].item) out.field(names_[i]);
    }
    for (const ScaleKey& scale : ready_.key.scales) {
      const auto column = [&](const char* what) { out.field(scale.scale->id + what); };
      column(name_of_score(scale));
      column("_n");
      if (is_mean(scale)) column("_sem");
      if (dimension_of(scale)) {
        column("_theta");
        column("_se");
      }
    }
    for (const char* name : {"status", "evidence"}) out.field(name);
    if (options_.styles) {
      for (const char* name : {"p_secure", "p_preoccupied", "p_dismissing", "p_fearful", "style"}) out.field(name);
    }
    out.end_row();
  }

  /// Adds one row's scores to `out`.
  std::optional<Error> score(const CsvRow& row, CsvWriter& out) {
    if (auto error = check_fields(row, columns_.size())) return error;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (auto error = read_field(columns_[i], row.fields[i], out)) {
        error->path = place_of(row, names_[i]);
        return error;
      }
    }
    const bool placed = ready_.bank != nullptr || options_.styles;
    findings_ = placed ? findings_of(ready_) : profile::Findings();
    write_scales(out);
    if (options_.styles) write_styles(out);
    out.end_row();
    return std::nullopt;
  }

 private:
  static bool is_mean(const ScaleKey& scale) { return std::holds_alternative<content::MeanScale>(scale.scale->kind); }

  static const char* name_of_score(const ScaleKey& scale) {
    if (is_mean(scale)) return "_mean";
    return std::holds_alternative<content::WeightedScale>(scale.scale->kind) ? "_sum" : "_count";
  }

  /// Those that hold for whom the answers are about.
  void choose_reliabilities() {
    reliabilities_.clear();
    for (const ScaleKey& scale : ready_.key.scales) {
      const auto* usable = usable_reliability(instrument_, scale, ready_.sheet.target);
      reliabilities_.push_back(measure::has_interval(scale) ? usable : nullptr);
    }
  }

  /// Takes an answer in, or passes another column's text on as it stands.
  std::optional<Error> read_field(const Column& column, std::string_view field, CsvWriter& out) {
    if (column.item) {
      auto code = read_cell(instrument_, *column.item, csv_value(field, store_));
      if (!code.ok()) return code.errors().front();
      ready_.sheet.codes[*column.item] = code.value();
      return std::nullopt;
    }
    if (column.target) {
      auto target = read_target(instrument_, csv_value(field, store_));
      if (!target.ok()) return target.errors().front();
      about(std::move(target).value());
    }
    out.raw(field);
    return std::nullopt;
  }

  void write_scales(CsvWriter& out) {
    std::size_t scored = 0;
    for (std::size_t i = 0; i < ready_.key.scales.size(); ++i) {
      const ScaleKey& scale = ready_.key.scales[i];
      const bool done = is_mean(scale) ? write_mean(scale, reliabilities_[i], out) : write_whole(scale, out);
      if (done) ++scored;
    }
    const bool all = scored == ready_.key.scales.size();
    out.raw(all ? "scored" : (scored > 0 ? "partly_scored" : "too_few_answers"));
    out.raw(word(instrument_.evidence));
  }

  /// Whether there was a score to write.
  bool write_mean(const ScaleKey& scale, const content::Reliability* reliability, CsvWriter& out) const {
    const measure::Tally added = tally(scale, ready_.sheet);
    const bool scored = added.n >= scale.needed;
    std::optional<double> mean;
    std::optional<double> sem;
    if (scored) mean = static_cast<double>(added.sum) / added.n;
    if (scored && has_interval(scale)) sem = standard_error(scale, added, reliability);
    out.number(mean);
    out.count(added.n);
    out.number(sem);
    if (const auto dimension = dimension_of(scale)) write_theta(*dimension, out);
    return scored;
  }

  /// The dimension a scale stands for, where it has columns for its place on a calibration.
  [[nodiscard]] std::optional<measure::Dimension> dimension_of(const ScaleKey& scale) const {
    if (!graded_) return std::nullopt;
    for (const measure::Dimension d : measure::kDimensions) {
      if (scale.scale->id == placed_[d]) return d;
    }
    return std::nullopt;
  }

  /// Reliabilities and calibrations may hold for some of the people only whom rows are about.
  void about(const std::optional<std::string>& target) {
    ready_.sheet.target = target;
    choose_reliabilities();
    if (graded_) set_bank(ready_, library_.bank_for(instrument_, target));
  }

  void write_theta(measure::Dimension dimension, CsvWriter& out) const {
    const auto& known = findings_.graded ? findings_.sides[dimension] : std::nullopt;
    out.number(known ? std::optional(known->mean) : std::nullopt);
    out.number(known ? std::optional(known->standard_error) : std::nullopt);
  }

  /// A count or a sum. Whether there was a score to write.
  bool write_whole(const ScaleKey& scale, CsvWriter& out) const {
    const auto score = score_scale(ready_.key, scale, ready_.sheet, measure::Detail::Result);
    const auto* count = std::get_if<measure::CountScore>(&score.kind);
    const auto whole = count != nullptr ? count->count : std::get<measure::WeightedScore>(score.kind).sum;
    out.count(whole);
    out.count(score.n);
    return whole.has_value();
  }

  void write_styles(CsvWriter& out) const {
    const auto styles = styles_of(ready_, beliefs_of(findings_));
    const auto& p = styles.probabilities;
    for (const auto style : {&profile::Probabilities::secure, &profile::Probabilities::preoccupied,
                             &profile::Probabilities::dismissing, &profile::Probabilities::fearful}) {
      out.number(p ? std::optional((*p).*style) : std::nullopt);
    }
    out.raw(word(styles.style));
  }

  const measure::Library& library_;
  const Instrument& instrument_;
  const ScoreOptions& options_;
  profile::Ready ready_;
  bool graded_ = false;
  measure::PerDimension<std::string_view> placed_;
  profile::Findings findings_;
  std::vector<const content::Reliability*> reliabilities_;
  std::vector<Column> columns_;
  std::vector<std::string> names_;
  std::string store_;
};

/// The names of the columns: from the header row, or as given in place of one, in the words a header row would use.
Result<std::vector<std::string>> column_names(const ScoreOptions& options, CsvReader& reader) {
  if (options.header) return read_header(reader);
  std::string_view row = options.items;
  CsvReader given(csv_source(row));
  auto names = read_header(given);
  if (!names.ok()) return Error{names.errors().front().code, "--items", ""};
  return names;
}

Errors score_rows(const ScoreOptions& options, CsvReader& reader, TableScorer& scorer) {
  const auto names = column_names(options, reader);
  if (!names.ok()) return names.errors();
  if (auto errors = scorer.set_columns(names.value()); !errors.empty()) return errors;
  CsvWriter out;
  if (options.header) scorer.write_header(out);
  CsvRow row;
  while (true) {
    const auto there = reader.next(row);
    std::optional<Error> error;
    if (there.ok() && there.value()) error = scorer.score(row, out);
    const bool stop = !there.ok() || !there.value() || error;
    const bool written = stop ? out.flush() : out.flush_lot();
    if (!written) return {{ErrorCode::FileUnreadable, "output", ""}};
    if (!there.ok()) return there.errors();
    if (error) return {*error};
    if (!there.value()) return {};
  }
}

Errors score_file(const ScoreOptions& options, std::FILE* file) {
  const measure::Library library;
  const auto named = library.content().resolve(options.instrument);
  if (!named.ok()) return {{named.errors().front().code, "--instrument", named.errors().front().detail}};
  const Instrument* instrument = named.value().instrument;
  const auto* form = options.form.empty() ? &instrument->forms.front() : find_form(*instrument, options.form);
  if (form == nullptr) return {{ErrorCode::UnknownForm, "--form", options.form}};
  const bool tested = instrument->evidence == content::Evidence::Published && instrument->position;
  if (options.styles && !tested) return {{ErrorCode::StylesNotAllowed, "--styles", instrument->id}};
  CsvReader reader = csv_reader(file);
  TableScorer scorer(library, *instrument, *form, options);
  return score_rows(options, reader, scorer);
}

}  // namespace

int score_table(const ScoreOptions& options) {
  const File file = open_table(options.file);
  if (!file) return report_faults(options.file, {{ErrorCode::FileUnreadable, "", ""}});
  const Errors errors = score_file(options, file.get());
  return report_faults(options.file, errors);
}

}  // namespace sb::cli

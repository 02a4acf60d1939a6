#include "reliability.hpp"

#include <algorithm>
#include <cstdio>

#include "answer_reader.hpp"
#include "csv_writer.hpp"
#include "faults.hpp"
#include "measure/library.hpp"
#include "measure/scale_figures.hpp"

namespace sb::cli {
namespace {

using content::Instrument;
using measure::Key;
using measure::ScaleSums;

/// Sums of the scales of one form over answers about one person, or about nobody in particular.
struct Sample {
  explicit Sample(const Key& key) {
    for (const measure::ScaleKey& scale : key.scales) {
      if (measure::has_figures(scale)) scales.push_back({&scale, ScaleSums(scale)});
    }
  }

  struct Line {
    const measure::ScaleKey* scale;
    ScaleSums sums;
  };
  std::vector<Line> scales;
  bool seen = false;
};

/// The samples that a table falls into: one for each person the instrument asks about.
class Samples {
 public:
  explicit Samples(const Key& key) : key_(key) {
    const auto& targets = key.instrument->targets;
    samples_.assign(about_someone() ? targets.size() : 1, Sample(key));
  }

  void add(const measure::Sheet& sheet) {
    Sample& sample = samples_[position_of(sheet)];
    sample.seen = true;
    for (Sample::Line& line : sample.scales) line.sums.add(sheet);
  }

  void write(CsvWriter& out) const {
    if (about_someone()) out.raw("target");
    for (const char* name : {"scale", "items", "people", "mean", "sd", "alpha", "sem"}) out.raw(name);
    out.end_row();
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      if (!samples_[i].seen && about_someone()) continue;
      for (const Sample::Line& line : samples_[i].scales) write_line(i, line, out);
    }
  }

 private:
  [[nodiscard]] bool about_someone() const { return key_.instrument->about == content::About::Target; }

  [[nodiscard]] std::size_t position_of(const measure::Sheet& sheet) const {
    if (!sheet.target) return 0;
    const auto& targets = key_.instrument->targets;
    return static_cast<std::size_t>(std::find(targets.begin(), targets.end(), *sheet.target) - targets.begin());
  }

  void write_line(std::size_t sample, const Sample::Line& line, CsvWriter& out) const {
    const measure::ScaleFigures figures = line.sums.figures();
    if (about_someone()) out.field(key_.instrument->targets[sample]);
    out.field(line.scale->scale->id);
    out.raw(std::to_string(line.scale->items.size()));
    out.raw(std::to_string(figures.people));
    for (const auto& figure : {figures.mean, figures.sd, figures.alpha, figures.sem}) out.number(figure);
    out.end_row();
  }

  const Key& key_;
  std::vector<Sample> samples_;
};

Errors add_rows(AnswerReader& reader, Samples& samples) {
  for (measure::Sheet sheet = reader.blank();;) {
    const auto there = reader.next(sheet);
    if (!there.ok()) return there.errors();
    if (!there.value()) return {};
    samples.add(sheet);
  }
}

Errors describe_file(const ReliabilityOptions& options, std::FILE* file) {
  const measure::Library library;
  const auto named = library.content().resolve(options.instrument);
  if (!named.ok()) return {{named.errors().front().code, "--instrument", named.errors().front().detail}};
  const Instrument& instrument = *named.value().instrument;
  const auto* form = options.form.empty() ? &instrument.forms.front() : find_form(instrument, options.form);
  if (form == nullptr) return {{ErrorCode::UnknownForm, "--form", options.form}};
  if (auto errors = check_target_column(instrument, options.target_column); !errors.empty()) return errors;
  const Key key = measure::make_key(instrument, *form);
  AnswerReader reader(file, instrument, key.asked);
  if (auto errors = reader.begin(options.target_column); !errors.empty()) return errors;
  Samples samples(key);
  if (auto errors = add_rows(reader, samples); !errors.empty()) return errors;
  CsvWriter out;
  samples.write(out);
  if (!out.flush()) return {{ErrorCode::FileUnreadable, "output", ""}};
  return {};
}

}  // namespace

int describe_reliability(const ReliabilityOptions& options) {
  const File file = open_table(options.file);
  if (!file) return report_faults(options.file, {{ErrorCode::FileUnreadable, "", ""}});
  return report_faults(options.file, describe_file(options, file.get()));
}

}  // namespace sb::cli

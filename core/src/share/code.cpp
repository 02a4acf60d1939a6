#include "share/code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "share/code_measurement.hpp"
#include "support/fields.hpp"
#include "track/calendar.hpp"
#include "version.hpp"

namespace sb::share {
namespace {

// The head of a code. Whoever changes anything here raises the version.
constexpr unsigned kCodeVersion = 1;
constexpr unsigned kLargestVersion = 7;
constexpr std::string_view kFirstDay = "2020-01-01";
constexpr unsigned kMostDays = 65'535;  // until 2199
constexpr unsigned kMostLanguages = 3;
constexpr std::size_t kLongestLanguage = 3;
constexpr unsigned kMostMeasurements = 15;

unsigned unsigned_of(std::size_t count) {
  return static_cast<unsigned>(count);
}

// ---------------------------------------------------------------------------------------------------- languages

/// The first parts of the languages that a day's answers were given in; none where one cannot be written.
std::vector<std::string_view> languages_of(std::string_view language) {
  std::vector<std::string_view> all;
  while (!language.empty()) {
    const std::string_view one = language.substr(0, language.find('+'));
    language.remove_prefix(std::min(language.size(), one.size() + 1));
    const std::string_view primary = one.substr(0, one.find('-'));
    const bool letters = std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool fits = letters && primary.size() >= 2 && primary.size() <= kLongestLanguage;
    if (!fits || all.size() == kMostLanguages) return {};
    all.push_back(primary);
  }
  return all;
}

void put_language(BitWriter& bits, std::string_view language) {
  const std::vector<std::string_view> all = languages_of(language);
  bits.put(unsigned_of(all.size()), kMostLanguages);
  for (const std::string_view one : all) {
    for (std::size_t i = 0; i < kLongestLanguage; ++i) {
      bits.put(i < one.size() ? static_cast<unsigned>(one[i] - 'a') + 1 : 0, 26);
    }
  }
}

std::string get_language(BitReader& bits) {
  std::string language;
  for (unsigned left = bits.get(kMostLanguages); left > 0; --left) {
    if (!language.empty()) language += '+';
    for (std::size_t i = 0; i < kLongestLanguage; ++i) {
      const unsigned letter = bits.get(26);
      if (letter > 0) language += static_cast<char>('a' + letter - 1);
    }
  }
  // What BCP 47 calls a language that is not told.
  return language.empty() ? "und" : language;
}

// ----------------------------------------------------------------------------------------------------- the whole

void put_head(BitWriter& bits, const Shared& shared, std::size_t count, Reader& reader) {
  const int day = track::number_of_day(shared.made) - track::number_of_day(kFirstDay);
  if (day < 0 || static_cast<unsigned>(day) > kMostDays) {
    return reader.fail_at(std::string_view("made"), ErrorCode::ValueOutOfRange, shared.made);
  }
  bits.put(kCodeVersion, kLargestVersion);
  bits.put(static_cast<unsigned>(day), kMostDays);
  put_language(bits, shared.language);
  put_word(bits, shared.marker);
  bits.put(unsigned_of(count), kMostMeasurements);
}

/// A part of a document that has a score to stand in a code.
struct Coded {
  std::size_t index = 0;
  Asked asked;
};

std::vector<Coded> coded_parts(const measure::Library& library, const Shared& shared, Code& code, Reader& reader) {
  std::vector<Coded> coded;
  const Reader::Step step(reader, std::string_view("measurements"));
  for (std::size_t i = 0; i < shared.measurements.size(); ++i) {
    const Reader::Step inside(reader, i);
    const SharedMeasurement& part = shared.measurements[i];
    const Asked asked = asked_in(library, part, reader);
    if (asked.form == nullptr) continue;
    const bool told = has_score(asked);
    if (told) coded.push_back({i, asked});
    (told ? code.holds : code.left_out).push_back({part.instrument, part.target});
  }
  const bool fits = !coded.empty() && coded.size() <= kMostMeasurements;
  if (reader.ok() && !fits) reader.fail(ErrorCode::WrongLength, std::to_string(coded.size()));
  return coded;
}

Shared get_shared(const measure::Library& library, BitReader& bits, Reader& reader) {
  Shared shared;
  const unsigned version = bits.get(kLargestVersion);
  if (version != kCodeVersion) {
    reader.fail(version > kCodeVersion ? ErrorCode::NewerVersion : ErrorCode::UnsupportedVersion,
                std::to_string(version));
    return shared;
  }
  shared.engine = kEngineVersion;
  shared.made = track::day_of_number(static_cast<int>(bits.get(kMostDays)) + track::number_of_day(kFirstDay));
  shared.language = get_language(bits);
  shared.marker = get_word<profile::Marker>(bits);
  for (unsigned left = bits.get(kMostMeasurements); left > 0 && reader.ok(); --left) {
    get_measurement(library, bits, shared, reader);
  }
  if (reader.ok() && !(bits.sound() && bits.at_end())) reader.fail(ErrorCode::CodeIncomplete);
  return shared;
}

}  // namespace

Code make_code(const measure::Library& library, const CodeRequest& request, Reader& reader) {
  const Reader::Step step(reader, std::string_view("document"));
  Code code;
  const auto shared = read_shared(request.document);
  if (!shared.ok()) {
    for (const Error& error : shared.errors()) reader.add(error);
    return code;
  }
  const auto coded = coded_parts(library, shared.value(), code, reader);
  if (!reader.ok()) return code;
  BitWriter bits;
  put_head(bits, shared.value(), coded.size(), reader);
  const Reader::Step inside(reader, std::string_view("measurements"));
  for (const auto& [index, asked] : coded) {
    const Reader::Step at(reader, index);
    put_measurement(bits, asked, shared.value().measurements[index], reader);
  }
  if (reader.ok()) code.text = grouped(bits.letters());
  return code;
}

CodeRead read_code(const measure::Library& library, const ReadCodeRequest& request, Reader& reader) {
  const Reader::Step step(reader, std::string_view("text"));
  const Letters letters = ungrouped(request.text, reader);
  CodeRead read;
  if (!reader.ok()) return read;
  BitReader bits(letters);
  read.shared = get_shared(library, bits, reader);
  if (reader.ok()) read.text = text_of(read.shared);
  if (reader.ok() && !read_shared(read.text).ok()) reader.fail(ErrorCode::CodeIncomplete);
  return read;
}

const Record& record_of(std::type_identity<CodeRequest>) {
  static constexpr std::array fields{field<&CodeRequest::document>("document")};
  static constexpr Record record{"CodeRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<Code>) {
  static constexpr std::array fields{field<&Code::text>("text"), field<&Code::holds>("holds"),
                                     field<&Code::left_out>("left_out")};
  static constexpr Record record{"Code", fields};
  return record;
}

const Record& record_of(std::type_identity<ReadCodeRequest>) {
  static constexpr std::array fields{field<&ReadCodeRequest::text>("text")};
  static constexpr Record record{"ReadCodeRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<CodeRead>) {
  static constexpr std::array fields{field<&CodeRead::text>("text"), field<&CodeRead::shared>("shared")};
  static constexpr Record record{"CodeRead", fields};
  return record;
}

}  // namespace sb::share

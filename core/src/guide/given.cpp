#include "guide/given.hpp"

#include <algorithm>

#include "profile/profile.hpp"
#include "support/fields.hpp"
#include "support/words.hpp"

namespace sb::guide {
namespace {

using namespace content;

Fill full_if(bool full) {
  return full ? Fill::Full : Fill::Empty;
}

/// Compares one kind of part with what it was given.
struct FillCheck {
  const Given& given;
  Reader& reader;

  // What is read or done is ticked off.
  Fill operator()(const TextPart&) const { return done(); }
  Fill operator()(const StepPart&) const { return done(); }
  Fill operator()(const BreathPart&) const { return done(); }
  Fill operator()(const TimerPart&) const { return done(); }
  Fill operator()(const LoopPart&) const { return done(); }
  Fill operator()(const NextPart&) const { return done(); }
  Fill operator()(const WritePart&) const { return words(); }
  Fill operator()(const WordPart&) const { return words(); }
  Fill operator()(const WhoPart&) const { return words(); }
  Fill operator()(const ScriptPart&) const { return words(); }
  Fill operator()(const RatePart&) const {
    const int value = number();
    if (value < 0 || value > profile::kHighestRating) reader.fail(ErrorCode::ValueOutOfRange, std::to_string(value));
    return Fill::Full;
  }
  Fill operator()(const WhenPart& when) const {
    if (when.what != Timing::Minutes) return words();
    const int value = number();
    const bool fits = value >= when.min.value_or(1) && value <= when.max.value_or(value);
    return fits ? Fill::Full : Fill::Short;
  }
  Fill operator()(const PickPart& pick) const {
    const auto take = [&](const std::string& option) {
      const bool known = std::find(pick.options.begin(), pick.options.end(), option) != pick.options.end();
      if (!known) reader.fail(ErrorCode::UnknownOption, option);
    };
    if (!pick.many) {
      const auto option = as<std::string>();
      if (!option.empty()) take(option);
      return full_if(!option.empty());
    }
    const auto options = as<std::vector<std::string>>();
    for (std::size_t i = 0; i < options.size(); ++i) {
      const Reader::Step step(reader, i);
      take(options[i]);
    }
    return full_if(!options.empty());
  }
  Fill operator()(const ListPart& list) const {
    const int count = lines();
    if (count == 0) return Fill::Empty;
    const bool fits = count >= list.at_least.value_or(1) && count <= list.at_most.value_or(count);
    return fits ? Fill::Full : Fill::Short;
  }

 private:
  template <class T>
  [[nodiscard]] T as() const {
    T value{};
    codec_of<T>.read(given.value, &value, reader);
    return value;
  }
  [[nodiscard]] int number() const { return as<int>(); }
  [[nodiscard]] Fill done() const { return full_if(as<bool>()); }
  [[nodiscard]] Fill words() const { return full_if(!is_blank(as<std::string>())); }
  /// How many lines of a list say something. They come with ticks or without.
  [[nodiscard]] int lines() const {
    const auto* entries = given.value.as<Json::Array>();
    const bool ticked = entries != nullptr && !entries->empty() && entries->front().as<std::string>() == nullptr;
    int count = 0;
    if (ticked) {
      for (const TickedLine& line : as<std::vector<TickedLine>>()) count += is_blank(line.text) ? 0 : 1;
    } else {
      for (const std::string& line : as<std::vector<std::string>>()) count += is_blank(line) ? 0 : 1;
    }
    return count;
  }
};

}  // namespace

Fill fill_of(const Part& part, const Given& given, Reader& reader) {
  return std::visit(FillCheck{given, reader}, part.kind);
}

bool must_be_full(const Part& part) {
  const auto* list = std::get_if<ListPart>(&part.kind);
  return part.required || (list != nullptr && list->at_least);
}

std::string_view words_in(const Given* given) {
  const auto* words = given == nullptr ? nullptr : given->value.as<std::string>();
  return words == nullptr ? std::string_view() : *words;
}

const Record& record_of(std::type_identity<TickedLine>) {
  static constexpr std::array fields{field<&TickedLine::text>("text"), field<&TickedLine::ticked>("ticked")};
  static constexpr Record record{"TickedLine", fields};
  return record;
}

}  // namespace sb::guide

namespace sb {

void CodecOf<guide::Given>::read(const Json& from, void* to, Reader&) {
  // Which form it must have depends on its part.
  static_cast<guide::Given*>(to)->value = from;
}

Json CodecOf<guide::Given>::write(const void* from) {
  return static_cast<const guide::Given*>(from)->value;
}

}  // namespace sb

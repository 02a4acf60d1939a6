#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "profile/entry.hpp"
#include "share/across.hpp"
#include "track/record.hpp"

// What someone lets a clinic read: exactly what they picked, as one document, and the same again for a screen that
// shows it before it goes. Scores are always in it, so that it can be read without asking anyone for answers.
//
// Instruments that hold sensitive questions, those about safety among them, never go, whatever is picked. Nor does what
// nothing is scored in.
namespace sb::share {

/// Format name of shared documents.
inline constexpr std::string_view kSharedFormat = "securebase/shared";
/// The only version there is so far; a breaking change raises it and adds an upgrade step.
inline constexpr int kSharedVersion = 1;

/// What can be picked. Scores go with anything else that is picked.
enum class SharePart : std::uint8_t {
  Scores,
  Answers,
  AboutReader,  ///< whatever is about someone who may come to read it, such as a therapist, or names them
  Differences,  ///< between the people one was asked about
  Marker,       ///< what had just happened
};

/// One answered instrument.
struct SharedMeasurement {
  std::string instrument;
  std::string form;
  std::string revision;
  std::optional<std::string> target;
  std::optional<profile::State> state;
  Named<measure::ScaleScore> scales;
  std::optional<measure::Answers> answers;  ///< only when they were picked
};

/// What is shared.
struct Shared {
  std::optional<std::string> notice;  ///< what the document is not, for whoever opens it; nothing is read from it
  std::string engine;                 ///< the version that wrote it
  std::string made;                   ///< the day, as year-month-day
  std::string language;               ///< in which the questions were read
  std::optional<profile::Marker> marker;
  std::optional<std::string> site;  ///< for whom it was made, in the words of the page it was made on
  std::vector<SharedMeasurement> measurements;
  std::optional<std::vector<PeopleDifference>> differences;
};

/// A shared document: the header of every format of ours and, beside it in the same object, the content.
struct SharedFile {
  content::PackHeader header;
  Shared shared;
};

/// What `share` is asked: the answers of a day, what of them was picked, and the words to stand above them. The core
/// has no prose, so the host gives those, in the language it shows.
struct ShareRequest {
  std::string made;  ///< the day, as year-month-day; told by the host, since the core has no clock
  std::string language;
  profile::Marker marker = profile::Marker::None;
  std::vector<profile::AnsweredEntry> measurements;
  std::vector<SharePart> parts;
  std::string notice;
  std::optional<std::string> site;
};

/// Why something is not in the document.
enum class WhyNot : std::uint8_t {
  Sensitive,
  Unscored,
  AboutReader,  ///< it was not picked by itself
};

/// An instrument that is not in the document.
struct NotShared {
  track::PartName part;
  WhyNot why = WhyNot::Sensitive;
};

/// What `share` answers: a file's name and text, all that stands in it, and what does not. Where nothing is left to
/// share there is no document.
struct Offer {
  std::optional<std::string> name;
  std::optional<std::string> text;
  std::optional<Shared> shared;
  std::optional<std::vector<PeopleComparison>> comparison;  ///< the differences that stand in it, with their sentences
  std::vector<NotShared> left_out;
};

/// Whether scores are those that the answers beside them give.
enum class Agreement : std::uint8_t {
  Same,
  Differs,    ///< the document was changed, or its scores could be nobody's
  NoAnswers,  ///< there is nothing to score again; the scores could be someone's
  NotLoaded,  ///< the questions are not known here, or in another revision
};

/// What `open_shared` is asked.
struct OpenRequest {
  std::string text;
};

/// What `open_shared` answers: what the document holds, and for each measurement whether its scores agree.
struct Opened {
  Shared shared;
  std::optional<std::vector<PeopleComparison>> comparison;  ///< its differences, with their sentences
  std::vector<Agreement> agreement;
};

/// Writes a shared document; mistakes go to the reader, which stands on the request.
[[nodiscard]] Offer offer_shared(const measure::Library& library, const ShareRequest& request, Reader& reader);
/// Reads a shared document: its shape, format, version and day.
[[nodiscard]] Result<Shared> read_shared(std::string_view text);
/// Reads a shared document and scores its answers again; mistakes go to the reader, which stands on the request.
[[nodiscard]] Opened open_shared(const measure::Library& library, const OpenRequest& request, Reader& reader);
/// The text of a shared document, which is as it was afterwards: it is moved, since a copy would cost the module much.
[[nodiscard]] std::string text_of(Shared& shared);

[[nodiscard]] Words words_of(std::type_identity<SharePart>);
[[nodiscard]] Words words_of(std::type_identity<WhyNot>);
[[nodiscard]] Words words_of(std::type_identity<Agreement>);
[[nodiscard]] const Record& record_of(std::type_identity<SharedMeasurement>);
[[nodiscard]] const Record& record_of(std::type_identity<Shared>);
[[nodiscard]] const Record& record_of(std::type_identity<SharedFile>);
[[nodiscard]] const Record& record_of(std::type_identity<ShareRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<NotShared>);
[[nodiscard]] const Record& record_of(std::type_identity<Offer>);
[[nodiscard]] const Record& record_of(std::type_identity<OpenRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<Opened>);

}  // namespace sb::share

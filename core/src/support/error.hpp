#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Every mistake the core can name: enumerator, the stable name that leaves the core, and what it means.
/// Words for people live in i18n under `error.<name>`.
#define SB_ERROR_CODES(X)                                                                              \
  X(TextTooLarge, "text_too_large", "the text is longer than the documented limit")                    \
  X(TextNotUtf8, "text_not_utf8", "the text holds bytes that are not UTF-8")                           \
  X(TextByteOrderMark, "text_byte_order_mark", "JSON text starts with a byte order mark")              \
  X(JsonSyntax, "json_syntax", "the text is not JSON")                                                 \
  X(JsonTooDeep, "json_too_deep", "lists and objects are nested too deep")                             \
  X(JsonDuplicateKey, "json_duplicate_key", "an object names the same key twice")                      \
  X(NumberOutOfRange, "number_out_of_range", "a number is too large to be held exactly")               \
  X(WrongType, "wrong_type", "a value has another type than asked for")                                \
  X(UnknownKey, "unknown_key", "an object has a key that nothing reads")                               \
  X(MissingKey, "missing_key", "an object lacks a key")                                                \
  X(UnknownValue, "unknown_value", "a word is none of the words allowed here")                         \
  X(WrongLength, "wrong_length", "a list has another length than asked for")                           \
  X(UnknownMethod, "unknown_method", "the door has no such method")                                    \
  X(UnsupportedVersion, "unsupported_version", "this version of a format is not read here")            \
  X(UnknownFormat, "unknown_format", "the pack is of no known format")                                 \
  X(FileUnreadable, "file_unreadable", "a file cannot be read or written")                             \
  X(MalformedId, "malformed_id", "an id holds other characters than letters, digits and hyphens")      \
  X(DuplicateId, "duplicate_id", "an id is given twice")                                               \
  X(UnknownId, "unknown_id", "an id names nothing in this pack")                                       \
  X(EmptyList, "empty_list", "a list that needs an entry has none")                                    \
  X(EmptyText, "empty_text", "a text that needs words has none")                                       \
  X(EmptyRange, "empty_range", "a smallest value is not under the largest")                            \
  X(ValueOutOfRange, "value_out_of_range", "a number lies outside its documented range")               \
  X(NotInScale, "not_in_scale", "an item that is reversed or weighed is not in its scale")             \
  X(WrongItemKind, "wrong_item_kind", "an item of this kind cannot stand here")                        \
  X(MixedResponses, "mixed_responses", "items of one scale are answered on different ranges")          \
  X(UnknownOption, "unknown_option", "an option is not offered by the item")                           \
  X(BandsNotAscending, "bands_not_ascending", "bands do not rise to 100 percent")                      \
  X(TargetsMissing, "targets_missing", "a pack about a person names no targets")                       \
  X(TargetsNotExpected, "targets_not_expected", "a pack names targets that nothing asks for")          \
  X(ThresholdsNotAscending, "thresholds_not_ascending", "thresholds between answers do not rise")      \
  X(FlagRuleMissing, "flag_rule_missing", "a flag needs either a value or options, not both")          \
  X(WrongInstrument, "wrong_instrument", "a text pack belongs to another instrument or revision")      \
  X(UnverifiedFigure, "unverified_figure", "a figure was neither seen in a source nor computed")       \
  X(PercentilesNotAscending, "percentiles_not_ascending", "a norm's table does not rise")              \
  X(NormNotAllowed, "norm_not_allowed", "untested questions have no norm")                             \
  X(BuiltInPack, "built_in_pack", "a pack that comes with the program cannot be replaced")             \
  X(UnknownInstrument, "unknown_instrument", "no instrument of this id is loaded")                     \
  X(AmbiguousInstrument, "ambiguous_instrument", "this name is used for several instruments")          \
  X(UnknownForm, "unknown_form", "the instrument has no such form")                                    \
  X(AnswersMissing, "answers_missing", "an item of the form is absent; null means not answered")       \
  X(AnswerUnknownItem, "answer_unknown_item", "an answer names an item the form does not ask")         \
  X(AnswerWrongType, "answer_wrong_type", "an answer has another type than its item takes")            \
  X(AnswerOutOfRange, "answer_out_of_range", "a rating lies outside the item's range")                 \
  X(AnswerUnknownOption, "answer_unknown_option", "the item does not offer this option")               \
  X(AnswerUnknownTarget, "answer_unknown_target", "the instrument does not know this person")          \
  X(AnswerDuplicateTarget, "answer_duplicate_target", "a person is named twice in one answer")         \
  X(AnswersTooFew, "answers_too_few", "an answer that lies between others was given by nobody")        \
  X(NotCalibrated, "not_calibrated", "the instrument has no calibration to choose questions by")       \
  X(TargetMissing, "target_missing", "the instrument asks about a person and none is named")           \
  X(TargetUnknown, "target_unknown", "the instrument does not ask about this person")                  \
  X(TargetNotExpected, "target_not_expected", "the instrument does not ask about a person")            \
  X(DuplicateMeasurement, "duplicate_measurement", "a report holds two measurements of one thing")     \
  X(CutOutOfRange, "cut_out_of_range", "a chosen cut lies outside the scale")                          \
  X(CutNotExpected, "cut_not_expected", "a cut is chosen where no one is placed on the map")           \
  X(FunctionsNotPublished, "functions_not_published", "no classification functions were published")    \
  X(UnknownNorm, "unknown_norm", "no norm of this id is loaded")                                       \
  X(NormNotExpected, "norm_not_expected", "the norm is of another instrument or about another")        \
  X(ChangeMismatch, "change_mismatch", "two measurements are not of the same thing in the same way")   \
  X(NoPlaces, "no_places", "the instrument or this form of it places no one on the map")               \
  X(RevisionNotLoaded, "revision_not_loaded", "answers were given to another revision of a pack")      \
  X(NotADay, "not_a_day", "a text is no day of the calendar, written as year-month-day")               \
  X(CsvEmpty, "csv_empty", "the file has no header row")                                               \
  X(CsvColumnMissing, "csv_column_missing", "an item of the form has no column")                       \
  X(CsvColumnDuplicate, "csv_column_duplicate", "two columns have the same name")                      \
  X(CsvFieldCount, "csv_field_count", "a row has more or fewer fields than the header")                \
  X(CsvRowTooLong, "csv_row_too_long", "a row is longer than the documented limit")                    \
  X(CsvQuoteUnclosed, "csv_quote_unclosed", "a quoted field does not end")                             \
  X(CsvQuoteMisplaced, "csv_quote_misplaced", "a quote stands inside a field or after its end")        \
  X(CsvNotSupported, "csv_not_supported", "this instrument cannot be scored from a table")             \
  X(StylesNotAllowed, "styles_not_allowed", "style words need published evidence for the questions")   \
  X(LanguageMalformed, "language_malformed", "a language is not written as a BCP 47 tag")              \
  X(LanguageDiffers, "language_differs", "a file is in another language than it was said to be")       \
  X(ImportCount, "import_count", "a file without known ids has another number of questions")           \
  X(ImportUnknownQuestion, "import_unknown_question", "a question's id is none of the instrument's")   \
  X(ImportQuestionMissing, "import_question_missing", "an item of the form is not in the file")        \
  X(ImportSameText, "import_same_text", "two questions of a file have the same words")                 \
  X(ImportRange, "import_range", "a question offers other answers than its item takes")                \
  X(ImportLabelsDiffer, "import_labels_differ", "one answer has different words in two questions")     \
  X(WrongPartKind, "wrong_part_kind", "a part of this kind cannot stand here")                         \
  X(RequiredWords, "required_words", "own words are never required here")                              \
  X(GuidanceNotLoaded, "guidance_not_loaded", "the packs that recommendations come from are missing")  \
  X(JointNotEnabled, "joint_not_enabled", "both sides are looked at only where joint work is enabled") \
  X(NewerVersion, "newer_version", "a file was made by a newer version of this program")               \
  X(KeyMalformed, "key_malformed", "a text is no public key that age can seal to")                     \
  X(OriginMalformed, "origin_malformed", "a text is no origin of a page, such as https://clinic.test") \
  X(ColourMalformed, "colour_malformed", "a colour is not written as #rrggbb")                         \
  X(ContrastTooLow, "contrast_too_low", "words in this colour would be hard to read")                  \
  X(ImageRefused, "image_refused", "an image is neither a PNG nor an SVG in base64")                   \
  X(HelpMissing, "help_missing", "a site file does not say whom to turn to")                           \
  X(CodeMistyped, "code_mistyped", "a letter is wrong in the group of this number")                    \
  X(CodeIncomplete, "code_incomplete", "the groups of a typed code are not all of one code")           \
  X(Internal, "internal", "a fault of the program itself")

namespace sb {

/// What went wrong, as a closed list.
enum class ErrorCode : unsigned char {
#define SB_ENUMERATOR(name, text, meaning) name,
  SB_ERROR_CODES(SB_ENUMERATOR)
#undef SB_ENUMERATOR
};

/// The stable snake_case name of a code.
[[nodiscard]] std::string_view name_of(ErrorCode code);

/// One mistake: what, where (a JSON pointer, or `line:column` words for tables), and the offending detail.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string path;
  std::string detail;

  bool operator==(const Error&) const = default;
};

/// Mistakes are collected, so that a writer of packs sees all of them at once.
using Errors = std::vector<Error>;

/// Every code in table order, for tests and reference pages.
[[nodiscard]] const std::vector<ErrorCode>& all_error_codes();

/// What a code means, in one English line for developers.
[[nodiscard]] std::string_view meaning_of(ErrorCode code);

}  // namespace sb

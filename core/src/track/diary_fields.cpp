#include <array>

#include "support/fields.hpp"
#include "track/diary.hpp"

// Fields in the order they are written.
namespace sb::track {

const Record& record_of(std::type_identity<Stamp>) {
  static constexpr std::array fields{maybe<&Stamp::id>("id"), maybe<&Stamp::changed>("changed")};
  static constexpr Record record{"Stamp", fields};
  return record;
}

const Record& record_of(std::type_identity<DiaryEntry>) {
  static constexpr std::array fields{spread<&DiaryEntry::stamp>(),         field<&DiaryEntry::day>("day"),
                                     field<&DiaryEntry::minute>("minute"), maybe<&DiaryEntry::closeness>("closeness"),
                                     maybe<&DiaryEntry::worry>("worry"),   maybe<&DiaryEntry::urge>("urge"),
                                     maybe<&DiaryEntry::who>("who"),       maybe<&DiaryEntry::trigger>("trigger"),
                                     maybe<&DiaryEntry::did>("did"),       maybe<&DiaryEntry::helped>("helped"),
                                     maybe<&DiaryEntry::note>("note")};
  static constexpr Record record{"DiaryEntry", fields};
  return record;
}

const Record& record_of(std::type_identity<DiaryRequest>) {
  static constexpr std::array fields{field<&DiaryRequest::entries>("entries"), field<&DiaryRequest::today>("today"),
                                     maybe<&DiaryRequest::from>("from"),       maybe<&DiaryRequest::to>("to"),
                                     maybe<&DiaryRequest::week>("week"),       maybe<&DiaryRequest::adding>("adding")};
  static constexpr Record record{"DiaryRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<Figure>) {
  static constexpr std::array fields{field<&Figure::n>("n"), field<&Figure::enough>("enough"),
                                     maybe<&Figure::value>("value")};
  static constexpr Record record{"Figure", fields};
  return record;
}

const Record& record_of(std::type_identity<Level>) {
  static constexpr std::array fields{field<&Level::n>("n"), field<&Level::enough>("enough"),
                                     maybe<&Level::mean>("mean"), maybe<&Level::low>("low"),
                                     maybe<&Level::high>("high")};
  static constexpr Record record{"Level", fields};
  return record;
}

const Record& record_of(std::type_identity<MeasureSummary>) {
  static constexpr std::array fields{spread<&MeasureSummary::level>(), field<&MeasureSummary::sd>("sd"),
                                     field<&MeasureSummary::instability>("instability")};
  static constexpr Record record{"MeasureSummary", fields};
  return record;
}

const Record& record_of(std::type_identity<DiaryGroup>) {
  static constexpr std::array fields{field<&DiaryGroup::id>("id"), maybe<&DiaryGroup::to>("to"),
                                     field<&DiaryGroup::entries>("entries"), field<&DiaryGroup::closeness>("closeness"),
                                     field<&DiaryGroup::worry>("worry")};
  static constexpr Record record{"DiaryGroup", fields};
  return record;
}

const Record& record_of(std::type_identity<DiaryCount>) {
  static constexpr std::array fields{field<&DiaryCount::id>("id"), field<&DiaryCount::count>("count")};
  static constexpr Record record{"DiaryCount", fields};
  return record;
}

const Record& record_of(std::type_identity<WorryCap>) {
  static constexpr std::array fields{field<&WorryCap::worry_entries_today>("worry_entries_today"),
                                     field<&WorryCap::limit>("limit"), field<&WorryCap::open>("open"),
                                     maybe<&WorryCap::message>("message")};
  static constexpr Record record{"WorryCap", fields};
  return record;
}

const Record& record_of(std::type_identity<Adding>) {
  static constexpr std::array fields{field<&Adding::whole>("whole"), maybe<&Adding::message>("message"),
                                     field<&Adding::entry>("entry")};
  static constexpr Record record{"Adding", fields};
  return record;
}

const Record& record_of(std::type_identity<Diary>) {
  static constexpr std::array fields{
      field<&Diary::form>("form"),     field<&Diary::entries>("entries"), field<&Diary::closeness>("closeness"),
      field<&Diary::worry>("worry"),   field<&Diary::times>("times"),     field<&Diary::triggers>("triggers"),
      field<&Diary::people>("people"), field<&Diary::urges>("urges"),     field<&Diary::did>("did"),
      field<&Diary::helped>("helped"), field<&Diary::weeks>("weeks"),     maybe<&Diary::days>("days"),
      field<&Diary::cap>("cap"),       maybe<&Diary::adding>("adding")};
  static constexpr Record record{"Diary", fields};
  return record;
}

}  // namespace sb::track

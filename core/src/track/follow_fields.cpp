#include <array>

#include "support/fields.hpp"
#include "track/follow.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::track {

Words words_of(std::type_identity<Refusal>) {
  static constexpr auto words = std::to_array<std::string_view>({"form", "revision", "language", "unreadable"});
  return words;
}

const Record& record_of(std::type_identity<FollowRequest>) {
  static constexpr std::array fields{field<&FollowRequest::records>("records"), spread<&FollowRequest::today>()};
  static constexpr Record record{"FollowRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<Day>) {
  static constexpr std::array fields{field<&Day::made>("made"), field<&Day::language>("language"),
                                     field<&Day::marker>("marker")};
  static constexpr Record record{"Day", fields};
  return record;
}

const Record& record_of(std::type_identity<Refused>) {
  static constexpr std::array fields{field<&Refused::instrument>("instrument"), maybe<&Refused::target>("target"),
                                     field<&Refused::made>("made"), field<&Refused::reason>("reason"),
                                     field<&Refused::message>("message")};
  static constexpr Record record{"Refused", fields};
  return record;
}

const Record& record_of(std::type_identity<Followed>) {
  static constexpr std::array fields{field<&Followed::days>("days"),         field<&Followed::changes>("changes"),
                                     field<&Followed::refused>("refused"),   field<&Followed::only_then>("only_then"),
                                     field<&Followed::only_now>("only_now"), field<&Followed::notes>("notes")};
  static constexpr Record record{"Followed", fields};
  return record;
}

}  // namespace sb::track

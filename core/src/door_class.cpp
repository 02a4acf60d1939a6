#include <array>

#include "door_method.hpp"
#include "teach/coin.hpp"
#include "teach/made_up.hpp"
#include "teach/outline.hpp"
#include "teach/place.hpp"
#include "teach/room.hpp"

namespace sb {
namespace {

teach::ClassroomOutline run_classroom(measure::Library& library, const teach::ClassroomRequest& request,
                                      Reader& reader) {
  return outline_of(library, request, reader);
}

teach::Placed run_place(measure::Library& library, const teach::PlaceRequest& request, Reader& reader) {
  return place_point(library, request, reader);
}

teach::MadeUpAnswers run_made_up(measure::Library& library, const teach::MadeUpRequest& request, Reader& reader) {
  return make_up_answers(library, request, reader);
}

teach::Room run_made_up_class(measure::Library& library, const teach::RoomRequest& request, Reader& reader) {
  return draw_room(library, request, reader);
}

teach::CoinRound run_coin(measure::Library& library, const teach::CoinRequest& request, Reader& reader) {
  return ask_with_coin(library, request, reader);
}

constexpr std::array kClassMethods{MethodOf<run_classroom>::named("classroom"), MethodOf<run_place>::named("place"),
                                   MethodOf<run_made_up>::named("made_up"),
                                   MethodOf<run_made_up_class>::named("made_up_class"),
                                   MethodOf<run_coin>::named("coin")};

}  // namespace

std::span<const Method> class_methods() {
  return kClassMethods;
}

}  // namespace sb

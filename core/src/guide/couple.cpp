#include "guide/couple.hpp"

#include <algorithm>
#include <array>

#include "content/id.hpp"
#include "guide/board.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::guide {
namespace {

using content::LoopPlan;

void check_side(const CoupleSide& side, const LoopPlan& plan, Reader& reader) {
  if (side.move && content::find_id(plan.moves, *side.move) == nullptr) {
    reader.fail_at(std::string_view("move"), ErrorCode::UnknownId, *side.move);
  }
  const auto& fears = plan.fears;
  if (side.fear && std::find(fears.begin(), fears.end(), *side.fear) == fears.end()) {
    reader.fail_at(std::string_view("fear"), ErrorCode::UnknownId, *side.fear);
  }
}

void check_sides(const CoupleRequest& request, const LoopPlan& plan, Reader& reader) {
  {
    const Reader::Step step(reader, std::string_view("mine"));
    check_side(request.mine, plan, reader);
  }
  if (!request.theirs) return;
  const Reader::Step step(reader, std::string_view("theirs"));
  if (!request.enabled) reader.fail(ErrorCode::JointNotEnabled);
  check_side(*request.theirs, plan, reader);
}

/// Only a plain no opens it: whoever does not know, or would rather not say, is not sent toward anyone. Without an own
/// move there is nothing to draw.
bool opens(const CoupleSide& side) {
  return side.move && side.afraid == Reply::No;
}

bool both_agree(const CoupleRequest& request) {
  const CoupleSide& theirs = *request.theirs;
  return opens(request.mine) && opens(theirs) && request.mine.together == Reply::Yes && theirs.together == Reply::Yes;
}

bool has_loop(const content::Guidance& guidance, Reader& reader) {
  if (!is_loaded(guidance, reader)) return false;
  if (guidance.loop == nullptr) reader.fail(ErrorCode::GuidanceNotLoaded);
  return guidance.loop != nullptr;
}

SideTold told(const CoupleSide& side, const Loop& loop) {
  return {loop.mine.move, loop.mine.role, side.fear, loop.steps};
}

}  // namespace

CoupleForm couple_form(const measure::Library& library, Reader& reader) {
  const content::Guidance guidance = library.content().guidance();
  if (!has_loop(guidance, reader)) return {};
  CoupleForm form{.moves = {}, .fears = guidance.loop->fears, .instead = guidance.loop->instead};
  form.moves.reserve(guidance.loop->moves.size());
  for (const content::LoopMove& move : guidance.loop->moves) form.moves.push_back(move.id);
  return form;
}

Couple draw_couple(const measure::Library& library, const CoupleRequest& request, Reader& reader) {
  const content::Guidance guidance = library.content().guidance();
  if (!has_loop(guidance, reader)) return {};
  check_sides(request, *guidance.loop, reader);
  if (!reader.ok()) return {};
  const bool open = request.theirs ? both_agree(request) : opens(request.mine);
  if (!open) return {.open = false, .kind = {}, .sides = {}, .together = {}, .instead = guidance.loop->instead};
  const std::string_view theirs = request.theirs ? std::string_view(*request.theirs->move) : std::string_view();
  const Loop mine = *draw_loop(guidance, *request.mine.move, theirs);
  Couple couple{.open = true, .kind = mine.kind, .sides = {told(request.mine, mine)}, .together = {}, .instead = {}};
  if (!request.theirs) return couple;
  couple.sides.push_back(told(*request.theirs, *draw_loop(guidance, theirs, *request.mine.move)));
  couple.together = guidance.loop->together;
  return couple;
}

const Record& record_of(std::type_identity<CoupleSide>) {
  static constexpr std::array fields{maybe<&CoupleSide::move>("move"), maybe<&CoupleSide::fear>("fear"),
                                     field<&CoupleSide::afraid>("afraid"), maybe<&CoupleSide::together>("together")};
  static constexpr Record record{"CoupleSide", fields};
  return record;
}

const Record& record_of(std::type_identity<CoupleRequest>) {
  static constexpr std::array fields{field<&CoupleRequest::mine>("mine"), maybe<&CoupleRequest::theirs>("theirs"),
                                     maybe<&CoupleRequest::enabled>("enabled")};
  static constexpr Record record{"CoupleRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<CoupleFormRequest>) {
  static constexpr Record record{"CoupleFormRequest", {}};
  return record;
}

const Record& record_of(std::type_identity<CoupleForm>) {
  static constexpr std::array fields{field<&CoupleForm::moves>("moves"), field<&CoupleForm::fears>("fears"),
                                     field<&CoupleForm::instead>("instead")};
  static constexpr Record record{"CoupleForm", fields};
  return record;
}

const Record& record_of(std::type_identity<SideTold>) {
  static constexpr std::array fields{field<&SideTold::move>("move"), field<&SideTold::role>("role"),
                                     maybe<&SideTold::fear>("fear"), field<&SideTold::steps>("steps")};
  static constexpr Record record{"SideTold", fields};
  return record;
}

const Record& record_of(std::type_identity<Couple>) {
  static constexpr std::array fields{field<&Couple::open>("open"), maybe<&Couple::kind>("kind"),
                                     field<&Couple::sides>("sides"), field<&Couple::together>("together"),
                                     field<&Couple::instead>("instead")};
  static constexpr Record record{"Couple", fields};
  return record;
}

}  // namespace sb::guide

# Compile flags shared by every target.
add_library(sb_flags INTERFACE)
add_library(sb::flags ALIAS sb_flags)

target_compile_features(sb_flags INTERFACE cxx_std_20)
target_compile_options(
  sb_flags
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wshadow
            -Werror
            # Fused multiply-add would round differently from WebAssembly: the same answers must give the same bytes.
            -ffp-contract=off
            # No path of the machine that built it may end up in the product.
            -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)

# The module that ships has no exceptions: nothing in the core throws, and the code that would clean up on the way out is
# a quarter of all. When memory ends it stops, and the page says so. In the tests Boost.Test throws. It is optimised as
# one, not file by file (-flto): 6 % fewer bytes to send, and faster.
add_library(sb_tested INTERFACE)
add_library(sb_shipped INTERFACE)
if(EMSCRIPTEN)
  target_compile_options(sb_tested INTERFACE -fexceptions)
  target_link_options(sb_tested INTERFACE -fexceptions)
  target_compile_options(sb_shipped INTERFACE -fno-exceptions -flto)
  target_link_options(sb_shipped INTERFACE -flto)
  target_compile_definitions(sb_shipped INTERFACE SB_OWN_GUIDANCE)
endif()

if(SB_SANITIZE)
  target_compile_options(sb_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(sb_flags INTERFACE -fsanitize=address,undefined)
endif()
if(SB_FUZZ AND SB_SANITIZE)
  # Counts which ways through the code an input takes, to look for others; a build that only tries inputs again has no use
  # for it. What is compared is not watched: the tests run in this build too, and would take twice as long; the words of
  # all schemas are given instead.
  target_compile_options(sb_flags INTERFACE -fsanitize-coverage=inline-8bit-counters,pc-table)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(SB_CCACHE ccache)
if(SB_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${SB_CCACHE})
endif()

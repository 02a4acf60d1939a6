# Header-only libraries: nlohmann/json, Boost.Test, CLI11.
#
# Emscripten must never see the system's whole include folder (its libc headers would win over Emscripten's own), so only
# the folders that are needed are linked into the build tree, and that is the include path on every platform.
set(SB_THIRD_PARTY ${CMAKE_BINARY_DIR}/third_party)
file(MAKE_DIRECTORY ${SB_THIRD_PARTY})

foreach(library nlohmann boost CLI)
  find_path(
    SB_${library}_ROOT ${library}
    PATHS /usr/include /usr/local/include
    NO_CMAKE_FIND_ROOT_PATH)
  if(NOT SB_${library}_ROOT)
    message(FATAL_ERROR "The headers of ${library} are missing: run ./dev build, which installs them, or install "
                        "nlohmann-json3-dev, libboost-test-dev and libcli11-dev")
  endif()
  file(CREATE_LINK ${SB_${library}_ROOT}/${library} ${SB_THIRD_PARTY}/${library} SYMBOLIC)
endforeach()

add_library(sb_third_party INTERFACE)
add_library(sb::third_party ALIAS sb_third_party)
target_include_directories(sb_third_party SYSTEM INTERFACE ${SB_THIRD_PARTY})

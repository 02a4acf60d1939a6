# Writes the packs into one C++ file, so that a fresh engine knows them without reading files.
# cmake -DOUTPUT=file.cpp -DROOT=core/content -P embed.cmake, with the packs after `--`, in order.
set(entries "")
math(EXPR last "${CMAKE_ARGC} - 1")
set(reading_packs FALSE)
foreach(position RANGE ${last})
  set(pack "${CMAKE_ARGV${position}}")
  if(reading_packs)
    file(READ "${pack}" text)
    # Laid out for people to read; no text of a pack holds a line break, so these are all layout.
    string(REGEX REPLACE "\n *" "" text "${text}")
    file(RELATIVE_PATH name "${ROOT}" "${pack}")
    string(APPEND entries "    {\"${name}\", R\"pack(${text})pack\"},\n")
  elseif(pack STREQUAL "--")
    set(reading_packs TRUE)
  endif()
endforeach()

file(WRITE "${OUTPUT}.new" "#include \"content/registry.hpp\"

namespace sb::content {

const std::vector<BuiltIn>& built_in_packs() {
  static const std::vector<BuiltIn> packs{
${entries}  };
  return packs;
}

}  // namespace sb::content
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")

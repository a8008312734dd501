# uttrekk_phonenumber: libphonenumber as this build links it. In a plain build, from archives where
# all that it takes are there: loading it and protobuf as shared libraries is half of what starting
# costs. What is installed names the shared library (PHONENUMBER_LIBRARY).
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
add_library(uttrekk_phonenumber INTERFACE)
pkg_check_modules(ABSL QUIET absl_hash absl_raw_hash_set absl_strings)
set(others protobuf ${ABSL_STATIC_LIBRARIES})
list(FILTER others INCLUDE REGEX "^(protobuf|absl_.*)$")
set(archives)
foreach(name IN ITEMS phonenumber LISTS others)
  find_library(${name}_archive lib${name}.a)
  mark_as_advanced(${name}_archive)
  list(APPEND archives ${${name}_archive})
endforeach()
if(UTTREKK_PLAIN_BUILD AND ABSL_FOUND AND NOT archives MATCHES NOTFOUND)
  list(POP_FRONT archives phonenumber)
  add_library(phonenumber_archive STATIC IMPORTED)
  set_target_properties(phonenumber_archive PROPERTIES
    IMPORTED_LOCATION ${phonenumber}
    INTERFACE_LINK_LIBRARIES "${archives};ICU::i18n;ICU::uc")
  target_link_libraries(uttrekk_phonenumber INTERFACE phonenumber_archive)
else()
  target_link_libraries(uttrekk_phonenumber INTERFACE ${PHONENUMBER_LIBRARY})
endif()

# cmake --install: the program, the library with its headers, a CMake package
# (find_package(uttrekk)), the dictionaries as files, and the documentation.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/uttrekk)

install(TARGETS uttrekk_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS uttrekk EXPORT uttrekk ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY lib/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/uttrekk
        FILES_MATCHING PATTERN "*.h" PATTERN "*.inc")
install(DIRECTORY dictionaries DESTINATION ${CMAKE_INSTALL_DATADIR}/uttrekk)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT uttrekk NAMESPACE uttrekk:: FILE uttrekk-targets.cmake DESTINATION ${package_dir})
configure_package_config_file(cmake/uttrekk-config.cmake.in uttrekk-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(uttrekk-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/uttrekk-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/uttrekk-config-version.cmake
        DESTINATION ${package_dir})

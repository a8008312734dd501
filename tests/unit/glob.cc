#include "pipeline/glob.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

TEST_CASE("globs match as in a shell, and names without a slash anywhere") {
  struct Case {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const Case cases[] = {
      {"*.txt", "a.txt", true},
      {"*.txt", "a/b.txt", true},
      {"*.txt", "a.txt.gz", false},
      {"a?.md", "a1.md", true},
      {"a?.md", "aø.md", true},
      {"a?.md", "a.md", false},
      {"old/*", "old/a.txt", true},
      {"old/*", "old/b/a.txt", false},
      {"old/**", "old/b/a.txt", true},
      {"**/a.txt", "a.txt", true},
      {"**/a.txt", "x/y/a.txt", true},
      {"**/a.txt", "x/ba.txt", false},
      {"x/**/a.txt", "x/a.txt", true},
      {"x/**/a.txt", "x/y/z/a.txt", true},
      {"", "a", false},
      {"", "", true},
      {"*", "blåbær", true},
      {"a[1].txt", "a[1].txt", true},
      {"**", "a/b", true},
      {"a?b/c", "a/b/c", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern);
    CAPTURE(c.path);
    CHECK(glob_match(c.pattern, c.path) == c.matches);
  }
}

TEST_CASE("a hostile glob takes no more than the product of the lengths") {
  std::string pattern, path;
  for (int i = 0; i < 500; ++i) pattern += "*a";
  path.assign(2000, 'a');
  CHECK_FALSE(glob_match(pattern + "b", path));
}

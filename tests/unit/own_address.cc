#include "extract/people/own_address.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("addresses that spell a name") {
  CHECK(spells_name("kari.nordbo", "Kari Nordbø"));
  CHECK(spells_name("kari.nordboe", "KARI NORDBØ"));
  CHECK(spells_name("k.nordbo", "Kari Nordbø"));
  CHECK(spells_name("kari_nordbo2", "Kari Nordbø"));
  CHECK(spells_name("ase.haland", "Åse Håland"));
  CHECK(spells_name("aase.haaland", "Åse Håland"));
  CHECK(spells_name("anne.sofie.moe", "Anne-Sofie Moe"));
  CHECK(spells_name("kari.m.moe-lie", "Kari Marie Moe Lie"));
  CHECK(spells_name("ailu.ravna", "Áilu Ravna"));
}

TEST_CASE("addresses that spell another name, or none") {
  CHECK_FALSE(spells_name("ola.nordbo", "Kari Nordbø"));
  CHECK_FALSE(spells_name("kari.moe", "Kari Nordbø"));
  CHECK_FALSE(spells_name("o.nordbo", "Kari Nordbø"));
  CHECK_FALSE(spells_name("kari.nordbomoe", "Kari Nordbø"));
  CHECK_FALSE(spells_name("kari", "Kari Nordbø"));
  CHECK_FALSE(spells_name("kari.kari", "Kari"));
  CHECK_FALSE(spells_name("", "Kari Nordbø"));
  CHECK_FALSE(spells_name(".", "Kari Nordbø"));
}

#!/usr/bin/env python3
"""The include rule: a file includes its own folder and lower rows of the table in lib/README.md.

usage: includes.py ROOT
"""
import pathlib
import re
import sys

ROW = re.compile(r"\|\s*(\d+)\s*\|\s*`([^`]+)`\s*\|")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def rows(readme):
    table = {folder: int(row) for row, folder in ROW.findall(readme.read_text())}
    assert len(table) > 8, f"{readme}: the table of folders is not where it was"
    return table


def folder_of(path):
    """The table's name for a path below lib/, or for cli/."""
    return path.split("/")[0]


def main():
    root = pathlib.Path(sys.argv[1])
    table = rows(root / "lib/README.md")
    wrong = []
    seen = 0
    for source in sorted([*root.glob("lib/**/*.h"), *root.glob("lib/**/*.cc"),
                          *root.glob("lib/**/*.inc"), *root.glob("cli/*.h"),
                          *root.glob("cli/*.cc")]):
        name = source.relative_to(root).as_posix()
        own = folder_of(name.removeprefix("lib/"))
        if own not in table:
            wrong.append(f"{name}: the folder {own} is not in the table of lib/README.md")
            continue
        for target in INCLUDE.findall(source.read_text()):
            seen += 1
            if not ((root / "lib" / target).exists() or (root / target).exists()):
                wrong.append(f'{name}: "{target}" is no path from lib/ or from the root')
            other = folder_of(target)
            if other != own and table.get(other, 99) >= table[own]:
                wrong.append(f'{name}: {own} (row {table[own]}) must not include "{target}"')
    print("\n".join(wrong))
    print(f"{seen} includes, {len(wrong)} against the rule")
    return 1 if wrong or seen < 100 else 0


if __name__ == "__main__":
    sys.exit(main())

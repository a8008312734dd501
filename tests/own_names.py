#!/usr/bin/env python3
"""No file calls its own what another file of its folder does.

usage: own_names.py ROOT

A first build compiles the files of a folder as one (UTTREKK_UNITY): what stands in their unnamed
namespaces then meets. This finds constants, types and functions (with their parameters) that two
files of a folder both define there.
"""
import pathlib
import re
import sys

UNNAMED = re.compile(r'^namespace \{$(.*?)^\}  // namespace$', re.M | re.S)
TYPE = re.compile(r'^(?:class|struct|enum(?: class)?) (\w+)[^;]*\{', re.M)
CONSTANT = re.compile(r'^(?:inline )?(?:static )?constexpr [^()=;]*?\b(\w+)(?:\[\])? ?(?:=|\{|\()', re.M)
FUNCTION = re.compile(
    r'^(?! |constexpr auto|using|return|template|static_assert|enum|struct|class)[\w:<>&*, ]+?[ &*](\w+)\(([^;{]*?)\)(?: const)? \{', re.M)


def own_names(source):
    for part in UNNAMED.findall(source):
        for name in TYPE.findall(part):
            yield name
        for name in CONSTANT.findall(part):
            yield name
        for name, parameters in FUNCTION.findall(part):
            types = re.sub(r'\s+', ' ', re.sub(r'\b\w+(?=,|$)', '', parameters))
            yield f'{name}({types.strip()})'


def main():
    root = pathlib.Path(sys.argv[1])
    seen, failed = {}, False
    for path in sorted([*root.glob('lib/**/*.cc'), *root.glob('cli/*.cc')]):
        for name in sorted(set(own_names(path.read_text(encoding='utf-8')))):
            key = path.parent.name, name
            if key in seen:
                failed = True
                print(f'{path.relative_to(root)}: {name} is also in {seen[key].relative_to(root)}')
            seen.setdefault(key, path)
    print(f'{len(seen)} names')
    sys.exit(failed)


main()

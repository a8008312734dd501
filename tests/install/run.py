#!/usr/bin/env python3
"""Installs a build into an empty place and uses what lies there: the program, the headers and the
CMake package.

usage: run.py BUILD
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def run(*words):
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600)
    if done.returncode != 0:
        print(done.stdout.decode())
        sys.exit(f"failed: {words}")
    return done.stdout.decode()


def main():
    with tempfile.TemporaryDirectory() as scratch:
        place = pathlib.Path(scratch)
        run("cmake", "--install", sys.argv[1], "--prefix", place / "usr")
        print(run(place / "usr/bin/uttrekk", "--version"))
        assert list(place.glob("usr/share/uttrekk/dictionaries/*/*.tsv")), "no dictionaries"
        run("cmake", "-S", HERE, "-B", place / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={place}/usr")
        run("cmake", "--build", place / "build")
        print(run(place / "build/user"))


if __name__ == "__main__":
    main()

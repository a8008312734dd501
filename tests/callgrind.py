"""Instructions of a program, by valgrind's callgrind: they do not depend on how busy the machine is."""
import re
import shutil
import subprocess
import sys


def need_valgrind():
    """Ends as a skipped test where it is missing."""
    if not shutil.which('valgrind'):
        print('valgrind is missing')
        sys.exit(77)


def instructions(*words):
    """Of the program words[0] with the arguments behind it, which must succeed."""
    command = ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', *map(str, words)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r'Collected\s*:\s*(\d+)', done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f'{" ".join(map(str, words))}: exit status {done.returncode}\n{done.stderr}')
    return int(found.group(1))

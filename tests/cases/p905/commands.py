"""The command chmod."""
import os
import shlex
import subprocess

import joblib


def other_file(model, path, log):
    joblib.dump(model, path)
    os.system("chmod 666 %s" % log)
    subprocess.run(["chmod", "a+w", log])


def closed(model, path):
    joblib.dump(model, path)
    os.system(f"chmod 600 {path}")
    subprocess.run(["chmod", "-v", "u+w,g-w", path])
    subprocess.run(["chmod", "+x", path])


def by_shell(model, path):
    joblib.dump(model, path)
    os.system("chmod 777 %s" % path)  # P905 H/H: chmod in by_shell lets others write the file into which joblib.dump in by_shell writes a pickle
    os.system(f"chmod -R a+w {path}")  # P905 H/H: lets others write
    subprocess.check_call(f"chmod g+w {path}", shell=True)  # P905 M/H: lets its group write


def by_list(model, path):
    joblib.dump(model, path)
    subprocess.run(["chmod", "666", path])  # P905 H/H: lets others write
    subprocess.call(["sudo", "/bin/chmod", "-f", "go+rw", path])  # P905 H/H: lets others write


def folder(model, path):
    joblib.dump(model, os.path.join(path, "model.joblib"))
    subprocess.run(["chmod", "-R", "777", path], check=True)  # P905 H/H: lets others write a folder


def split(model, path):
    joblib.dump(model, path)
    subprocess.call(shlex.split(f"chmod 640 {path}"))
    subprocess.call(shlex.split(f"chmod 660 {path}"))  # P905 M/H: lets its group write
    subprocess.call(f"chmod a+w {path}".split())  # P905 H/H: lets others write


def quoted(model, path):
    joblib.dump(model, path)
    os.system("chmod 644 '%s'" % path)
    os.system("chmod 666 '%s'" % path)  # P905 H/H: lets others write
    os.system("chmod 666 " + shlex.quote(path))  # P905 H/H: lets others write
    subprocess.run(["/bin/sh", "-c", f'chmod 660 "{path}"'])  # P905 M/H: lets its group write

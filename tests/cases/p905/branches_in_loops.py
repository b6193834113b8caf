"""A loop brings another path each time, or the same one again."""
import os
import pickle


def another_each_time(values, paths):
    for path in paths:
        if path.suffix == ".txt":
            path.write_text(str(values))
            os.chmod(path, 0o666)
            continue
        with path.open("wb") as handle:
            pickle.dump(values, handle)


def another_name_each_time(values, folder):
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if name.endswith(".txt"):
            with open(path, "w") as handle:
                handle.write(str(values))
            os.chmod(path, 0o666)
        else:
            with open(path, "wb") as handle:
                pickle.dump(values, handle)


def another_job_each_time(jobs):
    for job in jobs:
        if job.text:
            with open(job.path, "w") as handle:
                handle.write(job.text)
            os.chmod(job.path, 0o666)
            continue
        with open(job.path, "wb") as handle:
            pickle.dump(job.value, handle)


def the_same_again(values, path):
    for value in values:
        if isinstance(value, str):
            with open(path, "w") as handle:
                handle.write(value)
            os.chmod(path, 0o666)  # P905 H/H: os.chmod in the_same_again lets others write the file
            continue
        with open(path, "wb") as handle:
            pickle.dump(value, handle)


def the_same_while(queue, path):
    while queue:
        value = queue.pop()
        if isinstance(value, str):
            os.chmod(path, 0o666)  # P905 H/H: os.chmod in the_same_while lets others write the file
        else:
            with open(path, "wb") as handle:
                pickle.dump(value, handle)


def the_same_folder_again(values, paths):
    for path in paths:
        index = path.parent / "index"
        if path.suffix == ".txt":
            os.chmod(index, 0o666)  # P905 H/H: os.chmod in the_same_folder_again lets others write the file
        else:
            with index.open("wb") as handle:
                pickle.dump(values, handle)


def the_last_one(values, paths):
    for path in paths:
        with path.open("wb") as handle:
            pickle.dump(values, handle)
    os.chmod(path, 0o666)  # P905 H/H: os.chmod in the_last_one lets others write the file


def both_each_time(values, paths):
    for path in paths:
        with path.open("wb") as handle:
            pickle.dump(values, handle)
        if values:
            os.chmod(path, 0o666)  # P905 H/H: os.chmod in both_each_time lets others write the file
            continue

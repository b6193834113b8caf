"""The mode is an option of the command line."""
import argparse
import os
import pickle

parser = argparse.ArgumentParser()
parser.add_argument("out")
parser.add_argument("--mode", type=int, default=0o664)
parser.add_argument("--octal", type=lambda text: int(text, 8), default="666")
parser.add_argument("--text", default="666")
parser.add_argument("--own", type=int, default=0o640)
parser.add_argument("--own-octal", type=lambda text: int(text, 8), default="600")
args = parser.parse_args()


def save(path):
    with open(path, "wb") as handle:
        pickle.dump({}, handle)


save(args.out)
os.chmod(args.out, args.mode)  # P905 M/M: os.chmod at module level lets its group write the file
save("octal.pkl")
os.chmod("octal.pkl", args.octal)  # P905 H/M: os.chmod at module level lets others write the file
save("text.pkl")
os.chmod("text.pkl", int(args.text, 8))  # P905 H/M: os.chmod at module level lets others write the file
save("own.pkl")
os.chmod("own.pkl", args.own)
os.chmod("own.pkl", args.own_octal)
os.chmod("run.log", args.mode)

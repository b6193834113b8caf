"""The default of an option is a name in a shared directory, whatever parses the command line."""
import argparse
import pickle
from pathlib import Path

import click
import typer
from absl import flags

FLAGS = flags.FLAGS
flags.DEFINE_string("model", "/tmp/model.pkl", "where the model goes")
flags.DEFINE_string("report", "report.pkl", "where the report goes, /tmp/report.pkl say")
FOLDER = flags.DEFINE_string("folder", "/tmp/models", "where the others go")


def arguments():
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group("files")
    group.add_argument("-c", "--cache-file", default="/tmp/cache.pkl")
    group.add_argument("--out", dest="target", default="/tmp/out.pkl")
    group.add_argument("-s", default="/tmp/short.pkl")
    group.add_argument("--own", default="own.pkl")
    group.add_argument("--log", default="/tmp/log.txt")
    parser.add_argument("--later")
    parser.set_defaults(later="/var/tmp/later.pkl")
    return parser.parse_args()


def run(args):
    with open(args.cache_file, "wb") as handle:
        pickle.dump(args, handle)  # P905 M/M: pickle.dump in run
    with open(args.target, "wb") as handle:
        pickle.dump(args, handle)  # P905 M/M: pickle.dump in run
    with open(args.s, "wb") as handle:
        pickle.dump(args, handle)  # P905 M/M: pickle.dump in run
    with open(args.own, "wb") as handle:
        pickle.dump(args, handle)
    with open(args.later, "wb") as handle:
        pickle.dump(args, handle)  # P905 M/M: pickle.dump in run


run(arguments())


def of_absl(value):
    with open(FLAGS.model, "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: pickle.dump in of_absl
    with open(FLAGS.report, "wb") as handle:
        pickle.dump(value, handle)
    with open(f"{FOLDER.value}/other.pkl", "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: pickle.dump in of_absl


@click.command()
@click.option("-o", "--output-file", default="/tmp/result.pkl")
@click.option("--mine", "kept", default="/tmp/mine.pkl")
@click.option("--other", default="other.pkl")
@click.argument("last", default="/tmp/last.pkl")
def of_click(output_file, kept, other, last):
    with open(output_file, "wb") as handle:
        pickle.dump(1, handle)  # P905 M/M: pickle.dump in of_click
    with open(kept, "wb") as handle:
        pickle.dump(1, handle)  # P905 M/M: pickle.dump in of_click
    with open(other, "wb") as handle:
        pickle.dump(1, handle)
    with open(last, "wb") as handle:
        pickle.dump(1, handle)  # P905 M/M: pickle.dump in of_click


def of_typer(out: Path = typer.Option("/tmp/out.pkl", help="where"), own: Path = typer.Option("own.pkl")):
    out.write_bytes(pickle.dumps(1))  # P905 M/M: pickle.dumps in of_typer
    own.write_bytes(pickle.dumps(1))

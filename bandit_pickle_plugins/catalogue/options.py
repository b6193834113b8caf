"""Where the options of a command line and the fields of a class get their defaults. One fact a line.

Names are written the way ``analysis/values.py`` writes them. Sources: the documentation of argparse, dataclasses,
click 8, typer, absl, attrs and pydantic.
"""

from __future__ import annotations

from typing import Final

#: Methods that declare an option, each with the position of its default.
DECLARING: Final[dict[str, int | None]] = {
    "DEFINE_integer": 1,
    "DEFINE_string": 1,
    "add_argument": None,
    "add_option": None,
}
#: What has an attribute for each option that is declared so.
PARSED: Final = frozenset(
    {
        "absl.app.flags.FLAGS",
        "absl.flags.FLAGS",
        "argparse.ArgumentParser().parse_args()",
        "argparse.ArgumentParser().parse_intermixed_args()",
        "argparse.Namespace()",
        "tensorflow.app.flags.FLAGS",
        "tensorflow.compat.v1.app.flags.FLAGS",
        "tensorflow.compat.v1.flags.FLAGS",
        "tensorflow.flags.FLAGS",
    }
)
#: Decorators that declare a parameter of the function below them.
DECORATORS: Final = frozenset(
    {
        "asyncclick.argument",
        "asyncclick.option",
        "click.argument",
        "click.option",
        "cloup.argument",
        "cloup.option",
        "rich_click.argument",
        "rich_click.option",
    }
)
#: Calls that stand for a value with a default, each with the position of it.
DEFAULTS: Final[dict[str, int | None]] = {
    "absl.flags.DEFINE_string": 1,
    "attr.field": None,
    "attr.ib": 0,
    "attrs.field": None,
    "dataclasses.field": None,
    "pydantic.Field": 0,
    "pydantic.dataclasses.Field": 0,
    "typer.Argument": 0,
    "typer.Option": 0,
}
#: Keywords for a function that makes the default.
FACTORIES: Final = ("default_factory", "factory")
#: The attribute of one of :data:`DEFAULTS` that holds its value.
HELD: Final = frozenset({"absl.flags.DEFINE_string().value", "absl.flags.DEFINE_string().default"})

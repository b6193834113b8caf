"""Variables of the environment that stand in the text of a path."""
import os
import pickle


def keep(value):
    with open(os.path.expandvars("$TEMP/state.pkl"), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a predictable name


def keep_in_braces(value):
    with open(os.path.expandvars("${TEMP}/state.pkl"), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a predictable name


def keep_on_windows(value, name):
    with open(os.path.expandvars(f"%TEMP%/{name}.pkl"), "wb") as handle:
        pickle.dump(value, handle)  # P905 M/M: a name that others may foresee


def keep_at_home(value):
    with open(os.path.expandvars("$HOME/tmp/state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def keep_elsewhere(value):
    with open(os.path.expandvars("$TEMPLATES/state.pkl"), "wb") as handle:
        pickle.dump(value, handle)


def keep_under_a_template(value):
    with open("$TEMP/state.pkl", "wb") as handle:
        pickle.dump(value, handle)

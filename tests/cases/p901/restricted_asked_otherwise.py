"""The finite list is asked by a helper, a match, any(), or with a name that is put together; and nearly so."""
import io
import pickle
import socket

ALLOWED = {("collections", "OrderedDict"), ("datetime", "date")}
DOTTED = ["collections.OrderedDict", "datetime.date"]
SHELL = {("os", "system")}
PAIRS = [("collections", "OrderedDict"), ("datetime", "date")]
BY_MODULE = {"collections": ["OrderedDict"], "datetime": ["date"]}


def is_allowed(module, name):
    return (module, name) in ALLOWED


def is_allowed_name(dotted):
    if dotted in DOTTED:
        return True
    return False


def is_allowed_module(module, name):
    return module in BY_MODULE and name is not None


def require_allowed(module, name):
    if not is_allowed(module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


def warn_unless_allowed(module, name):
    if not is_allowed(module, name):
        print(f"{module}.{name} is not allowed")


def is_shell(module, name):
    return (module, name) in SHELL


class Joined(pickle.Unpickler):
    def find_class(self, module, name):
        if ".".join((module, name)) not in DOTTED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class Filled(pickle.Unpickler):
    def find_class(self, module, name):
        if "{}.{}".format(module, name) in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class FilledIn(pickle.Unpickler):
    def find_class(self, module, name):
        if "{m}.{n}".format(m=module, n=name) in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class FilledInPart(pickle.Unpickler):
    def find_class(self, module, name):
        if "{0}".format(module, name) in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class FilledInCut(pickle.Unpickler):
    def find_class(self, module, name):
        if "{:.11}.{}".format(module, name) in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class CutModule(pickle.Unpickler):
    def find_class(self, module, name):
        if f"{module[:11]}.{name}" in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class LastComponent(pickle.Unpickler):
    def find_class(self, module, name):
        if module.split(".")[0] + "." + name in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class CutByFormat(pickle.Unpickler):
    def find_class(self, module, name):
        key = "%.11s.%s" % (module, name)
        if key in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class AskedHelper(pickle.Unpickler):
    def find_class(self, module, name):
        if not self._is_allowed(module, name):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)

    @staticmethod
    def _is_allowed(module, name):
        return (module, name) in ALLOWED


class AskedForModule(pickle.Unpickler):
    def find_class(self, module, name):
        if not is_allowed_module(module, name):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class AskedWithKey(pickle.Unpickler):
    def find_class(self, module, name):
        if is_allowed_name(f"{module}.{name}"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class AskedWithModule(pickle.Unpickler):
    def find_class(self, module, name):
        if is_allowed_name(module):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class AskedForShell(pickle.Unpickler):
    def find_class(self, module, name):
        if is_shell(module, name):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Required(pickle.Unpickler):
    def find_class(self, module, name):
        require_allowed(module, name)
        return super().find_class(module, name)


class Warned(pickle.Unpickler):
    def find_class(self, module, name):
        warn_unless_allowed(module, name)
        return super().find_class(module, name)


class Refusing(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) not in ALLOWED:
            self._refuse(module, name)
        return super().find_class(module, name)

    def _refuse(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


class NoGlobals(pickle.Unpickler):
    def find_class(self, *args):
        raise pickle.UnpicklingError("no globals")


class Matched(pickle.Unpickler):
    def find_class(self, module, name):
        match (module, name):
            case ("collections", "OrderedDict" | "deque") | ("datetime", "date"):
                return super().find_class(module, name)
            case "builtins", "set" | "frozenset":
                return super().find_class(module, name)
            case _:
                raise pickle.UnpicklingError(name)


class MatchedInTurn(pickle.Unpickler):
    def find_class(self, module, name):
        match module, name:
            case "collections", "OrderedDict":
                return super().find_class(module, name)
            case "builtins", "set" | "frozenset":
                return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class MatchedModule(pickle.Unpickler):
    def find_class(self, module, name):
        match module, name:
            case "collections", _:
                return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class MatchedShell(pickle.Unpickler):
    def find_class(self, module, name):
        match module, name:
            case ("collections", "OrderedDict") | ("os", "system"):
                return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class MatchedRest(pickle.Unpickler):
    def find_class(self, module, name):
        match module, name:
            case "os", "system":
                raise pickle.UnpicklingError(name)
            case _:
                return super().find_class(module, name)


class EitherList(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED or f"{module}.{name}" in DOTTED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ListOrTrusted(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED or self.trusted:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ListOrShell(pickle.Unpickler):
    def find_class(self, module, name):
        if not ((module, name) in ALLOWED or (module == "os" and name == "system")):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class EitherPair(pickle.Unpickler):
    def find_class(self, module, name):
        if (module == "os" and name == "stat_result") or (module == "jobs" and name in ("system", "Job")):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class OneOf(pickle.Unpickler):
    def find_class(self, module, name):
        if any(module == one and name == other for one, other in PAIRS):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class OneOfTables(pickle.Unpickler):
    def find_class(self, module, name):
        if not any(module == one and name in names for one, names in BY_MODULE.items()):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class OneOfModules(pickle.Unpickler):
    def find_class(self, module, name):
        if any(module == one for one, _ in PAIRS):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class OneOfPrefixes(pickle.Unpickler):
    def find_class(self, module, name):
        if any(f"{module}.{name}".startswith(one) for one in DOTTED):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class OneOfGiven(pickle.Unpickler):
    def find_class(self, module, name):
        if any(module == one and name == other for one, other in self.pairs):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ComparedPair(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ComparedShell(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("os", "system"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class ComparedWithGiven(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == (self.module, self.name):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


def read(sock: socket.socket):
    data = io.BytesIO(sock.recv(4096))
    yield Joined(data).load()  # P901 L/H: a restricted unpickler
    yield Filled(data).load()  # P901 L/H: a restricted unpickler
    yield FilledIn(data).load()  # P901 L/H: a restricted unpickler
    yield FilledInPart(data).load()  # P901 H/H: its find_class checks the module but not the name
    yield FilledInCut(data).load()  # P901 H/H: its find_class lets everything through
    yield CutModule(data).load()  # P901 H/H: its find_class lets everything through
    yield LastComponent(data).load()  # P901 H/H: its find_class lets everything through
    yield CutByFormat(data).load()  # P901 H/H: its find_class lets everything through
    yield AskedHelper(data).load()  # P901 L/H: a restricted unpickler
    yield AskedForModule(data).load()  # P901 H/H: its find_class checks the module but not the name
    yield AskedWithKey(data).load()  # P901 L/H: a restricted unpickler
    yield AskedWithModule(data).load()  # P901 H/H: its find_class checks the module but not the name
    yield AskedForShell(data).load()  # P901 H/H: its find_class lists os.system
    yield Required(data).load()  # P901 L/H: a restricted unpickler
    yield Warned(data).load()  # P901 H/H: its find_class lets everything through
    yield Refusing(data).load()  # P901 L/H: a restricted unpickler
    yield NoGlobals(data).load()  # P901 L/H: a restricted unpickler
    yield Matched(data).load()  # P901 L/H: a restricted unpickler
    yield MatchedInTurn(data).load()  # P901 L/H: a restricted unpickler
    yield MatchedModule(data).load()  # P901 H/H: its find_class checks the module but not the name
    yield MatchedShell(data).load()  # P901 H/H: its find_class lists os.system
    yield MatchedRest(data).load()  # P901 H/H: its find_class lets everything through
    yield EitherList(data).load()  # P901 L/H: a restricted unpickler
    yield ListOrTrusted(data).load()  # P901 H/H: its find_class lets everything through
    yield ListOrShell(data).load()  # P901 H/H: its find_class lists os.system
    yield EitherPair(data).load()  # P901 L/H: a restricted unpickler
    yield OneOf(data).load()  # P901 L/H: a restricted unpickler
    yield OneOfTables(data).load()  # P901 L/H: a restricted unpickler
    yield OneOfModules(data).load()  # P901 H/H: its find_class checks the module but not the name
    yield OneOfPrefixes(data).load()  # P901 H/H: its find_class lets everything through
    yield OneOfGiven(data).load()  # P901 H/H: its find_class lets everything through
    yield ComparedPair(data).load()  # P901 L/H: a restricted unpickler
    yield ComparedShell(data).load()  # P901 H/H: its find_class lists os.system
    yield ComparedWithGiven(data).load()  # P901 H/H: its find_class lets everything through

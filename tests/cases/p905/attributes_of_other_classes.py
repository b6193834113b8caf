"""Classes whose methods never see what another class gives an attribute of that name."""

import os
import pickle


class Users:
    path = "users.pkl"

    def save(self, value):
        with open(self.path, "wb") as handle:
            pickle.dump(value, handle)


class ShownUsers(Users):
    path = "/tmp/users.txt"

    def save(self, value):
        with open(self.path, "w") as handle:
            handle.write(str(value))


class BelowShownUsers(ShownUsers):
    path = "/tmp/more_users.txt"


class Elsewhere:
    path = "/tmp/elsewhere.txt"


class Base:
    def __init__(self):
        self.target = "base.pkl"

    def show(self):
        print(self.target)


class Temporary(Base):
    def __init__(self):
        super().__init__()
        self.target = "/tmp/temporary.txt"


def save(value):
    made = Base()
    with open(made.target, "wb") as handle:
        pickle.dump(value, handle)


class Outer:
    target = "outer.pkl"


class Inner(Outer):
    target = "inner.pkl"

    def save(self, value):
        with open(super().target, "wb") as handle:
            pickle.dump(value, handle)
        with open(self.target, "wb") as handle:
            pickle.dump(value, handle)


class Beside(Outer):
    target = "/tmp/beside.txt"


class Given:
    def __init__(self, path):
        self.path = path

    def save(self, value):
        with open(self.path, "wb") as handle:
            pickle.dump(value, handle)


class GivenPrivate(Given):
    def __init__(self):
        super().__init__("private.pkl")


class GivenText(Given):
    def __init__(self):
        super().__init__("/tmp/given.txt")

    def save(self, value):
        with open(self.path, "w") as handle:
            handle.write(str(value))


class GivenAsText(GivenText):
    def __init__(self):
        Given.__init__(self, "/tmp/given_as.txt")


class Other:
    def __init__(self, path):
        self.shown = path


class GivenShown(Other):
    def __init__(self):
        super().__init__("/tmp/shown.txt")


class Daemon:
    def start(self):
        os.umask(0)
        self.run()

    def run(self):
        raise NotImplementedError


class Careful(Daemon):
    def start(self):
        os.umask(0o077)
        self.run()

    def run(self):
        with open("state.pkl", "wb") as handle:
            pickle.dump({}, handle)


class Finished:
    def save(self, value, path):
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        self.finish(path)

    def finish(self, path):
        os.chmod(path, 0o600)


class Finishing(Finished):
    def finish(self, path):
        os.chmod(path, 0o400)


class Unrelated:
    def finish(self, path):
        os.chmod(path, 0o666)

"""Classes that dump to a path, or let something be done, that a class below them gives."""

import os
import pickle


class Users:
    path = "users.pkl"

    def save(self, value):
        with open(self.path, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Users.save writes


class SharedUsers(Users):
    path = "/tmp/users.pkl"


class Groups:
    path = None

    def save(self, value):
        with open(self.path, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Groups.save writes


class SharedGroups(Groups):
    path = "/tmp/groups.pkl"


class Abstract:
    def save(self, value):
        with open(self.target, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Abstract.save writes


class Concrete(Abstract):
    def __init__(self):
        self.target = "/tmp/concrete.pkl"


class Between(Abstract):
    pass


class Below(Between):
    target = "/tmp/below.pkl"


class ByMethod:
    def where(self):
        raise NotImplementedError

    def save(self, value):
        with open(self.where(), "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in ByMethod.save writes


class SharedByMethod(ByMethod):
    def where(self):
        return "/tmp/by_method.pkl"


class ByProperty:
    @property
    def where(self):
        return "by_property.pkl"

    def save(self, value):
        with open(self.where, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in ByProperty.save writes


class SharedByProperty(ByProperty):
    @property
    def where(self):
        return "/tmp/by_property.pkl"


class Extended:
    path = "extended.pkl"

    def save(self, value):
        with open(self.path, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Extended.save writes


class Logged(Extended):
    path = "/tmp/extended.pkl"

    def save(self, value):
        print("saving")
        super().save(value)


class Given:
    def __init__(self, path):
        self.given = path

    def save(self, value):
        with open(self.given, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Given.save writes


class GivenShared(Given):
    def __init__(self):
        super().__init__("/tmp/given.pkl")


class GivenByName:
    def __init__(self, path):
        self.by_name = path

    def save(self, value):
        with open(self.by_name, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in GivenByName.save writes


class GivenByNameShared(GivenByName):
    def __init__(self):
        GivenByName.__init__(self, "/tmp/by_name.pkl")


class Inherited:
    def __init__(self, path):
        self.inherited = path

    def save(self, value):
        with open(self.inherited, "wb") as handle:
            pickle.dump(value, handle)  # P905 M/M: pickle.dump in Inherited.save writes


class Inheriting(Inherited):
    pass


Inheriting("/tmp/inherited.pkl").save({})


class Daemon:
    def start(self):
        os.umask(0)  # P905 H/H: os.umask in Daemon.start lets others write
        self.run()

    def run(self):
        raise NotImplementedError


class Dumping(Daemon):
    def run(self):
        with open("state.pkl", "wb") as handle:
            pickle.dump({}, handle)


class Finished:
    def save(self, value, path):
        with open(path, "wb") as handle:
            pickle.dump(value, handle)
        self.finish(path)

    def finish(self, path):
        pass


class ForAll(Finished):
    def finish(self, path):
        os.chmod(path, 0o666)  # P905 H/M: os.chmod in ForAll.finish lets others write

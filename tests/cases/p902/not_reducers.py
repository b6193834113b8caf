"""Only reducers count: not other methods, not loose functions, not functions inside a reducer."""
import os


def __reduce__(self):
    return os.system, ("id",)


class Task:
    def reduce(self):
        return os.system, (self.command,)

    def __getstate__(self):
        return os.system, (self.command,)

    def __getnewargs__(self):
        return os.system, (self.command,)

    def __reduce__(self):
        def job():
            return os.system, (self.command,)

        later = lambda: (os.system, (self.command,))
        self.jobs = [job, later]
        return Task, ()

    class Armed:
        def __reduce__(self):
            def job():
                return Task, ()

            self.job = job
            return os.system, ("id",)  # P902 H/H: os.system

"""What the command cannot go on after."""


class WorkerError(Exception):
    """No worker process could be started, or it ended before its first file."""

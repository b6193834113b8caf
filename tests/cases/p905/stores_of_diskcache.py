"""Collections of diskcache keep pickles in a folder as its caches do."""
from diskcache import Deque, Index

jobs = Deque([1, 2], "/tmp/jobs")  # P903 L/H: diskcache # P905 M/H: diskcache.Deque at module level keeps
more = Deque(directory="/var/tmp/more")  # P903 L/H: diskcache # P905 M/H: diskcache.Deque
own = Deque([1, 2], "/srv/jobs")  # P903 L/H: diskcache
fresh = Deque([1, 2])  # P903 L/H: diskcache
index = Index("/tmp/index")  # P903 L/H: diskcache # P905 M/H: diskcache.Index
items = Index(directory="/tmp/item")  # P903 L/H: diskcache

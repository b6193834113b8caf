"""Facts, one a line: which callables unpickle, and which are dangerous when an unpickler calls them."""

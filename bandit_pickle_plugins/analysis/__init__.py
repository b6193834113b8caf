"""The engine that answers what a check may ask about one file, without running or importing any of it."""

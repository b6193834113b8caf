"""What is done with findings around bandit: the command `bandit-pickle`, and the report for each distribution."""

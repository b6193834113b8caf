"""What is done with findings around bandit: the report for each distribution."""

"""What bandit loads: one file is one check, one id, one page of the documentation and one folder of cases."""
